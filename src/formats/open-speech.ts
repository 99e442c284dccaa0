import type { Cue } from './format.ts'
import type { SpeechNames } from './speech-names.ts'

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
  /** The element in it that holds what is said, if only one does. */
  readonly wordsIn: string | undefined
  /** As its name elements say. */
  names: string[]
  /** Made when its first words come. */
  cue: Cue | undefined
}

/** What is known of a speech that only a name begins. */
export const NOBODY = { who: [], all: [], start: null, end: null, wordsIn: undefined }

/** What is said behind a speech inside of another begins there, whatever was said before. */
export function beginAt(speech: OpenSpeech | undefined, { byte, line }: { readonly byte: number; readonly line: number }): void {
  if (speech === undefined) return
  speech.byte = byte
  speech.line = line
  if (speech.cue !== undefined) speech.cue = { ...speech.cue, byte, line }
}

// Mara Lund (North Quay, PX)
//          ^^^^^^^^^^^^^^^^^
const PLACE = /^(\S.{0,200}\S) \(([^()]{1,100})\)$/

/** Who speaks is what the name elements say, or whom the element refers to. */
export function cueOf({ byte, line, who, start, end, names }: OpenSpeech, people: SpeechNames): Cue {
  const place = { start, end, byte, line }
  const known = who.map((id) => people.nameOf(id))
  const said = names.length > 0 ? names : who.map((id, index) => known[index] ?? id)
  if (said.length === 0) return { ...place, speaker: null }
  const speaker = said.join(' & ')
  if (known.length > 0 && !known.includes(undefined)) return withName({ ...place, speaker }, known.join(' & '))
  const [, name = speaker, affiliation] = PLACE.exec(speaker) ?? []
  return { ...withName({ ...place, speaker }, name), ...(affiliation !== undefined && { affiliation }) }
}

/** A name to show that is none of the words of the source. */
function withName(cue: Cue, name: string): Cue {
  return name === cue.speaker ? cue : { ...cue, name }
}

/** A record that could name who speaks and does not: what it says is said by nobody. */
export function isOfNobody({ wordsIn, who, names }: OpenSpeech): boolean {
  return wordsIn !== undefined && who.length === 0 && names.length === 0
}

// ": I agree."  "– I agree."  "—I agree."
const PARTING = /^\s{0,9}(?::|–(?=\s)|—(?=\p{Lu}))\s{0,9}/u

/** Behind the mark that parts a name from what is said. */
export function speechAt(text: string): number {
  return PARTING.exec(text)?.[0].length ?? 0
}
