import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'

/** What is done with the turns of one document. */
export interface DocumentVisitor {
  turn(turn: Turn): void
  /** Behind its last turn; with its summary, when that is among the records. */
  end(summary: Summary | undefined): void
}

/** Parts a stream of records into documents: one ends with its summary, or where records of another begin. */
export class Documents {
  #doc: string | undefined
  #visitor: DocumentVisitor | undefined

  constructor(private readonly open: (doc: string) => DocumentVisitor) {}

  push(record: TranscriptRecord): void {
    if (record.doc !== this.#doc) this.end()
    this.#doc = record.doc
    this.#visitor ??= this.open(record.doc)
    if (record.type === 'turn') this.#visitor.turn(record)
    if (record.type === 'summary') this.#close(record)
  }

  end(): void {
    this.#close(undefined)
  }

  /** Leaves the document at hand without an end: it could not be read to its own. */
  abandon(): void {
    this.#visitor = undefined
  }

  #close(summary: Summary | undefined): void {
    const visitor = this.#visitor
    this.#visitor = undefined
    visitor?.end(summary)
  }
}
