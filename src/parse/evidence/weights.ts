import type { LabelConvention } from '../../labels/convention.ts'
import { conventions } from '../../labels/index.ts'
import { given, labelPattern, speakerList } from '../given.ts'
import { CueEvidence } from './cue-evidence.ts'
import { evidenceFor } from './evidence-for.ts'
import { HOPELESS, type LabelEvidence } from './label-evidence.ts'
import { isHeard } from './label-kinds.ts'
import type { Candidate } from './verdict.ts'

// A question, a call, a heading, the heading of a scene
const TELLS = /^#|[?!]|(?:INT|EXT|EST|I\/E)[. /]/

/** What speaks for each convention. */
export class Weights {
  readonly #evidence = new Map(
    [given, labelPattern, speakerList, ...conventions].map((convention) => [convention.name, evidenceFor(convention)]),
  )

  /** Of a convention by its name. */
  of(name: string | null): LabelEvidence | undefined {
    return this.#evidence.get(name ?? '')
  }

  /** Of a convention whose labels are names of a script. */
  cuesOf({ name }: Pick<LabelConvention, 'name'>): CueEvidence | undefined {
    const evidence = this.of(name)
    return evidence instanceof CueEvidence ? evidence : undefined
  }

  all(): Iterable<LabelEvidence> {
    return this.#evidence.values()
  }

  /** The heaviest first. */
  ranking(): LabelEvidence[] {
    const weighed = [...this.#evidence.values()].map((evidence) => ({ evidence, weight: evidence.weight }))
    return weighed.sort((left, right) => right.weight - left.weight).map(({ evidence }) => evidence)
  }

  /** The two heaviest, as `ranking` has them: asked for at each line that may carry a label. */
  leaders(): { first: LabelEvidence | undefined; second: LabelEvidence | undefined } {
    let first: LabelEvidence | undefined
    let second: LabelEvidence | undefined
    let most = Number.NEGATIVE_INFINITY
    let next = Number.NEGATIVE_INFINITY
    for (const evidence of this.#evidence.values()) {
      const { weight } = evidence
      if (weight > most) {
        second = first
        next = most
        first = evidence
        most = weight
      } else if (weight > next) {
        second = evidence
        next = weight
      }
    }
    return { first, second }
  }

  /** Counts the candidates of a line, but for names of a script. */
  add(candidates: readonly Candidate[]): void {
    for (const { convention, match, key } of candidates)
      if (convention.isScript !== true) this.of(convention.name)?.add(match, key)
  }

  /** Takes them back. */
  forget(candidates: readonly Candidate[]): void {
    for (const { convention, match, key } of candidates)
      if (convention.isScript !== true) this.of(convention.name)?.forget(match, key)
  }

  /** Whether a candidate is no name, and no others vouch for it. */
  isHopeless({ convention, match, key }: Candidate): boolean {
    return match.prior < HOPELESS && this.of(convention.name)?.vouchesFor(key) !== true
  }

  /** Lets all look at a line for signs of talk. */
  hear(text: string, line: number): void {
    const isSpeech = isHeard(text)
    if (isSpeech || TELLS.test(text)) for (const evidence of this.all()) evidence.hear(text, line, isSpeech)
  }

  /** How often a candidate came so far. */
  times({ convention, key }: Candidate): number {
    return this.of(convention.name)?.times(key) ?? 0
  }
}
