import { type SpeakerFit, type SpeakerKey, speakerMatcher } from './speaker-query.ts'

/** Whether a turn is wanted; 'later' when the rest of the document can still decide it. */
export type Verdict = 'yes' | 'no' | 'later'

export interface Ambiguity {
  readonly query: string
  /** Display names of the speakers that fit, in order of appearance. */
  readonly candidates: readonly string[]
}

/** One query and whom it fits in the document at hand. */
class Choice {
  readonly query: string
  readonly #match: (key: SpeakerKey) => SpeakerFit
  /** Display name by id of everybody whom the query fits in part. */
  readonly #parts = new Map<string, string>()
  #exact = false

  constructor(query: string) {
    this.query = query
    this.#match = speakerMatcher(query)
  }

  push(key: SpeakerKey): void {
    const fit = this.#match(key)
    if (fit === 'exact') this.#exact = true
    else if (fit === 'part' && !this.#exact) this.#parts.set(key.speakerId ?? '', key.speaker ?? key.label ?? '')
  }

  verdict(key: SpeakerKey): Verdict {
    const fit = this.#match(key)
    if (fit === 'exact') return 'yes'
    return fit === 'part' && !this.#exact ? 'later' : 'no'
  }

  get open(): boolean {
    return !this.#exact && this.#parts.size > 0
  }

  get found(): boolean {
    return this.#exact || this.#parts.size > 0
  }

  get candidates(): readonly string[] {
    return this.#exact ? [] : [...this.#parts.values()]
  }
}

/**
 * Who is meant by the speaker queries, in one document. A whole name or id is decided at once. A part of a name stays
 * open to the end, for a second person may fit it, or somebody may have just that name.
 */
export class SpeakerChoices {
  readonly #choices: readonly Choice[]

  constructor(queries: readonly string[]) {
    this.#choices = queries.map((query) => new Choice(query))
  }

  push(key: SpeakerKey): void {
    for (const choice of this.#choices) choice.push(key)
  }

  /** A turn is wanted when one query wants it, or when there are none. */
  verdict(key: SpeakerKey): Verdict {
    if (this.#choices.length === 0) return 'yes'
    const verdicts = this.#choices.map((choice) => choice.verdict(key))
    if (verdicts.includes('yes')) return 'yes'
    return verdicts.includes('later') ? 'later' : 'no'
  }

  /** Whether some verdict can still change. */
  get open(): boolean {
    return this.#choices.some((choice) => choice.open)
  }

  /** Queries that fit more than one person. */
  get ambiguities(): readonly Ambiguity[] {
    return this.#choices.filter((choice) => choice.candidates.length > 1).map(({ query, candidates }) => ({ query, candidates }))
  }

  /** Queries that fit nobody. */
  get unknown(): readonly string[] {
    return this.#choices.filter((choice) => !choice.found).map((choice) => choice.query)
  }
}
