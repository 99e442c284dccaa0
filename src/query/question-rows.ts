import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { asks, questionSentences } from '../questions/sentences.ts'

/** A question, who asked and who answered. */
export interface QuestionRow {
  readonly doc: string
  readonly question: number
  readonly askedBy: string | null
  readonly to: string | null
  /** The sentences of the asking turn that ask. */
  readonly text: string
  readonly answeredBy: readonly string[]
  /** Numbers of the turns that ask or answer it. */
  readonly turns: readonly number[]
  /** Line where it is asked. */
  readonly line: number
  /** Seconds at which the asking turn starts. */
  readonly start: number | null
}

/** A question as it goes by: people are told by their ids, for the best spelling of a name is known at the end. */
export interface OpenQuestion {
  readonly question: number
  askedBy: Who | null
  to: string | null
  text: string
  answeredBy: Who[]
  readonly turns: number[]
  readonly line: number
  readonly start: number | null
}

interface Who {
  readonly id: string | null
  readonly name: string
}

/** Takes questions that are over, and gives them back in order. */
export interface QuestionShelf extends Iterable<OpenQuestion> {
  add(question: OpenQuestion): void
}

/** So many questions are open at a time: a number may come again. */
const MOST_OPEN = 1_000

function opened(question: number, { line, start }: Turn): OpenQuestion {
  return { question, askedBy: null, to: null, text: '', answeredBy: [], turns: [], line, start }
}

function whoIs({ speaker, speakerId }: Turn): Who | null {
  return speaker === null ? null : { id: speakerId, name: speaker }
}

/** Several turns can ask one question: the last in which its asker puts it in words is shown, not one that passes it on. */
function addAsking(tally: OpenQuestion, turn: Turn): void {
  const isOthers = tally.askedBy !== null && turn.speaker !== tally.askedBy.name
  tally.askedBy ??= whoIs(turn)
  tally.to = turn.to ?? tally.to
  if (tally.text !== '' && isOthers && asks(tally.text)) return
  const asked = questionSentences(turn.text)
  if (tally.text === '' || asks(asked)) tally.text = asked
}

function addAnswer({ answeredBy }: OpenQuestion, turn: Turn): void {
  const who = whoIs(turn)
  if (who !== null && !answeredBy.some(({ name }) => name === who.name)) answeredBy.push(who)
}

/** Collects the questions of one document. */
export class QuestionTable {
  readonly #open = new Map<number, OpenQuestion>()
  /** By the names that stood in turns; names of the summary by ids. */
  readonly #ids = new Map<string, string | null>()
  #names: ReadonlyMap<string, string> = new Map()

  /** `over` takes the questions that nobody adds to any more. */
  constructor(
    private readonly doc: string,
    private readonly over: QuestionShelf = shelf(),
  ) {}

  push(turn: Turn): void {
    if (turn.speaker !== null && !this.#ids.has(turn.speaker)) this.#ids.set(turn.speaker, turn.speakerId)
    if (turn.question === null) return
    const tally = this.#open.get(turn.question) ?? opened(turn.question, turn)
    this.#open.set(turn.question, tally)
    tally.turns.push(turn.turn)
    if (turn.part === 'ask') addAsking(tally, turn)
    else addAnswer(tally, turn)
    if (this.#open.size > MOST_OPEN) this.#shelve()
  }

  #shelve(): void {
    for (const [number, question] of this.#open) {
      this.over.add(question)
      this.#open.delete(number)
      return
    }
  }

  /** The best spellings of the names stand in the summary of the document, when there is one. */
  settle({ speakers }: Summary): void {
    this.#names = new Map(speakers.map(({ speakerId, speaker }) => [speakerId, speaker]))
  }

  /** Rows in order of first appearance. */
  *rows(): Generator<QuestionRow> {
    for (const question of this.over) yield this.#row(question)
    for (const question of this.#open.values()) yield this.#row(question)
  }

  #row({ question, askedBy, to, text, answeredBy, turns, line, start }: OpenQuestion): QuestionRow {
    return {
      question,
      askedBy: askedBy && this.#nameOf(askedBy),
      to: to && this.#nameOf({ id: this.#ids.get(to) ?? null, name: to }),
      text,
      answeredBy: [...new Set(answeredBy.map((who) => this.#nameOf(who)))],
      turns,
      line,
      start,
      doc: this.doc,
    }
  }

  #nameOf({ id, name }: Who): string {
    return this.#names.get(id ?? '') ?? name
  }
}

function shelf(): QuestionShelf {
  const questions: OpenQuestion[] = []
  return { add: (question) => void questions.push(question), [Symbol.iterator]: () => questions.values() }
}
