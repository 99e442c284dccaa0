import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { type QuestionRow, QuestionTable } from '../query/question-rows.ts'
import { type SpeakerRow, SpeakerTable } from '../query/speaker-rows.ts'
import { fold } from '../text/fold.ts'
import { languageIn, titleIn } from './front.ts'

/** What stands between turns: a heading, or what was done and nobody said. */
export interface Interlude {
  readonly type: 'heading' | 'note'
  readonly text: string
}

/** One transcript, read to its end, as a page shows it. */
export interface PageDocument {
  /** Name of the source. */
  readonly doc: string
  /** Undefined where the source gives none. */
  readonly title: string | undefined
  /** Tag of the language, or undefined where it is not known. */
  readonly language: string | undefined
  /** Whoever speaks, most words first. */
  readonly people: readonly SpeakerRow[]
  readonly questions: readonly QuestionRow[]
  /** Turns and what stands between them, in the order of the source. */
  readonly flow: readonly (Turn | Interlude)[]
  readonly turns: readonly Turn[]
  /** Prose above and below the talk, one piece an entry. */
  readonly front: readonly string[]
  readonly back: readonly string[]
  /** False where the lines of turns are those of something unpacked, which nobody sees. */
  readonly hasLines: boolean
}

// # A heading of Markdown ##
const HEADING_MARKS = /^[#\s]+|[#\s]+$/g

/** Collects the records of one document. Holds all of it: a page begins with what is known at the end. */
export class PageCollector {
  readonly #people: SpeakerTable
  readonly #questions: QuestionTable
  readonly #flow: (Turn | Interlude)[] = []
  readonly #turns: Turn[] = []
  readonly #front: string[] = []
  readonly #back: string[] = []
  /** Headings since the last turn. */
  #headings: string[] = []
  #section: string | null = null
  #summary: Summary | undefined

  constructor(readonly doc: string) {
    this.#people = new SpeakerTable(doc)
    this.#questions = new QuestionTable(doc)
  }

  get turns(): number {
    return this.#turns.length
  }

  push(record: TranscriptRecord): void {
    if (record.type === 'turn') this.#turn(record)
    else if (record.type === 'summary') this.#settle(record)
    else if (record.type !== 'matter') return
    else if (record.kind === 'front') this.#front.push(record.text)
    else if (record.kind === 'back') this.#back.push(record.text)
    else if (record.kind === 'heading') this.#headings.push(record.text.replace(HEADING_MARKS, ''))
    else if (record.kind === 'body') this.#flow.push({ type: 'note', text: record.text })
  }

  #turn(turn: Turn): void {
    const { section } = turn
    for (const text of this.#headings) if (fold(text) !== fold(section ?? '')) this.#flow.push({ type: 'note', text })
    this.#headings = []
    if (section !== null && section !== this.#section) this.#flow.push({ type: 'heading', text: section })
    this.#section = section
    this.#flow.push(turn)
    this.#turns.push(turn)
    this.#people.push(turn)
    this.#questions.push(turn)
  }

  #settle(summary: Summary): void {
    this.#summary = summary
    this.#people.settle(summary)
    this.#questions.settle(summary)
  }

  /** `isProse`: whether what is not speech is text in a format, and not its syntax, which no page shows. */
  document(isProse: (format: string) => boolean): PageDocument {
    const { format = '', parts } = this.#summary ?? {}
    const shows = isProse(format)
    return {
      doc: this.doc,
      title: titleIn(this.#front, shows),
      language: languageIn(this.#front),
      people: this.#people.rows().toSorted((left, right) => right.words - left.words),
      questions: [...this.#questions.rows()],
      flow: shows ? this.#flow : this.#flow.filter(({ type }) => type !== 'note'),
      turns: this.#turns,
      front: shows ? this.#front : [],
      back: shows ? [...this.#headings, ...this.#back] : [],
      hasLines: parts === undefined,
    }
  }
}
