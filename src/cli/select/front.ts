import { readDate } from '../../labels/date.ts'
import type { TranscriptRecord } from '../../model/record.ts'
import { titleIn } from '../../text/front.ts'

/** What the front matter of a document says of it. */
export interface Front {
  readonly title: string | null
  readonly date: string | null
}

const NOTHING: Front = { title: null, date: null }

// "Date: 12 March 2024"
const DATE = /^(?:date|datum|fecha|data|recorded(?: on)?|日期|日付)\s*[:：]\s*(\S.*)$/iu
const YEAR = /\b\d{4}\b|\d{4}[年년]/u
/** Units of a line, and of front matter; lines of it. */
const [LONGEST, LONGEST_FRONT, MOST_LINES] = [200, 65_536, 1000]

/** Notes what the front matter says, of each document anew. */
export class FrontNotes {
  readonly #fronts = new Map<string, Front>()

  readonly record = (record: TranscriptRecord): void => {
    if (record.type !== 'matter' || record.kind !== 'front' || record.text.length > LONGEST_FRONT) return
    const { title, date } = this.of(record.doc)
    this.#fronts.set(record.doc, { title: title ?? titleIn(record.text) ?? null, date: date ?? dateIn(record.text) })
  }

  of(doc: string): Front {
    return this.#fronts.get(doc) ?? NOTHING
  }
}

function dateIn(front: string): string | null {
  const lines = front.split('\n', MOST_LINES).map((line) => line.trim())
  // A line that is a date and nothing else, with its year.
  const isDate = (line: string) => YEAR.test(line) && readDate(line, 0) === line.length
  const found = lines.find((line) => line.length <= LONGEST && (DATE.test(line) || isDate(line)))
  return (found && DATE.exec(found)?.[1]) ?? found ?? null
}
