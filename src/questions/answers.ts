import { type Call, callsIn } from './address.ts'
import { goesOn, isPassing, isRelay, printedNumber } from './courtesies.ts'
import { asksByRole, presidesByRole } from './facts.ts'
import type { Run } from './numbering.ts'
import { type Names, NOT_ASKED, type Person, type QuestionPart } from './person.ts'

/** A question so far; people are kept, so that the list has their best spelling. */
export interface Entry<P> {
  readonly question: number
  readonly asker: P
  to: P | null
  readonly answerers: Set<P>
  readonly turns: number[]
  readonly line: number
  /** Units of all answers so far. */
  answered: number
  /** Whoever presides has taken the floor back. */
  isOver: boolean
}

interface Opening<P> {
  /** Who speaks next; null where nobody does. */
  readonly following: P | null
  /** The number that the source prints, 0 where it prints none. */
  readonly printed: number
  /** The turn of the run in which it begins to ask. */
  readonly from: number
}

/** An answer of fewer units may be a word thrown in. */
const SHORT_ANSWER = 60
/** What takes the floor back is longer. */
const FEW_UNITS = 80

/** The question that is open, and who may answer it. */
export class Answers<P extends Person> {
  readonly #roster: Names<P>
  /** How many questions each has asked, less how many each was asked. */
  readonly #lean = new Map<P, number>()
  /** Who was asked last as a witness. */
  #witness: P | undefined
  entry: Entry<P> | undefined

  constructor(roster: Names<P>) {
    this.#roster = roster
  }

  /** Somebody asks, and the other speaks next. */
  count(asker: P, following: P): void {
    this.#lean.set(asker, this.#leanOf(asker) + 1)
    this.#lean.set(following, this.#leanOf(following) - 1)
    if (following.role === 'witness') this.#witness = following
  }

  #leanOf(person: P): number {
    return this.#lean.get(person) ?? 0
  }

  open({ member, text, turns }: Run<P>, { following, printed, from }: Opening<P>): Entry<P> {
    const last = this.entry?.question ?? 0
    const question = printed > last ? printed : last + 1
    const asking = turns.slice(from)
    const to = following === null ? null : this.#addressee(member, text, following)
    const opened = { question, asker: member, to, answerers: new Set<P>(), answered: 0, isOver: false }
    this.entry = { ...opened, turns: asking.map(({ turn }) => turn), line: asking[0]?.line ?? 0 }
    return this.entry
  }

  answer({ member, text, turns, said }: Run<P>): QuestionPart {
    const { entry } = this
    if (entry === undefined || entry.isOver) return NOT_ASKED
    const handsOver = said !== undefined && Math.max(said.handsOver, said.callsUp) > 0
    if (member === entry.asker || !this.#mayAnswer(member, entry.asker)) {
      if (entry.answerers.size > 0) entry.isOver = handsOver || (this.#presides(member) && text.length > FEW_UNITS)
      return NOT_ASKED
    }
    if (handsOver && member !== entry.to && !entry.answerers.has(member)) {
      entry.isOver = entry.answerers.size > 0
      return NOT_ASKED
    }
    entry.answerers.add(member)
    entry.answered += text.length
    for (const { turn } of turns) entry.turns.push(turn)
    return { question: entry.question, part: 'answer', to: null }
  }

  /** The part of somebody who passes the question on, or goes on with it after a word thrown in; undefined for any other. */
  relay({ member, text, turns }: Run<P>, following: P, previous: P | undefined): QuestionPart | undefined {
    const { entry } = this
    if (entry === undefined || !this.#mayAnswer(following, entry.asker) || following === member) return undefined
    if (!this.#passes(entry, { member, text }, { following, previous }) && !this.#goesOn(entry, { member, text }))
      return undefined
    entry.to = this.#addressee(member, text, following)
    for (const { turn } of turns) entry.turns.push(turn)
    return { question: entry.question, part: 'ask', to: entry.to?.speaker ?? null }
  }

  /** "Mara, would you take that?", or to the next: "Nils, your response?" */
  #passes(
    { asker, answerers }: Entry<P>,
    { member, text }: Pick<Run<P>, 'member' | 'text'>,
    { following, previous }: { readonly following: P; readonly previous: P | undefined },
  ): boolean {
    if (printedNumber('', text) !== undefined || answerers.has(member)) return false
    if (answerers.size === 0)
      return previous === asker && member !== asker && (asksByRole(member.role) || this.#presides(member)) && isRelay(text)
    if (answerers.has(following) || !isPassing(text)) return false
    return asksByRole(member.role) || this.#calls(member, text).some((call) => call.member === following)
  }

  #goesOn({ asker, answered }: Entry<P>, { member, text }: Pick<Run<P>, 'member' | 'text'>): boolean {
    return asker === member && answered > 0 && answered < SHORT_ANSWER && goesOn(text)
  }

  /** Who presides, or asks more than answers, answers nothing; before a court the witness alone does: objections do not. */
  #mayAnswer(person: P, asker: P): boolean {
    if (asker.role === 'examiner' && this.#witness !== undefined) return person.role === 'witness'
    return !asksByRole(person.role) && !this.#presides(person) && this.#leanOf(person) <= 1
  }

  /** A chair whom others ask is no chair of the conversation. */
  #presides(person: P): boolean {
    return person.role === 'operator' || (presidesByRole(person.role) && this.#leanOf(person) >= -1)
  }

  /** Others who are called by name. */
  #calls(member: P, text: string): Call<P>[] {
    return callsIn(text, this.#roster).filter((call) => call.member !== member)
  }

  /** Who is called; the one who answers, when that one is called as well, or nobody is, or several are. */
  #addressee(member: P, text: string, following: P): P | null {
    const called = new Set<P>()
    for (const { member: other, asks, handsOver } of this.#calls(member, text)) {
      if (other === following) return following
      if (this.#mayAnswer(other, member) && (asks || handsOver)) called.add(other)
    }
    const [only] = called
    if (called.size === 1 && only !== undefined) return only
    if (this.#mayAnswer(following, member)) return following
    return member.role === 'examiner' ? (this.#witness ?? null) : null
  }
}
