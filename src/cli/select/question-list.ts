import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { RowStore } from '../../node/row-store.ts'
import { type PeopleWanted, QuestionPeople } from '../../query/question-people.ts'
import { type OpenQuestion, type QuestionRow, QuestionTable } from '../../query/question-rows.ts'
import type { Ambiguity } from '../../query/speaker-choice.ts'
import { plural } from '../escape.ts'
import type { RowMaker } from '../tables/print.ts'
import { nobodysQuestions } from './complaints.ts'

const QUESTION_MARK = /[?？؟]/u

/** What a document shows in which no question is numbered. */
class Unasked {
  #turns = 0
  #marked = 0
  #last: string | null | undefined
  /** A second person speaks. */
  #several = false

  push({ speaker, text }: Turn): void {
    this.#turns++
    if (QUESTION_MARK.test(text)) this.#marked++
    this.#several ||= this.#last !== undefined && speaker !== this.#last
    this.#last = speaker
  }

  get reason(): string {
    if (!this.#several) return this.#last == null ? 'no turn names its speaker' : `only ${this.#last} speaks`
    const turns = plural(this.#turns, 'turn')
    if (this.#marked === 0) return `none of ${turns} holds a question mark`
    const marked = `${this.#marked} of ${turns} ${this.#marked === 1 ? 'holds' : 'hold'} a question mark`
    return `${marked}, but nobody asks in most of their turns and is answered`
  }
}

/** The questions of one document, or those of the people who are wanted. */
export class QuestionList implements RowMaker<QuestionRow> {
  readonly #table: QuestionTable
  /** Undefined when everybody's are wanted. */
  readonly #people: QuestionPeople | undefined
  readonly #over = new RowStore<OpenQuestion>()
  readonly #unasked = new Unasked()
  #isEmpty = true

  constructor(
    private readonly doc: string,
    wanted: PeopleWanted,
  ) {
    this.#table = new QuestionTable(doc, this.#over)
    const isAnybodys = wanted.askedBy.length === 0 && wanted.answeredBy.length === 0
    this.#people = isAnybodys ? undefined : new QuestionPeople(wanted)
  }

  push(turn: Turn): void {
    if (turn.question !== null) this.#isEmpty = false
    if (this.#isEmpty) this.#unasked.push(turn)
    this.#table.push(turn)
    this.#people?.push(turn)
  }

  settle(summary: Summary): void {
    this.#table.settle(summary)
  }

  *rows(): Generator<QuestionRow> {
    const wanted = this.#people?.wanted()
    for (const row of this.#table.rows()) if (wanted?.has(row.question) !== false) yield row
    this.#over.close()
  }

  get ambiguities(): readonly Ambiguity[] {
    return this.#people?.ambiguities ?? []
  }

  get nothing(): string {
    if (!this.#isEmpty && this.#people !== undefined) return nobodysQuestions(this.#people)
    return `no questions found: ${this.#unasked.reason}; see "transcript explain ${this.doc}"`
  }
}
