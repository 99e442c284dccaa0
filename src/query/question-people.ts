import type { Turn } from '../model/turn.ts'
import { type Ambiguity, SpeakerChoices } from './speaker-choice.ts'
import type { SpeakerKey } from './speaker-query.ts'

/** Whose questions are wanted: queries as `SpeakerChoices` takes them; none: everybody's. */
export interface PeopleWanted {
  readonly askedBy: readonly string[]
  readonly answeredBy: readonly string[]
}

/** Those who ask, or those who answer, and which questions. */
class Doers {
  readonly queries: readonly string[]
  readonly #choices: SpeakerChoices
  readonly #people = new Map<string, { readonly key: SpeakerKey; readonly questions: Set<number> }>()

  constructor(queries: readonly string[]) {
    this.queries = queries
    this.#choices = new SpeakerChoices(queries)
  }

  push({ speaker, speakerId, label }: SpeakerKey, question: number): void {
    const key = { speaker, speakerId, label }
    const name = `${speakerId}\n${speaker}\n${label}`
    const person = this.#people.get(name) ?? { key, questions: new Set() }
    if (person.questions.size === 0) this.#choices.push(key)
    this.#people.set(name, person)
    person.questions.add(question)
  }

  get ambiguities(): readonly Ambiguity[] {
    return this.#choices.ambiguities
  }

  /** Queries that fit nobody. */
  get unknown(): readonly string[] {
    return this.#choices.unknown
  }

  /** Display names of those who do so with one of these questions, or with any; in order of first appearance. */
  names(among?: ReadonlySet<number>): readonly string[] {
    const people = [...this.#people.values()].filter(
      ({ questions }) => among === undefined || [...questions].some((question) => among.has(question)),
    )
    return [...new Set(people.flatMap(({ key }) => key.speaker ?? []))]
  }

  /** The questions of those who are wanted. */
  questions(): ReadonlySet<number> {
    const people = [...this.#people.values()].filter(({ key }) => this.#choices.verdict(key) !== 'no')
    return new Set(people.flatMap(({ questions }) => [...questions]))
  }
}

/** Who asks and who answers which questions of one document; whose are wanted is known at its end. */
export class QuestionPeople {
  readonly askers: Doers
  readonly answerers: Doers
  /** The number asked last: whoever passes it on does not ask it. */
  #asked = 0

  constructor({ askedBy, answeredBy }: PeopleWanted) {
    this.askers = new Doers(askedBy)
    this.answerers = new Doers(answeredBy)
  }

  push(turn: Pick<Turn, 'question' | 'part' | 'speaker' | 'speakerId' | 'label'>): void {
    const { question, part } = turn
    if (question === null) return
    if (part === 'answer') this.answerers.push(turn, question)
    else if (question !== this.#asked) this.askers.push(turn, question)
    if (part === 'ask') this.#asked = question
  }

  /** Queries that fit more than one of those who ask, or answer. */
  get ambiguities(): readonly Ambiguity[] {
    return [...this.askers.ambiguities, ...this.answerers.ambiguities]
  }

  /** The questions that those who are wanted ask and answer. */
  wanted(): ReadonlySet<number> {
    const [asked, answered] = [this.askers.questions(), this.answerers.questions()]
    if (this.answerers.queries.length === 0) return asked
    return new Set([...asked].filter((question) => answered.has(question)))
  }
}
