import type { Role } from '../model/role.ts'
import type { Question } from '../model/summary.ts'
import { type Call, callsIn } from './address.ts'
import { type Asking, readAsking } from './asking.ts'
import { goesOn, isMarked, isPassing, isQuestionLetter, isRelay, printedNumber } from './courtesies.ts'
import { type Entry, listed, type Over, over } from './entry.ts'
import { ASKERS, isOne, type Said, type Scene, saysNothing, scoreOf, type Term, termsOf } from './features.ts'
import { type LateQuestion, LateQuestions } from './late.ts'
import { givenPart, Parts, partOf } from './parts.ts'
import type { Names, Person, QuestionTurn } from './person.ts'
import { type Leader, Tallies } from './tallies.ts'

/** What stands after a turn. */
export interface Place<P extends Person> {
  /** The speaker of the next turn; null where something that nobody says stands between, and at the end. */
  readonly following: P | null
  /** Nobody speaks any more. */
  readonly isLast: boolean
  /** The look-ahead had this turn. */
  readonly isHeard: boolean
}

export interface QuestionPart {
  readonly question: number | null
  readonly part: 'ask' | 'answer' | null
  readonly to: string | null
}

export interface QuestionOptions<P extends Person> {
  readonly roster: Names<P>
  /** Whether what `list` gives is kept. */
  readonly lists: boolean
  /** Takes the part of a person whose role nothing else tells. */
  readonly draw: (person: P, role: Role) => void
  /** Told why a turn asks, or does not. */
  readonly onAsked?: ((asked: Asked) => void) | undefined
}

/** Why a turn asks, or does not: it does where the sum is positive. */
export interface Asked {
  readonly line: number
  readonly terms: readonly Term[]
}

/** The part of a turn that neither asks nor answers. */
export const NOT_ASKED: QuestionPart = { question: null, part: null, to: null }

/** An answer of fewer units may be a word thrown in. */
const SHORT_ANSWER = 60

/** A turn, and what it says of itself. */
interface Read<P extends Person> {
  readonly turn: QuestionTurn<P>
  readonly asking: Asking
}

/** Numbers the questions of a document, and says which turns ask and answer them. */
export class Questions<P extends Person> {
  readonly #options: QuestionOptions<P>
  readonly #tallies = new Tallies<P>()
  readonly #parts: Parts<P>
  readonly #late = new LateQuestions<P>()
  readonly #over: Over<P>[] = []
  /** What turns of the look-ahead say, by their text: most stay as they are. */
  readonly #heard = new Map<string, Asking>()
  #current: Entry<P> | undefined
  #previous: P | undefined
  /** Who answered last as a witness. */
  #witness: P | undefined

  constructor(options: QuestionOptions<P>) {
    this.#options = options
    this.#parts = new Parts(this.#tallies, options.draw)
  }

  /** A turn of the look-ahead, which `next` will not count again. */
  hear({ member, text }: { member: P; text: string }, following: P | null): void {
    const asking = readAsking(text)
    this.#heard.set(text, asking)
    this.#parts.hear(member)
    this.#tallies.see(member, asking, following)
  }

  /** In turn order. */
  next(turn: QuestionTurn<P>, { following, isLast, isHeard }: Place<P>): QuestionPart {
    const { text, words } = turn.speech
    const asking = (isHeard ? this.#heard.get(text) : undefined) ?? readAsking(text, words)
    this.#parts.hear(turn.member)
    if (!isHeard) {
      this.#heard.clear()
      this.#tallies.see(turn.member, asking, following)
    }
    const part = this.#ask({ turn, asking, isLast }, following) ?? this.#answer(turn, asking)
    if (part === NOT_ASKED && following !== null && following !== turn.member && (asking.near || asking.requests))
      this.#late.keep(turn, following, this.#said({ turn, asking }, false))
    this.#previous = turn.member
    return part
  }

  get leader(): Leader<P> | undefined {
    return this.#tallies.leader
  }

  list(): Question[] {
    if (!this.#options.lists) return []
    return [...this.#over, ...(this.#current === undefined ? [] : [over(this.#current)])].map(listed)
  }

  /** Turns that asked, as only the rest of the document showed. */
  late(): LateQuestion[] {
    return this.#late.list(({ member, following, text, said }) =>
      this.#parts.maySpeakTo(member, text, following) ? this.#scene(said, member, following) : undefined,
    )
  }

  #answer({ member, turn, speech }: QuestionTurn<P>, asking: Asking): QuestionPart {
    const entry = this.#current
    if (entry === undefined || entry.isOver) return NOT_ASKED
    if (member === entry.asker || !this.#parts.mayAnswer(member, entry.asker)) {
      if (entry.answerers.size > 0) entry.isOver = asking.handsOver || (this.#parts.presides(member) && !asking.isBrief)
      return NOT_ASKED
    }
    if (asking.handsOver && member !== entry.to && !entry.answerers.has(member)) {
      entry.isOver = entry.answerers.size > 0
      return NOT_ASKED
    }
    if (partOf(member) === 'witness') this.#witness = member
    this.#parts.lean(member, -1)
    entry.answerers.add(member)
    if (entry.answered < SHORT_ANSWER) entry.answered += speech.text.length
    entry.turns.push(turn)
    return { question: entry.question, part: 'answer', to: null }
  }

  /** Whether the turn asks; undefined where it does not. */
  #ask({ turn, asking, isLast }: Read<P> & { readonly isLast: boolean }, following: P | null): QuestionPart | undefined {
    if (following === turn.member) return undefined
    if (following === null) return isLast || !isMarked(turn) ? undefined : this.#open(turn, null)
    if (this.#isRelayed(turn, following) || this.#goesOn(turn, following))
      return this.#relay(turn, this.#addressee(this.#calls(turn), following))
    const isTold = this.#options.onAsked !== undefined
    if (!isTold && !isOne(ASKERS, givenPart(turn.member)) && saysNothing({ asking, isMarked: isMarked(turn) })) return undefined
    const most = this.#scene(this.#said({ turn, asking }, true), turn.member, following)
    // Calls take time to find, and only add to the sum.
    if (!isTold && scoreOf(most) <= 0) return undefined
    const calls = this.#calls(turn)
    const called = calls.filter(({ member }) => member === following)
    const scene = { ...most, calls: called.length > 0, hands: called.some(({ handsOver }) => handsOver) }
    if (!this.#asks(scene, turn, following)) return undefined
    const to = this.#parts.answersTo(turn.member, following) ? this.#addressee(calls, following) : this.#witness
    return this.#open(turn, to ?? null)
  }

  #asks(scene: Scene, turn: QuestionTurn<P>, following: P): boolean {
    this.#options.onAsked?.({ line: turn.line, terms: termsOf(scene) })
    if (isQuestionLetter(turn.label) && !scene.isMarked) return false
    return scoreOf(scene) > 0 && this.#parts.maySpeakTo(turn.member, turn.speech.text, following)
  }

  /** Others who are called by name. */
  #calls({ member, speech }: QuestionTurn<P>): Call<P>[] {
    return callsIn(speech.text, this.#options.roster).filter((call) => call.member !== member)
  }

  /** `calls`: whoever speaks next is called, and given the floor. */
  #said({ turn, asking }: Read<P>, calls: boolean): Said {
    const { member } = turn
    const entry = this.#current
    const { asks, answers } = this.#tallies.of(member)
    const isOthers = entry !== undefined && entry.asker !== member
    const isAnswering = isOthers && (entry.answerers.has(member) || (entry.asker === this.#previous && answers > asks))
    return { asking, isMarked: isMarked(turn), isAnswering, calls, hands: calls }
  }

  #scene({ asking, isMarked, isAnswering, calls, hands }: Said, member: P, next: P): Scene {
    const [role, nextRole] = [givenPart(member), givenPart(next)]
    const [asker, following, { talk }] = [this.#tallies.of(member), this.#tallies.of(next), this.#tallies]
    return { asking, isMarked, isAnswering, calls, hands, role, nextRole, asker, following, talk }
  }

  #open({ member, turn, line, label, speech }: QuestionTurn<P>, to: P | null): QuestionPart {
    const last = this.#current?.question ?? 0
    const printed = printedNumber(label, speech.text) ?? 0
    const question = printed > last ? printed : last + 1
    if (this.#options.lists && this.#current !== undefined) this.#over.push(over(this.#current))
    this.#current = { question, asker: member, to, answerers: new Set(), turns: [turn], line, answered: 0, isOver: false }
    this.#parts.lean(member, 1)
    return { question, part: 'ask', to: to?.speaker ?? null }
  }

  /** Somebody passes on what another has asked: "Mara, would you take that?", or to the next: "Nils, your response?" */
  #isRelayed(turn: QuestionTurn<P>, following: P): boolean {
    const { member, speech } = turn
    const entry = this.#current
    if (entry === undefined || !this.#parts.mayAnswer(following, entry.asker) || printedNumber('', speech.text) !== undefined)
      return false
    if (entry.answerers.size > 0) return !entry.answerers.has(following) && this.#passes(turn, following)
    if (entry.asker !== this.#previous || entry.asker === member) return false
    return (isOne(ASKERS, givenPart(member)) || this.#parts.presides(member)) && isRelay(speech.text)
  }

  /** Whose part it is passes the floor to the next in a few words; others call them by name. */
  #passes(turn: QuestionTurn<P>, following: P): boolean {
    if (!isPassing(turn.speech.text)) return false
    if (isOne(ASKERS, partOf(turn.member))) return true
    return this.#current?.answerers.has(turn.member) === false && this.#calls(turn).some(({ member }) => member === following)
  }

  /** The same person goes on with a question that a word or two interrupted. */
  #goesOn({ member, speech }: QuestionTurn<P>, following: P): boolean {
    const entry = this.#current
    if (entry?.asker !== member || !this.#parts.mayAnswer(following, member)) return false
    return entry.answered > 0 && entry.answered < SHORT_ANSWER && goesOn(speech.text)
  }

  #relay({ turn, member }: QuestionTurn<P>, to: P | null): QuestionPart {
    const entry = this.#current
    if (entry === undefined) return NOT_ASKED
    if (member !== entry.asker && givenPart(member) === null) this.#options.draw(member, 'moderator')
    entry.to = to
    entry.turns.push(turn)
    return { question: entry.question, part: 'ask', to: to?.speaker ?? null }
  }

  /** Who is called; the one who answers, when that one is called as well, or nobody is, or several are. */
  #addressee(calls: readonly Call<P>[], following: P): P | null {
    const called = new Set<P>()
    for (const call of calls) {
      if (call.member === following) return following
      if (this.#parts.mayAnswer(call.member) && !this.#isAcknowledged(call)) called.add(call.member)
    }
    const [only] = called
    if (called.size === 1 && only !== undefined) return only
    return this.#parts.mayAnswer(following) ? following : null
  }

  /** "Mara, I see what you mean." to the one who has just spoken */
  #isAcknowledged({ member, asks, handsOver }: Call<P>): boolean {
    return member === this.#previous && !asks && !handsOver
  }
}
