import type { Question, Speaker, Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { type QuestionRow, QuestionTable } from './question-rows.ts'
import { type SpeakerRow, SpeakerTable } from './speaker-rows.ts'

const UNKNOWN_SOURCE = { format: 'unknown', encoding: 'utf-8', convention: null, evidence: [], confidence: null }

/** The summary of a document out of which turns were selected: the source's facts, the selection's counts. */
export class SelectionSummary {
  readonly #doc: string
  readonly #speakers: SpeakerTable
  readonly #questions: QuestionTable
  #turns = 0
  #words = 0
  #edits = 0

  constructor(doc: string) {
    this.#doc = doc
    this.#speakers = new SpeakerTable(doc)
    this.#questions = new QuestionTable(doc)
  }

  get turns(): number {
    return this.#turns
  }

  push(turn: Turn): void {
    this.#turns++
    this.#words += turn.words
    this.#edits += turn.edits.length
    this.#speakers.push(turn)
    this.#questions.push(turn)
  }

  summary(source: Summary | undefined): Summary {
    const { format, encoding, convention, confidence, evidence } = source ?? UNKNOWN_SOURCE
    const counts = { turns: this.#turns, words: this.#words, edits: this.#edits, matter: 0, diagnostics: 0 }
    return {
      type: 'summary',
      doc: this.#doc,
      format,
      encoding,
      convention,
      confidence,
      evidence,
      speakers: this.#speakers.rows().flatMap(speakerOf),
      questions: Array.from(this.#questions.rows(), questionOf),
      counts: { bytes: source?.counts.bytes ?? 0, lines: source?.counts.lines ?? 0, ...counts },
    }
  }
}

function speakerOf({ speakerId, speaker, role, title, affiliation, labels, turns, words, line }: SpeakerRow): Speaker[] {
  if (speakerId === null) return []
  return [{ speakerId, speaker: speaker ?? speakerId, role, title, affiliation, labels: [...labels], turns, words, line }]
}

function questionOf({ question, askedBy, to, answeredBy, turns, line }: QuestionRow): Question {
  return { question, askedBy, to, answeredBy: [...answeredBy], turns: [...turns], line }
}
