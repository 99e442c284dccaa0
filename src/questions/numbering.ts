import type { Question } from '../model/summary.ts'
import { callsIn } from './address.ts'
import { Answers, type Entry } from './answers.ts'
import { isMarked, isQuestionLetter, printedNumber } from './courtesies.ts'
import { CALLS_ADD, type Scene, scoreOf } from './facts.ts'
import { type LateNote, LateQuestions } from './late.ts'
import { type Names, NOT_ASKED, type Person, type QuestionPart, type QuestionTurn } from './person.ts'
import { readSaid, type Said } from './said.ts'
import { Tallies } from './tallies.ts'

export interface QuestionOptions<P extends Person> {
  readonly roster: Names<P>
  /** Whether what `list` gives is kept. */
  readonly lists: boolean
  /** Told what is known of a turn when it is decided whether it asks. */
  readonly onAsked?: ((asked: Asked) => void) | undefined
}

/** What is known of what begins in these lines, and is one turn to questions. */
export interface Asked {
  readonly lines: readonly number[]
  readonly scene: Scene
}

/** Takes the part of a turn. */
export type Settle = (part: QuestionPart) => void

interface Waiting<P extends Person> extends QuestionTurn<P> {
  readonly settle: Settle
}

/** What one person says before another speaks: one turn, or several. */
export interface Run<P extends Person> {
  readonly member: P
  readonly turns: Waiting<P>[]
  text: string
  /** Once it is over. */
  said?: Said
  asks?: boolean
}

/** So many turns, and so many units of speech, are read before the first is numbered. */
const FIRST_TURNS = 60
const FIRST_UNITS = 0x10000
/** Where fewer of the turns that end in a question ask, as in minutes, chats and plays, nothing is numbered. */
export const LEAST_ASKED = 0.2
/** A run of more is cut; of the next one so many units are enough to know how it begins. */
const LONGEST_RUN = 0x4000
const MOST_TURNS = 60
const ENOUGH = 1000
/** A turn as sure as this asks of itself. */
const SAYS_SOMETHING = 0.5

/** Numbers the questions of a document, and says which turns ask and answer them. */
export class Questions<P extends Person> {
  readonly #options: QuestionOptions<P>
  readonly #tallies = new Tallies<P>()
  readonly #answers: Answers<P>
  readonly #late: LateQuestions<P>
  readonly #over: Question[] = []
  /** What waits, in order; the last of them may go on. */
  readonly #runs: Run<P>[] = []
  #turns = 0
  #units = 0
  #isOpen = false
  /** Turns that ask, and turns that end in a question. */
  #asked = 0
  #ends = 0
  #before: Run<P> | undefined

  constructor(options: QuestionOptions<P>) {
    this.#options = options
    this.#answers = new Answers(options.roster)
    this.#late = new LateQuestions(this.#tallies)
  }

  /** In turn order; `settle` is called once the part is known: some turns later, in order, at the latest at the end. */
  push(turn: QuestionTurn<P>, settle: Settle): void {
    const last = this.#runs.at(-1)
    this.#turns++
    this.#units += turn.text.length
    if (last?.member === turn.member && last.text.length < LONGEST_RUN && last.turns.length < MOST_TURNS) {
      last.turns.push({ ...turn, settle })
      last.text += ` ${turn.text}`
    } else {
      if (last !== undefined) this.#finish(last)
      this.#runs.push({ member: turn.member, turns: [{ ...turn, settle }], text: turn.text })
    }
    if (!this.#isOpen && this.#turns < FIRST_TURNS && this.#units < FIRST_UNITS) return
    this.#isOpen = true
    this.#settle(2)
  }

  /** Settles what waits: the document is over, or too much waits. */
  end(): void {
    const last = this.#runs.at(-1)
    if (last !== undefined) this.#finish(last)
    this.#isOpen = true
    this.#settle(0)
  }

  list(): Question[] {
    const { entry } = this.#answers
    return this.#options.lists ? [...this.#over, ...(entry === undefined ? [] : [listed(entry)])] : []
  }

  /** Where numbers begin late or end early: questions that only the rest of the document showed to be such. */
  late(): readonly LateNote[] {
    return this.#late.notes()
  }

  #finish(run: Run<P>): void {
    run.said = readSaid(run.text)
    const before = this.#runs.at(-2) ?? this.#before
    this.#tallies.see(run.member, run.said, before?.member === run.member ? undefined : before?.said)
  }

  /** Settles the runs that so many others follow, or one of which enough is known. */
  #settle(others: number): void {
    const ready = this.#decide(others)
    for (const [index, run] of ready.entries()) {
      const next = this.#runs[index + 1]
      if (run.asks === true && next !== undefined) this.#answers.count(run.member, next.member)
    }
    for (const [index, run] of ready.entries()) this.#number(run, this.#runs[index + 1])
    this.#runs.splice(0, ready.length)
  }

  /** Decides which runs ask, of those of which enough is known. */
  #decide(others: number): readonly Run<P>[] {
    const ready: Run<P>[] = []
    for (const [index, run] of this.#runs.entries()) {
      const next = this.#runs[index + 1]
      if (this.#runs.length - index <= others && (next === undefined || next.text.length < ENOUGH)) break
      run.asks = this.#asks(run, next, this.#runs[index - 1] ?? this.#before)
      this.#asked += Number(run.asks)
      this.#ends += run.said?.ends ?? 0
      ready.push(run)
    }
    if (this.#asked < LEAST_ASKED * this.#ends) for (const run of ready) run.asks = false
    return ready
  }

  #asks(run: Run<P>, next: Run<P> | undefined, before: Run<P> | undefined): boolean {
    if (next?.member === run.member) return false
    const scene = this.#scene(run, next, before)
    const told = this.#options.onAsked
    if (told === undefined && Math.abs(scoreOf(scene)) > CALLS_ADD) return this.#isAsked(run, scene)
    const called = callsIn(run.text, this.#options.roster).filter(({ member }) => member === next?.member)
    const calls = called.length === 0 ? null : called.some(({ asks }) => asks) ? ('asking' as const) : ('saying' as const)
    const whole = { ...scene, calls }
    told?.({ lines: run.turns.map(({ line }) => line), scene: whole })
    return this.#isAsked(run, whole)
  }

  /** Thanks under the label of a question ask nothing; what somebody says last asks only where it is marked. */
  #isAsked({ turns }: Run<P>, scene: Scene): boolean {
    if (!scene.isMarked && turns.every(({ label }) => isQuestionLetter(label))) return false
    return scoreOf(scene) > 0 && (scene.next !== undefined || scene.isMarked)
  }

  #scene(run: Run<P>, next: Run<P> | undefined, before: Run<P> | undefined): Scene {
    const said = run.said ?? readSaid(run.text)
    const following = next?.member
    const isSeen = next?.said !== undefined
    const isOthers = before !== undefined && before.member !== run.member
    return {
      said,
      before: isOthers ? before.said : undefined,
      next: next === undefined ? undefined : (next.said ?? readSaid(next.text)),
      isMarked: run.turns.some(isMarked),
      isBack: isOthers && following === before.member,
      calls: null,
      role: run.member.role,
      nextRole: following?.role ?? null,
      asker: this.#tallies.of(run.member, { own: run.said }),
      following: following === undefined ? NOBODY : this.#tallies.of(following, isSeen ? { before: said.strength } : {}),
      talk: this.#tallies.talk,
    }
  }

  #number(run: Run<P>, next: Run<P> | undefined): void {
    const answers = this.#answers
    const relayed = next === undefined ? undefined : answers.relay(run, next.member, this.#before?.member)
    if (relayed !== undefined) for (const turn of run.turns) turn.settle(relayed)
    else if (run.asks === true && next !== undefined) this.#open(run, next.member)
    else if (run.asks === true) this.#open(run, null)
    else {
      const part = answers.answer(run)
      if (part === NOT_ASKED && next !== undefined && run.said !== undefined)
        this.#late.keep({
          line: run.turns[0]?.line ?? 0,
          member: run.member,
          following: next.member,
          scene: this.#scene(run, next, this.#before),
        })
      for (const turn of run.turns) turn.settle(part)
    }
    this.#before = run
  }

  /** The turns of a run ask from the first on that does so of itself. */
  #open(run: Run<P>, following: P | null): void {
    const { turns } = run
    const asking = turns.length === 1 ? 0 : turns.findIndex(({ text }) => readSaid(text).strength >= SAYS_SOMETHING)
    const from = asking < 0 ? turns.length - 1 : asking
    const before = this.#answers.entry
    const printed = turns.map(({ label, text }) => printedNumber(label, text)).find((number) => number !== undefined) ?? 0
    const { question, to } = this.#answers.open(run, { following, printed, from })
    if (this.#options.lists && before !== undefined) this.#over.push(listed(before))
    this.#late.numbered(run.turns[0]?.line ?? 0)
    for (const [index, turn] of turns.entries()) {
      turn.settle(index < from ? NOT_ASKED : { question, part: 'ask', to: to?.speaker ?? null })
    }
  }
}

const NOBODY = { share: 0, part: 0, asks: 0, asked: 0, length: 0, isNew: 0 }

function listed<P extends Person>({ question, asker, to, answerers, turns, line }: Entry<P>): Question {
  const answeredBy = [...answerers].map(({ speaker }) => speaker)
  return { question, askedBy: asker.speaker, to: to?.speaker ?? null, answeredBy, turns: [...turns], line }
}
