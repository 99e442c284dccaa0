import type { Role } from '../model/role.ts'
import type { Question } from '../model/summary.ts'
import { calledIn, type Names } from './calls.ts'
import { asksByRole, presidesByRole } from './facts.ts'
import type { Run } from './numbering.ts'
import { printedNumber } from './sentences.ts'

/** A speaker as far as questions need one; names and roles may change while the document is read. */
export interface Person {
  readonly speaker: string | null
  /** What a label, a list or a formula says. */
  readonly role: Role | null
}

export interface QuestionPart {
  readonly question: number | null
  readonly part: 'ask' | 'answer' | null
  readonly to: string | null
}

/** The part of a turn that neither asks nor answers. */
export const NOT_ASKED: QuestionPart = { question: null, part: null, to: null }

/** A question so far; people are kept, so that the list has their best spelling. */
interface Entry<P> {
  readonly question: number
  readonly asker: P
  to: P | null
  readonly answerers: Set<P>
  readonly turns: number[]
  readonly line: number
  /** Whoever asked has spoken after an answer: nobody new answers. */
  isClosed: boolean
  /** Somebody else has been given the floor. */
  isOver: boolean
}

/** What takes the floor back is longer; what passes a question on is no longer. */
const FEW_UNITS = 80
const RELAY_UNITS = 240

/** The question that is open, and who may answer it. */
export class Answers<P extends Person> {
  readonly #names: Names<P>
  /** How many questions each has asked, less how many each was asked. */
  readonly #lean = new Map<P, number>()
  #entry: Entry<P> | undefined

  constructor(names: Names<P>) {
    this.#names = names
  }

  /** Somebody asks, and the other speaks next. */
  count(asker: P, following: P): void {
    this.#lean.set(asker, this.#leanOf(asker) + 1)
    this.#lean.set(following, this.#leanOf(following) - 1)
  }

  /** The question that is open, as it stands. */
  get question(): Question | undefined {
    if (this.#entry === undefined) return undefined
    const { question, asker, to, answerers, turns, line } = this.#entry
    const answeredBy = [...answerers].flatMap(({ speaker }) => speaker ?? [])
    return { question, askedBy: asker.speaker, to: to?.speaker ?? null, answeredBy, turns: [...turns], line }
  }

  /** Opens a question, with the number that the source prints if it rises; somebody else may go on with one that nobody has answered. */
  ask({ member, text }: Run<P>, turns: Run<P>['turns'], following: P | null): QuestionPart {
    const printed = turns.map(({ label, text: said }) => printedNumber(label, said)).find((number) => number !== undefined)
    const last = this.#entry
    const to = this.#addressee(member, text, following)
    const numbers = turns.map(({ turn }) => turn)
    if (printed === undefined && last !== undefined && this.#isRelay(last, member, text)) {
      last.to = to ?? last.to
      last.turns.push(...numbers)
    } else {
      const question = Math.max((last?.question ?? 0) + 1, printed ?? 0)
      const opened = { question, asker: member, to, turns: numbers, line: turns[0]?.line ?? 0 }
      this.#entry = { ...opened, answerers: new Set(), isClosed: false, isOver: false }
    }
    return { question: this.#entry?.question ?? null, part: 'ask', to: to?.speaker ?? null }
  }

  answer({ member, text, turns, said }: Run<P>): QuestionPart {
    const entry = this.#entry
    if (entry === undefined || entry.isOver) return NOT_ASKED
    const isNew = member !== entry.to && !entry.answerers.has(member)
    const hands = (said?.hands ?? 0) > 0
    if (member === entry.asker || !this.#mayAnswer(member, entry.to) || (isNew && (hands || entry.isClosed))) {
      entry.isClosed ||= entry.answerers.size > 0 && member === entry.asker
      entry.isOver = entry.answerers.size > 0 && (hands || (this.#presides(member) && text.length > FEW_UNITS))
      return NOT_ASKED
    }
    entry.isClosed = false
    entry.answerers.add(member)
    for (const { turn } of turns) entry.turns.push(turn)
    return { question: entry.question, part: 'answer', to: null }
  }

  /** "Mara, would you take that?" of one who presides or asks by role, where nobody has answered. */
  #isRelay({ asker, answerers }: Entry<P>, member: P, text: string): boolean {
    const passesOn = asksByRole(member.role) || this.#presides(member)
    return answerers.size === 0 && member !== asker && passesOn && text.length <= RELAY_UNITS
  }

  /** Who presides, or asks more than answers, answers nothing; where a witness is asked nobody else does: objections do not. */
  #mayAnswer(person: P, to: P | null): boolean {
    if (to?.role === 'witness') return person.role === 'witness'
    return !asksByRole(person.role) && !this.#presides(person) && this.#leanOf(person) <= 1
  }

  /** A chair whom others ask is no chair of the conversation. */
  #presides(person: P): boolean {
    return presidesByRole(person.role) && this.#leanOf(person) >= -1
  }

  #leanOf(person: P): number {
    return this.#lean.get(person) ?? 0
  }

  /** Who speaks next, unless one person is called who does not; where whoever does answers nothing, who was asked before. */
  #addressee(member: P, text: string, following: P | null): P | null {
    const called = [...calledIn(text, this.#names)].filter((person) => person !== member)
    const [only] = called
    if (only !== undefined && called.length === 1 && this.#mayAnswer(only, null)) return only
    if (following !== null && this.#mayAnswer(following, this.#entry?.to ?? null)) return following
    return this.#entry?.asker === member ? this.#entry.to : null
  }
}
