import type { Turn } from '../model/turn.ts'
import { TURN_COLUMNS } from './columns.ts'
import { plainCell } from './plain-text.ts'
import type { WriterOptions, Writing } from './writer.ts'

/** What makes a spreadsheet take a cell for a formula: = + - @ and their full-width forms, whatever does not show before them; "-1.5" is a number. */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)'*[\s\p{Cf}]*[=+\-@＝＋－＠]/u
const QUOTED = /[",]/

/** Cells of which a spreadsheet runs none: =SUM(A1) gets an apostrophe. */
export function shielded(cells: readonly string[]): string[] {
  return cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
}

/** A cell of RFC 4180 on one line: say "aye" -> "say ""aye""" */
function csvCell(text: string): string {
  const cell = plainCell(text)
  return QUOTED.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell
}

export function csvRow(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + '\n'
}

export function tsvRow(cells: readonly string[]): string {
  return cells.map(plainCell).join('\t') + '\n'
}

/** A table of turns below a header, in rows made by `row`; what is unknown is empty. */
export function turnTable(row: (cells: readonly string[]) => string, options: WriterOptions = {}) {
  const { fields = TURN_COLUMNS, excel = false } = options
  const columns = fields.flatMap((name) => TURN_COLUMNS.find((column) => column === name) ?? [])
  const cellsOf = (turn: Turn): string[] => columns.map((column) => String(turn[column] ?? ''))
  return {
    begin: () => row(columns),
    record: (record) => (record.type === 'turn' ? row(excel ? shielded(cellsOf(record)) : cellsOf(record)) : ''),
  } satisfies Writing
}
