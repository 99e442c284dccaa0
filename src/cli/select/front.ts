import { readDate } from '../../labels/date.ts'
import type { TranscriptRecord } from '../../model/record.ts'

/** What the front matter of a document says of it. */
export interface Front {
  readonly title: string | null
  readonly date: string | null
}

const NOTHING: Front = { title: null, date: null }

// "Title: The Harbour"   "Date: 12 March 2024"
const TITLE = /^(?:title|titel|titre|título|titolo)\s*[:：]\s*(\S.*)$/iu
const DATE = /^(?:date|datum|fecha|data|recorded(?: on)?|日期|日付)\s*[:：]\s*(\S.*)$/iu
const HEADING = /^#{1,2}\s+(\S.*)$/
const YEAR = /\b\d{4}\b|\d{4}[年년]/u
const LONGEST = 200

/** Notes what the front matter says, of each document anew. Nothing is guessed: a title is one that is named so, or headed so. */
export class FrontNotes {
  readonly #fronts = new Map<string, Front>()

  readonly record = (record: TranscriptRecord): void => {
    if (record.type !== 'matter' || (record.kind !== 'front' && record.kind !== 'heading') || record.text.length > 65_536) return
    for (const line of record.text.split('\n').map((text) => text.trim())) {
      if (line.length > LONGEST) continue
      const front = this.of(record.doc)
      const title = front.title ?? (TITLE.exec(line) ?? HEADING.exec(line))?.[1] ?? null
      // A line that is a date and nothing else, with its year.
      const isDate = YEAR.test(line) && readDate(line, 0) === line.length
      const date = front.date ?? DATE.exec(line)?.[1] ?? (isDate ? line : null)
      if (title !== front.title || date !== front.date) this.#fronts.set(record.doc, { title, date })
    }
  }

  of(doc: string): Front {
    return this.#fronts.get(doc) ?? NOTHING
  }
}
