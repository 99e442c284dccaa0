import type { Role } from '../model/role.ts'
import type { Question } from '../model/summary.ts'
import type { Member } from './people/member.ts'
import { type Call, callsIn, type Names } from './question-address.ts'
import {
  goesOn,
  handsOver,
  hasQuestionMark,
  isInterjection,
  isPassing,
  isPolite,
  isQuestionLetter,
  isRelay,
  printedNumber,
} from './question-turn.ts'

/** A turn whose successor is known. */
export interface QuestionTurn {
  /** Number of the turn. */
  readonly turn: number
  readonly member: Member
  /** Repaired text; made when it is asked for. */
  readonly speech: { readonly text: string }
  /** The label as written: "Q14" carries the printed number. */
  readonly label: string
  readonly line: number
}

export interface QuestionPart {
  readonly question: number | null
  readonly part: 'ask' | 'answer' | null
  readonly to: string | null
}

/** Numbers the questions of a document, and says which turns ask and answer them. */
export interface Questions {
  /** In turn order; `following` is the speaker of the next turn, null at the end. */
  next(turn: QuestionTurn, following: Member | null): QuestionPart
  list(): Question[]
}

/** `lists`: whether what `list` gives is kept. */
export function createQuestions(roster: Names, lists = true): Questions {
  return new Asking(roster, lists)
}

/** A question so far; members are kept, so that the list has their best spelling. */
interface Entry {
  readonly question: number
  readonly asker: Member
  to: Member | null
  readonly answerers: Set<Member>
  readonly turns: number[]
  readonly line: number
  /** Units of all answers so far. */
  answered: number
}

const ASKING: ReadonlySet<Role> = new Set<Role>(['moderator', 'host', 'interviewer', 'examiner', 'audience', 'analyst'])
/** They neither ask nor answer; a chair or a court that asks a question does ask. */
const ASIDE: ReadonlySet<Role> = new Set<Role>(['operator', 'court', 'chair'])
const MAY_ASK: ReadonlySet<Role> = new Set<Role>(['chair', 'court'])
const BEFORE_COURT: ReadonlySet<Role> = new Set<Role>(['examiner', 'court'])
/** They ask when the moderator lets them. */
const FLOOR: ReadonlySet<Role> = new Set<Role>(['audience', 'interviewer'])
/** An answer of fewer units may be a word thrown in. */
const SHORT_ANSWER = 60
/** The part of a turn that neither asks nor answers. */
export const NOT_ASKED: QuestionPart = { question: null, part: null, to: null }

/** A question that is over, without room for more. */
type Over = Pick<Entry, 'question' | 'asker' | 'to' | 'turns' | 'line'> & { readonly answerers: readonly Member[] }

function over({ question, asker, to, answerers, turns, line }: Entry): Over {
  return { question, asker, to, answerers: [...answerers], turns: turns.slice(), line }
}

class Asking implements Questions {
  readonly #roster: Names
  readonly #lists: boolean
  readonly #over: Over[] = []
  #current: Entry | undefined
  #previous: Member | undefined
  /** Who answered last as a witness. */
  #witness: Member | undefined

  constructor(roster: Names, lists: boolean) {
    this.#roster = roster
    this.#lists = lists
  }

  next(turn: QuestionTurn, following: Member | null): QuestionPart {
    const part = isAsker(turn) ? this.#ask(turn, following) : this.#answer(turn)
    this.#previous = turn.member
    return part
  }

  list(): Question[] {
    if (!this.#lists) return []
    const last = this.#current && over(this.#current)
    return [...this.#over, ...(last === undefined ? [] : [last])].map(({ question, asker, to, answerers, turns, line }) => ({
      question,
      askedBy: asker.speaker,
      to: to?.speaker ?? null,
      answeredBy: answerers.map((member) => member.speaker),
      turns,
      line,
    }))
  }

  #answer({ member, turn, speech }: QuestionTurn): QuestionPart {
    const entry = this.#current
    if (entry === undefined || !isAnswerer(member) || !answersTo(entry.asker, member)) return NOT_ASKED
    if (member.role === 'witness') this.#witness = member
    entry.answerers.add(member)
    if (entry.answered < SHORT_ANSWER) entry.answered += speech.text.length
    entry.turns.push(turn)
    return { question: entry.question, part: 'answer', to: null }
  }

  #ask(turn: QuestionTurn, following: Member | null): QuestionPart {
    if (following === null || following === turn.member) return NOT_ASKED
    const calls = callsIn(turn.speech.text, this.#roster).filter(({ member }) => member !== turn.member)
    if (this.#isRelayed(turn, following) || this.#goesOn(turn, following))
      return this.#relay(turn, this.#addressee(calls, following))
    if (!isQuestion(turn, { following, calls })) return NOT_ASKED
    const to = answersTo(turn.member, following) ? this.#addressee(calls, following) : this.#witness
    return this.#open(turn, to ?? null)
  }

  #open({ member, turn, line, label, speech }: QuestionTurn, to: Member | null): QuestionPart {
    const last = this.#current?.question ?? 0
    const printed = printedNumber(label, speech.text) ?? 0
    const question = printed > last ? printed : last + 1
    if (this.#lists && this.#current !== undefined) this.#over.push(over(this.#current))
    this.#current = { question, asker: member, to, answerers: new Set(), turns: [turn], line, answered: 0 }
    return { question, part: 'ask', to: to?.speaker ?? null }
  }

  /** The moderator passes on what somebody else has asked: "Mara, would you take that?", or to the next: "Nils, your response?" */
  #isRelayed({ member, speech }: QuestionTurn, following: Member): boolean {
    const entry = this.#current
    if (entry === undefined || !isAnswerer(following) || printedNumber('', speech.text) !== undefined) return false
    if (entry.answerers.size > 0) return isPassing(speech.text) && !entry.answerers.has(following)
    if (!FLOOR.has(entry.asker.role) || entry.asker !== this.#previous || entry.asker === member) return false
    return !FLOOR.has(member.role) && isRelay(speech.text)
  }

  /** The same person goes on with a question that a word or two interrupted. */
  #goesOn({ member, speech }: QuestionTurn, following: Member): boolean {
    const entry = this.#current
    if (entry?.asker !== member || !isAnswerer(following)) return false
    return entry.answered > 0 && entry.answered < SHORT_ANSWER && goesOn(speech.text)
  }

  #relay({ turn }: QuestionTurn, to: Member | null): QuestionPart {
    const entry = this.#current
    if (entry === undefined) return NOT_ASKED
    entry.to = to
    entry.turns.push(turn)
    return { question: entry.question, part: 'ask', to: to?.speaker ?? null }
  }

  /** Who is called; the one who answers, when that one is called as well, or nobody is, or several are. */
  #addressee(calls: readonly Call[], following: Member): Member | null {
    const called = new Set<Member>()
    for (const call of calls) {
      if (call.member === following) return following
      if (isAnswerer(call.member) && !this.#isAcknowledged(call)) called.add(call.member)
    }
    const [only] = called
    if (called.size === 1 && only !== undefined) return only
    return isAnswerer(following) ? following : null
  }

  /** "Mara, I see what you mean." to the one who has just spoken */
  #isAcknowledged({ member, asks, handsOver }: Call): boolean {
    return member === this.#previous && !asks && !handsOver
  }
}

function isAsker({ member, speech }: QuestionTurn): boolean {
  return ASKING.has(member.role) || (MAY_ASK.has(member.role) && hasQuestionMark(speech.text))
}

/** Before a court the witness alone answers: objections do not. */
function answersTo(asker: Member, { role }: Member): boolean {
  return !BEFORE_COURT.has(asker.role) || role === 'witness'
}

function isAnswerer({ role }: Member): boolean {
  return !ASKING.has(role) && !ASIDE.has(role)
}

interface Exchange {
  readonly following: Member
  readonly calls: readonly Call[]
}

function isQuestion({ member, speech, label }: QuestionTurn, { following, calls }: Exchange): boolean {
  const { text } = speech
  if (member.role === 'court' && following.role !== 'witness') return false
  if (member.role === 'examiner' && following.role !== 'witness') return hasQuestionMark(text)
  if (!isAnswerer(following)) return member.role === 'audience' && hasQuestionMark(text)
  if (printedNumber(label, text) !== undefined) return true
  if (isQuestionLetter(label)) return !isPolite(text)
  if (hasQuestionMark(text)) return true
  const handed = calls.some((call) => call.member === following && call.handsOver)
  if (isInterjection(text)) return handed
  return handed || handsOver(text) || calls.some((call) => call.member === following)
}
