import type { LabelConvention } from '../labels/convention.ts'
import type { Candidate } from './judge.ts'

/** Names that a format gives are no labels in the text: nothing is looked for. */
export const given: LabelConvention = {
  name: 'given',
  title: 'Names that the format gives',
  about: 'The format says who speaks, as subtitles with voices and data do: no label is looked for in what is said.',
  examples: [],
  counterExamples: [],
  openings: [],
  match: () => undefined,
}

/** Names kept: cues repeat them. */
const KEPT = 2_000

/** The speakers of cues as candidates that need no evidence. */
export class GivenSpeakers {
  readonly #known = new Map<string, Candidate>()

  candidate(speaker: string): Candidate {
    const known = this.#known.get(speaker)
    if (known !== undefined) return known
    if (this.#known.size >= KEPT) this.#known.clear()
    const made = candidateFor(speaker)
    this.#known.set(speaker, made)
    return made
  }
}

function candidateFor(label: string): Candidate {
  const match = { label, names: [label], shape: 'title' as const, at: 0, speechAt: 0, ownLine: false }
  // A speaker is known by what the file calls it, letter for letter.
  return { convention: given, key: label, match: { ...match, start: null, end: null, affiliation: null, prior: 1 } }
}
