import type { Turn } from '../model/turn.ts'
import { missingQuestions, type QuestionSelector } from './question-selector.ts'

const MOST_NAMES = 1000

/** Who and what stood in the documents read, to say what was asked for and is not there. */
export class RollCall {
  readonly #names = new Map<string, string>()
  readonly #questions = new Set<number>()
  readonly #docs = new Set<string>()
  #unknown: ReadonlySet<string>

  constructor(speakers: readonly string[]) {
    this.#unknown = new Set(speakers)
  }

  push(turn: Pick<Turn, 'doc' | 'question' | 'speakerId' | 'speaker'>): void {
    this.#docs.add(turn.doc)
    if (turn.question !== null) this.#questions.add(turn.question)
    if (turn.speakerId !== null && turn.speaker !== null && this.#names.size < MOST_NAMES)
      this.#names.set(turn.speakerId, turn.speaker)
  }

  /** Notes the speaker queries that fit nobody in one document. */
  missed(unknown: readonly string[]): void {
    this.#unknown = new Set(unknown.filter((query) => this.#unknown.has(query)))
  }

  /** The one document that had turns, if it was one. */
  get onlyDoc(): string | undefined {
    return this.#docs.size === 1 ? [...this.#docs][0] : undefined
  }

  /** Display names, in order of first appearance. */
  get names(): readonly string[] {
    return [...this.#names.values()]
  }

  get questions(): ReadonlySet<number> {
    return this.#questions
  }

  /** Speaker queries that fitted nobody in any document. */
  get unknown(): readonly string[] {
    return [...this.#unknown]
  }

  missing(selector: QuestionSelector): readonly string[] {
    return missingQuestions(selector, this.#questions)
  }
}
