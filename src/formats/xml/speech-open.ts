import { withoutHalves } from '../../text/elide.ts'
import type { OpenToken } from '../../text/markup.ts'
import { oneLine } from '../../text/white-space.ts'
import { toMillisecond } from '../fields.ts'
import type { Cue } from '../format.ts'
import { INLINE, isField, NEED_TIME, partOfName, signsOf } from './speech-elements.ts'
import { localName, type SpeechNames } from './speech-names.ts'

/** Units of the name of a speaker. */
const NAME_UNITS = 300

/** A speech that is open: its element stands so deep. */
export interface OpenSpeech {
  readonly depth: number
  /** Where it begins, or where it goes on behind another inside. */
  byte: number
  line: number
  readonly who: readonly string[]
  /** Those who speak at once, of whom `who` may be one. */
  readonly all: readonly string[]
  readonly start: number | null
  readonly end: number | null
  /** It says when, and not who: a label may stand in its words. */
  readonly isCaption?: boolean
  /** The element of a name made it. */
  readonly isMade?: boolean
  /** As its name elements say. */
  names: string[]
  /** Made when its first words come. */
  cue: Cue | undefined
}

type Placed = { readonly byte: number; readonly line: number }

/** A speech of which nothing is known yet. */
export function openSpeech(depth: number, { byte, line }: Placed): OpenSpeech {
  return { depth, byte, line, who: [], all: [], start: null, end: null, names: [], cue: undefined }
}

/** A speech as its element tells of it. */
export function speechFrom(depth: number, token: OpenToken, people: SpeechNames): OpenSpeech {
  const signs = signsOf(token.attributes)
  const start = signs.startMillis === undefined ? people.timeOf(signs.start) : signs.startMillis / 1000
  const lasts = signs.duration === undefined || start === null ? null : toMillisecond(start + signs.duration)
  const who = people.idsIn(signs.who)
  const name = who.length > 0 ? '' : withoutHalves(oneLine(signs.name).slice(0, NAME_UNITS))
  const isCaption = NEED_TIME.has(localName(token.name))
  const told = { who, all: who, start, end: people.timeOf(signs.end) ?? lasts, isCaption }
  return { ...openSpeech(depth, token), ...told, names: name === '' ? [] : [name] }
}

/** A name that is open, and its parts. */
export interface OpenName {
  readonly depth: number
  text: string
  first: string
  last: string
  party: string
  /** What the element in it holds that is open: a part, or something else that is known of the person. */
  part: 'first' | 'last' | 'party' | 'field' | undefined
  /** What follows says more of the person. */
  isFull: boolean
}

/** What is said behind a speech inside of another begins there, whatever was said before. */
export function beginAt(speech: OpenSpeech | undefined, { byte, line }: Placed): void {
  if (speech === undefined) return
  speech.byte = byte
  speech.line = line
  if (speech.cue !== undefined) speech.cue = { ...speech.cue, byte, line }
}

const LETTER = /\p{L}/u

export function addToName(name: OpenName, text: string): void {
  if (name.part === 'field') return
  const key = name.part ?? 'text'
  if (!(key === 'text' && name.isFull) && name[key].length < NAME_UNITS) name[key] += ` ${text.slice(0, NAME_UNITS)}`
}

/** A name in one piece: as it is written, or of its parts. */
export function wholeName({ text, first, last, party }: OpenName): string {
  const parts = `${first} ${last}${party === '' ? '' : ` (${oneLine(party)})`}`
  return oneLine(first !== '' && last !== '' ? parts : text).replace(/[\s:.,]{1,10}$/, '')
}

/** An element inside of a name holds a part of it, or says more of the person once the name is told; the one to show goes first. */
export function nameGoesOn(name: OpenName, element: string, { attributes }: OpenToken): void {
  name.part = partOfName(element) ?? (isField(element) ? 'field' : undefined)
  const isShown = attributes.get('role') === 'display'
  if (!isShown && (INLINE.has(element) || name.part !== undefined)) return
  name.isFull = !isShown && (LETTER.test(name.text) || name.last !== '')
  if (!name.isFull) name.text = ''
}

/** What is told of a speech stands in the element of the speech, or says that it is told of it. */
export function isFieldOf(speech: OpenSpeech | undefined, name: string, depth: number): boolean {
  return speech !== undefined && isField(name) && (depth === speech.depth + 1 || name.startsWith('meta'))
}

/** Several speak at once, and the words of each of them follow: <Turn speaker="ml jv"><Who nb="1"/>Yes.<Who nb="2"/>No. */
export function oneOf(speech: OpenSpeech | undefined, { attributes, byte, line }: OpenToken): OpenSpeech | undefined {
  const one = speech?.all[Number(attributes.get('nb')) - 1]
  return speech === undefined || one === undefined ? undefined : { ...speech, who: [one], names: [], byte, line, cue: undefined }
}

/** Who speaks is what the name elements say, or whom the element refers to. */
export function cueOf({ byte, line, who, start, end, names, isCaption }: OpenSpeech, people: SpeechNames): Cue {
  const place = { start, end, byte, line }
  const known = who.map((id) => people.nameOf(id))
  const said = names.length > 0 ? names : who.map((id, index) => known[index] ?? id)
  if (said.length === 0) return { ...place, speaker: isCaption ? undefined : null }
  const speaker = said.join(' & ')
  if (known.length > 0 && !known.includes(undefined)) return withName({ ...place, speaker }, known.join(' & '))
  const [, name = speaker, affiliation] = PLACE.exec(speaker) ?? []
  return { ...withName({ ...place, speaker }, name), ...(affiliation !== undefined && { affiliation }) }
}

// Mara Lund (North Quay, PX)
//          ^^^^^^^^^^^^^^^^^
const PLACE = /^(\S.{0,200}\S) \(([^()]{1,100})\)$/

/** A name to show that is none of the words of the source. */
function withName(cue: Cue, name: string): Cue {
  return name === cue.speaker ? cue : { ...cue, name }
}

// ": I agree."  "– I agree."  "—I agree."
const PARTING = /^\s{0,9}(?::|–(?=\s)|—(?=\p{Lu}))\s{0,9}/u

/** Behind the mark that parts a name from what is said. */
export function speechAt(text: string): number {
  return PARTING.exec(text)?.[0].length ?? 0
}
