import type { Cue } from '../formats/format.ts'
import type { Candidate } from '../recogniser/recogniser.ts'

/** Ways in which labels are known that are no shape: what is said is not looked at. */
interface Way {
  readonly name: string
  readonly title: string
}

/** Names that a format gives, as subtitles with voices and data do. */
export const given: Way = { name: 'given', title: 'Names that the format gives' }

/** What the user says of labels. */
export const speakerList: Way = { name: 'speaker-list', title: 'Names of your list of speakers' }
export const labelPattern: Way = { name: 'label-pattern', title: 'Your label pattern' }

/** Names kept: cues repeat them. */
const KEPT = 2_000

/** What a cue tells beside what it calls the speaker. */
type Told = Pick<Cue, 'name' | 'affiliation'>

/** The speakers of cues as candidates that need no evidence. */
export class GivenSpeakers {
  readonly #known = new Map<string, Candidate>()

  candidate(speaker: string, told: Told): Candidate {
    const known = this.#known.get(speaker)
    if (known !== undefined) return known
    if (this.#known.size >= KEPT) this.#known.clear()
    const made = candidateFor(speaker, told)
    this.#known.set(speaker, made)
    return made
  }
}

// "INT"  "AB": a code, which is shown as it is
const CODE = /^[A-Z]{1,3}\d{0,3}$/

// "Mara Lund:": a column of what once stood before speech
const COLON_LAST = /\s{0,9}[:：]$/

function candidateFor(written: string, { name, affiliation }: Told): Candidate {
  const label = written.replace(COLON_LAST, '') || written
  const display = name ?? (CODE.test(label) ? label : undefined)
  const match = {
    label,
    names: [label],
    ...(display !== undefined && { display }),
    shape: 'title' as const,
    at: 0,
    speechAt: 0,
    ownLine: false,
  }
  // A speaker is known by what the file calls it, letter for letter.
  return {
    convention: given,
    key: label,
    match: { ...match, start: null, end: null, affiliation: affiliation ?? null, prior: 1 },
  }
}
