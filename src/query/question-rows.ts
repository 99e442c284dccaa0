import type { Summary } from '../model/summary.ts'
import { isPassing } from '../questions/courtesies.ts'
import { asks, questionSentences } from './sentences.ts'
import type { TurnSketch } from './sketch.ts'

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

interface Tally {
  readonly question: number
  askedBy: string | null
  to: string | null
  text: string
  readonly answeredBy: Set<string>
  readonly turns: number[]
  readonly line: number
  readonly start: number | null
}

function tallyFor(question: number, { line, start }: TurnSketch): Tally {
  return { question, askedBy: null, to: null, text: '', answeredBy: new Set(), turns: [], line, start }
}

/** Several turns can ask one question: the last in which its asker puts it in words is shown, not one that passes it on. */
function addAsking(tally: Tally, turn: TurnSketch): void {
  const isOthers = tally.askedBy !== null && turn.speaker !== tally.askedBy
  tally.askedBy ??= turn.speaker
  tally.to = turn.to ?? tally.to
  if (tally.text !== '' && (isPassing(turn.text) || (isOthers && asks(tally.text)))) return
  const asked = questionSentences(turn.text)
  if (tally.text === '' || asks(asked)) tally.text = asked
}

/** Collects the questions of one document. */
export class QuestionTable {
  readonly #doc: string
  readonly #tallies = new Map<number, Tally>()

  constructor(doc: string) {
    this.#doc = doc
  }

  push(turn: TurnSketch): void {
    if (turn.question === null) return
    const tally = this.#tallies.get(turn.question) ?? tallyFor(turn.question, turn)
    this.#tallies.set(turn.question, tally)
    tally.turns.push(turn.turn)
    if (turn.part === 'ask') addAsking(tally, turn)
    else if (turn.speaker !== null) tally.answeredBy.add(turn.speaker)
  }

  /** The best spellings of the names stand in the summary of the document, when there is one. */
  settle(summary: Summary): void {
    for (const question of summary.questions) {
      const tally = this.#tallies.get(question.question)
      if (tally === undefined) continue
      tally.askedBy = question.askedBy
      tally.to = question.to
      tally.answeredBy.clear()
      for (const name of question.answeredBy) tally.answeredBy.add(name)
    }
  }

  /** Rows in order of first appearance. */
  rows(): QuestionRow[] {
    return [...this.#tallies.values()].map((tally) => ({ ...tally, doc: this.#doc, answeredBy: [...tally.answeredBy] }))
  }
}
