import type { Cue } from './format.ts'
import { INLINE, isField, partOfName } from './speech-elements.ts'
import type { SpeechNames } from './speech-names.ts'

/** Units of the name of a speaker. */
const NAME_UNITS = 300

/** A speech that is open: its element stands so deep. */
export interface OpenSpeech {
  readonly depth: number
  /** Where it begins, or where it goes on behind another inside. */
  byte: number
  line: number
  readonly who: readonly string[]
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

/** A name that is open, and its parts. */
export interface OpenName {
  readonly depth: number
  text: string
  first: string
  last: string
  part: 'first' | 'last' | undefined
  /** What follows says more of the person. */
  isFull: boolean
}

/** What is said behind a speech inside of another begins there, whatever was said before. */
export function beginAt(speech: OpenSpeech | undefined, { byte, line }: { readonly byte: number; readonly line: number }): void {
  if (speech === undefined) return
  speech.byte = byte
  speech.line = line
  if (speech.cue !== undefined) speech.cue = { ...speech.cue, byte, line }
}

const LETTER = /\p{L}/u

export function addToName(name: OpenName, text: string): void {
  const key = name.part ?? 'text'
  if (!(key === 'text' && name.isFull) && name[key].length < NAME_UNITS) name[key] += ` ${text.slice(0, NAME_UNITS)}`
}

/** An element inside of a name holds a part of it, or says more of the person once the name is told. */
export function nameGoesOn(name: OpenName, element: string): void {
  name.part = partOfName(element)
  if (INLINE.has(element) || name.part !== undefined) return
  if (LETTER.test(name.text) || name.last !== '') name.isFull = true
  else name.text = ''
}

/** What is told of a speech stands in the element of the speech, or says that it is told of it. */
export function isFieldOf(speech: OpenSpeech | undefined, name: string, depth: number): boolean {
  return speech !== undefined && isField(name) && (depth === speech.depth + 1 || name.startsWith('meta'))
}

/** A name between the paragraphs of a speech, and no part of them, begins what another says in it. */
export function another(speech: OpenSpeech, { byte, line }: { readonly byte: number; readonly line: number }): OpenSpeech {
  return { ...speech, byte, line, who: [], start: null, end: null, names: [], cue: undefined }
}

/** Who speaks is what the name elements say, or whom the element refers to. */
export function cueOf({ byte, line, who, start, end, names, isCaption }: OpenSpeech, people: SpeechNames): Cue {
  const place = { start, end, byte, line }
  const known = who.map((id) => people.nameOf(id))
  const said = names.length > 0 ? names : who.map((id, index) => known[index] ?? id)
  if (said.length === 0) return { ...place, speaker: isCaption ? undefined : null }
  const speaker = said.join(' & ')
  const name = known.length === 0 || known.includes(undefined) ? speaker : known.join(' & ')
  return name === speaker ? { ...place, speaker } : { ...place, speaker, name }
}
