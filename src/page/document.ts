import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import { type QuestionRow, QuestionTable } from '../query/question-rows.ts'
import { type SpeakerRow, SpeakerTable } from '../query/speaker-rows.ts'
import { fold } from '../text/fold.ts'
import { languageIn, titleIn } from '../text/front.ts'

/** What stands between turns: a heading, or what was done and nobody said. */
export interface Interlude {
  readonly type: 'heading' | 'note'
  readonly text: string
}

/** One transcript, read to its end, as a page shows it. */
export interface PageDocument {
  readonly doc: string
  /** As the source gives them. */
  readonly title: string | undefined
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
  /** There is nothing to be read. */
  readonly isEmpty: boolean
  /** False where the lines of turns are those of something unpacked, which nobody sees. */
  readonly hasLines: boolean
}

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
  /** What a browser has to read, in UTF-16 units: 200 or so are markup around a turn. */
  size = 0
  #summary: Summary | undefined

  constructor(readonly doc: string) {
    this.#people = new SpeakerTable(doc)
    this.#questions = new QuestionTable(doc)
  }

  push(record: TranscriptRecord): void {
    if (record.type === 'turn') this.#turn(record)
    if (record.type === 'summary') this.#summary = record
    if (record.type !== 'matter') return
    if (record.kind === 'front') this.#front.push(record.text)
    else if (record.kind === 'back') this.#back.push(record.text)
    else if (record.kind === 'heading') this.#headings.push(record.text.replace(/^#+/, '').trim())
    else if (record.kind === 'body') this.#flow.push({ type: 'note', text: record.text })
  }

  #turn(turn: Turn): void {
    const { section } = turn
    for (const text of this.#headings) if (fold(text) !== fold(section ?? '')) this.#flow.push({ type: 'note', text })
    this.#headings = []
    if (section !== null && section !== this.#section) this.#flow.push({ type: 'heading', text: section })
    this.#section = section
    this.size += 200 + turn.text.length
    this.#flow.push(turn)
    this.#turns.push(turn)
    this.#people.push(turn)
    this.#questions.push(turn)
  }

  /** `isProse`: whether what is not speech is text in a format, and not its syntax, which no page shows. */
  document(isProse: (format: string) => boolean): PageDocument {
    const summary = this.#summary
    if (summary !== undefined) for (const table of [this.#people, this.#questions]) table.settle(summary)
    const above = this.#front.join('\n\n')
    const shows = summary !== undefined && isProse(summary.format)
    const back = shows ? [...this.#headings, ...this.#back] : []
    const front = shows ? this.#front : []
    const flow = shows ? this.#flow : this.#flow.filter(({ type }) => type !== 'note')
    return {
      doc: this.doc,
      title: this.#turns[0]?.front?.title ?? titleIn(above),
      language: languageIn(above),
      people: this.#people.rows().toSorted((left, right) => right.words - left.words),
      questions: [...this.#questions.rows()],
      turns: this.#turns,
      ...{ front, flow, back, isEmpty: front.length + flow.length + back.length === 0 },
      hasLines: summary?.parts === undefined,
    }
  }
}
