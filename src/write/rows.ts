import { plainCell } from './plain-text.ts'

/** What makes a spreadsheet take a cell for a formula: = + - @ and their full-width forms, whatever does not show before them. */
const FORMULA = /^(?:[\t\r]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u
const QUOTED = /[",]/

/**
 * A cell of RFC 4180 on one line. Dangerous beginnings get an apostrophe:
 *     =SUM(A1)   ->   '=SUM(A1)
 *     say "aye"  ->   "say ""aye"""
 */
function csvCell(text: string): string {
  const cell = (FORMULA.test(text) ? "'" : '') + plainCell(text)
  return QUOTED.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell
}

export function csvRow(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + '\n'
}

export function tsvRow(cells: readonly string[]): string {
  return cells.map(plainCell).join('\t') + '\n'
}
