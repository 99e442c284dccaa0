import type { Turn } from '../../model/turn.ts'
import { type PeopleWanted, QuestionPeople } from '../../query/question-people.ts'
import type { Io } from '../io.ts'
import { ambiguityLine, nobodysQuestions } from './complaints.ts'
import type { TurnPrinter } from './print.ts'
import type { SelectedVisitor } from './select-turns.ts'

/** Prints turns of questions as another printer does, but only those of the people who are wanted: at the end of a document. */
export class PeoplePrinter implements TurnPrinter {
  readonly #printer: TurnPrinter
  readonly #wanted: PeopleWanted
  readonly #io: Io
  #nothing: string | undefined
  /** Whether each name fits one person at most. */
  isClear = true

  constructor(printer: TurnPrinter, wanted: PeopleWanted, io: Io) {
    this.#printer = printer
    this.#wanted = wanted
    this.#io = io
  }

  get found(): boolean {
    return this.#printer.found
  }

  start(several: boolean): void {
    this.#printer.start(several)
  }

  open(doc: string): SelectedVisitor {
    const visitor = this.#printer.open(doc)
    const people = new QuestionPeople(this.#wanted)
    const held: Turn[] = []
    return {
      turn(turn) {
        people.push(turn)
        held.push(turn)
      },
      end: (summary) => {
        const numbers = this.#numbers(doc, people)
        for (const turn of held) if (turn.question !== null && numbers.has(turn.question)) visitor.turn(turn, true)
        if (held.length > 0 && numbers.size === 0) this.#nothing = `${doc}: ${nobodysQuestions(people)}`
        visitor.end(summary)
      },
    }
  }

  #numbers(doc: string, people: QuestionPeople): ReadonlySet<number> {
    const { ambiguities } = people
    for (const ambiguity of ambiguities) this.#io.error(ambiguityLine(doc, ambiguity))
    if (ambiguities.length === 0) return people.wanted()
    this.isClear = false
    return new Set()
  }

  end(): void {
    this.#printer.end()
    if (!this.found && this.isClear && this.#nothing !== undefined) this.#io.warn(this.#nothing)
  }
}
