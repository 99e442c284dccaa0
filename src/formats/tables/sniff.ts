import { plainLine } from '../../text/plain-line.ts'
import { isTalk } from '../labelled-lines.ts'
import { TalkPieces } from '../talk-pieces.ts'
import { isBlank } from '../text.ts'
import { cellLines, RowCutter } from './cells.ts'
import { type Columns, columnsOfTalks, findColumns } from './columns.ts'
import { columnsOfRow, looksHeadless, mayBeTalk } from './headless.ts'

/** Rows of which half must have cells, that it is a table. */
const ROWS_TO_SEE = 4
/** Lines of which most must have labels, where these tell who speaks. */
const LABELS_TO_SEE = 12

/** "sep=;" in front of the table tells a spreadsheet what parts cells. */
const SEPARATOR = /^\ufeff?sep=.\s*$/i

export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line)
}

export function mayBeginTable(line: string): boolean {
  return [isSeparator, findColumns, columnsOfRow, columnsOfTalks].some((find) => Boolean(find(line)))
}

/** How sure the first lines are those of a table. */
export function sniffTable(head: string): number {
  const [header, ...rows] = firstRows(head)
  if (header === undefined) return 0.3
  const columns = findColumns(header)
  if (columns === undefined) return sniffHeadless(header, rows) || sniffTalks(header, rows)
  if (rows.length === 0) return 0.6
  const cut = rows.filter((row) => row.includes(columns.delimiter)).length
  if (cut * 2 >= rows.length) return 1
  return rows.length < ROWS_TO_SEE ? 0.3 : 0
}

/** The lines that are not blank, and are none for spreadsheets. */
function firstRows(head: string): string[] {
  return head
    .split('\n')
    .slice(0, -1)
    .filter((row) => !isBlank(row) && !isSeparator(row))
}

function sniffHeadless(first: string, rows: readonly string[]): number {
  if (columnsOfRow(first) === undefined) return 0
  const all = [first, ...rows]
  return looksHeadless(all) ? 0.7 : rows.length < ROWS_TO_SEE || mayBeTalk(all) ? 0.3 : 0
}

/** Labels stand in the cells of a text, in each or line by line; one column by itself has quotes around its cells. */
function sniffTalks(header: string, rows: readonly string[]): number {
  const columns = columnsOfTalks(header)
  if (columns === undefined || (columns.count === 1 && rows.length > 0 && !rows[0]?.startsWith('"'))) return 0
  const said = saidIn(rows, columns)
  if (said.length < ROWS_TO_SEE) return 0.3
  return isTalk(said) ? 0.8 : said.length < LABELS_TO_SEE ? 0.3 : 0
}

/** The lines that stand in the cells of the text. */
function saidIn(rows: readonly string[], { delimiter, at }: Columns): string[] {
  const cutter = new RowCutter(delimiter)
  const said: string[] = []
  const pieces = new TalkPieces()
  const take = () => {
    const lines = cellLines(cutter.cells[at.get('text') ?? 0]).flatMap((line) => pieces.of(line))
    said.push(...lines.map(({ text }) => text))
  }
  for (const row of rows) {
    if (!cutter.isOpen) {
      take()
      cutter.begin()
    }
    cutter.add(plainLine(row))
  }
  take()
  return said
}
