import type { Question } from '../model/summary.ts'
import { endsSentence } from '../text/sentences.ts'
import { Answers, NOT_ASKED, type Person, type QuestionPart } from './answers.ts'
import type { Names } from './calls.ts'
import { isOfLetters, type Scene, scoreOf } from './facts.ts'
import { LateQuestions } from './late.ts'
import { readSaid, type Said } from './said.ts'
import { isPolite, isQuestionLetter, leads, printedNumber } from './sentences.ts'
import { Tallies } from './tallies.ts'

/** A turn, in the order of the document. */
export interface QuestionTurn<P extends Person> {
  /** Number of the turn. */
  readonly turn: number
  readonly member: P
  /** Repaired. */
  readonly text: string
  /** The label as written: "Q14" carries the printed number. */
  readonly label: string
  readonly line: number
}

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

/** What one person says before another speaks: one turn, or several. */
export interface Run<P extends Person> {
  readonly member: P
  readonly turns: (QuestionTurn<P> & { settle(part: QuestionPart): void })[]
  text: string
  /** Once it is over. */
  said: Said | undefined
  asks: boolean
}

/** So many turns, and so many units of speech, are read before the first is numbered. */
const FIRST_TURNS = 60
const FIRST_UNITS = 0x10000
/** Where fewer of the turns that end in a question ask, as in minutes, chats and plays, nothing is numbered. */
export const LEAST_ASKED = 0.35
/** A run of more is cut; of the next one so many units are enough to know how it begins. */
const LONGEST_RUN = 0x4000
const MOST_TURNS = 60
const ENOUGH = 1000

/** Numbers the questions of a document, and says which turns ask and answer them. */
export class Questions<P extends Person> {
  readonly #options: QuestionOptions<P>
  readonly #tallies = new Tallies<P>()
  readonly #answers: Answers<P>
  /** Questions that only the rest of the document showed to be such. */
  readonly late = new LateQuestions()
  readonly #over: Question[] = []
  /** What waits, in order; the last of them may go on. */
  readonly #runs: Run<P>[] = []
  #before: Run<P> | undefined
  #turns = 0
  #units = 0
  /** Turns that ask, and turns that end in a question. */
  #asked = 0
  #ends = 0

  constructor(options: QuestionOptions<P>) {
    this.#options = options
    this.#answers = new Answers(options.roster)
  }

  /** In turn order; `settle` is called once the part is known: some turns later, in order, at the latest at the end. */
  push(turn: QuestionTurn<P>, settle: (part: QuestionPart) => void): void {
    const last = this.#runs.at(-1)
    this.#turns++
    this.#units += turn.text.length
    if (last?.member === turn.member && last.text.length < LONGEST_RUN && last.turns.length < MOST_TURNS) {
      last.turns.push({ ...turn, settle })
      last.text += ` ${turn.text}`
    } else {
      this.#finish(last)
      this.#runs.push({ member: turn.member, turns: [{ ...turn, settle }], text: turn.text, said: undefined, asks: false })
    }
    if (this.#turns >= FIRST_TURNS || this.#units >= FIRST_UNITS) this.#settle(2)
  }

  /** Settles what waits: the document is over, or too much waits. */
  end(): void {
    this.#finish(this.#runs.at(-1))
    this.#settle(0)
    this.#turns = FIRST_TURNS
  }

  list(): Question[] {
    return this.#options.lists ? [this.#over, this.#answers.question ?? []].flat() : []
  }

  #finish(run: Run<P> | undefined): void {
    if (run === undefined || run.said !== undefined) return
    const said = readSaid(run.text)
    run.said = run.turns.some(isMarked) ? { ...said, strength: 1 } : said
    const before = this.#runs.at(-2) ?? this.#before
    this.#tallies.see(run.member, run.said, before?.member === run.member ? undefined : before?.said)
  }

  /** Settles the runs that so many others follow, or one of which enough is known: all are decided before the first is numbered. */
  #settle(others: number): void {
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
    for (const [index, run] of ready.entries()) {
      const next = this.#runs[index + 1]
      if (run.asks && next !== undefined) this.#answers.count(run.member, next.member)
    }
    for (const [index, run] of ready.entries()) this.#number(run, this.#runs[index + 1])
    this.#runs.splice(0, ready.length)
  }

  /** Thanks under the label of a question ask nothing; what somebody says last asks only where it is marked. */
  #asks(run: Run<P>, next: Run<P> | undefined, before: Run<P> | undefined): boolean {
    if (next?.member === run.member) return false
    const scene = this.#scene(run, next, before)
    this.#options.onAsked?.({ lines: run.turns.map(({ line }) => line), scene })
    if (isOfLetters(scene)) return false
    if (!scene.isMarked && run.turns.every(({ label }) => isQuestionLetter(label))) return false
    return scoreOf(scene) > 0 && (next !== undefined || scene.isMarked)
  }

  #scene(run: Run<P>, next: Run<P> | undefined, before: Run<P> | undefined): Scene {
    const said = run.said ?? readSaid(run.text)
    return {
      said,
      before: before?.member === run.member ? undefined : before?.said,
      next: next && (next.said ?? readSaid(next.text)),
      isMarked: run.turns.some(isMarked),
      role: run.member.role ?? (leads(run.turns[0]?.label ?? '') ? 'examiner' : null),
      ...this.#known(run.member, said, next),
    }
  }

  /** What is known by now of who speaks and who speaks next, and of the talk. */
  #known(member: P, said: Said, next: Pick<Run<P>, 'member' | 'said'> | undefined) {
    return {
      nextRole: next?.member.role ?? null,
      asker: this.#tallies.of(member, { asks: said.strength }),
      following: this.#tallies.of(next?.member, next?.said === undefined ? {} : { asked: said.strength }),
      talk: this.#tallies.talk,
    }
  }

  #number(run: Run<P>, next: Run<P> | undefined): void {
    const last = this.#options.lists ? this.#answers.question : undefined
    const asking = run.asks ? run.turns.slice(beginsAt(run)) : []
    const part = run.asks ? this.#answers.ask(run, asking, next?.member ?? null) : this.#answers.answer(run)
    const line = run.turns[0]?.line ?? 0
    if (run.asks) this.late.numbered(line)
    else if (part === NOT_ASKED && next !== undefined && run.said?.ends === 1) this.#keep(line, run, next)
    if (run.asks && last !== undefined && last.question !== part.question) this.#over.push(last)
    for (const turn of run.turns) turn.settle(run.asks && !asking.includes(turn) ? NOT_ASKED : part)
    this.#before = run
  }

  /** Keeps a turn that may ask, without its words. */
  #keep(line: number, run: Run<P>, next: Run<P>): void {
    const { member } = run
    const following = { member: next.member, said: next.said }
    const scene = this.#scene(run, next, this.#before)
    this.late.keep({ line, scene: () => ({ ...scene, ...this.#known(member, scene.said, following) }) })
  }
}

/** The source marks the turn as a question; thanks ask nothing. */
function isMarked({ label, text }: { readonly label: string; readonly text: string }): boolean {
  return printedNumber(label, text) !== undefined || (isQuestionLetter(label) && !isPolite(text))
}

/** Which turn of a run is the first to ask, or to break off. */
function beginsAt({ turns }: { readonly turns: readonly { readonly text: string }[] }): number {
  if (turns.length === 1) return 0
  return Math.max(
    0,
    turns.findIndex(({ text }) => readSaid(text).formless === 0 || !endsSentence(text)),
  )
}
