import type { Turn } from '../model/turn.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { plainCell } from './text.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

/** The columns of a table of turns; each is the member of a turn that it is named for. */
const COLUMNS = [
  'doc',
  'turn',
  'speaker',
  'speakerId',
  'label',
  'role',
  'title',
  'affiliation',
  'question',
  'part',
  'to',
  'section',
  'start',
  'end',
  'page',
  'lineOnPage',
  'endPage',
  'endLineOnPage',
  'line',
  'endLine',
  'byte',
  'endByte',
  'words',
  'text',
] as const satisfies readonly (keyof Turn)[]

export const TURN_COLUMNS: readonly (typeof COLUMNS)[number][] = COLUMNS

/** What of a turn can be chosen where it is written as JSON. */
const MEMBERS = [
  ...COLUMNS,
  'type',
  'paragraphs',
  'annotations',
  'edits',
  'wordTimes',
  'front',
  'source',
] as const satisfies readonly (keyof Turn)[]

export const TURN_MEMBERS: readonly string[] = MEMBERS

/** A turn with these members alone, in this order. */
export function withMembers(turn: Turn, names: readonly string[]): Readonly<Record<string, unknown>> {
  const chosen = names.flatMap((name) => MEMBERS.find((member) => member === name) ?? [])
  return Object.fromEntries(chosen.map((member) => [member, turn[member] ?? null]))
}

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
function turnTable(row: (cells: readonly string[]) => string, options: WriterOptions = {}) {
  const { fields = TURN_COLUMNS, excel = false } = options
  const columns = fields.flatMap((name) => TURN_COLUMNS.find((column) => column === name) ?? [])
  const cellsOf = (turn: Turn): string[] => columns.map((column) => String(turn[column] ?? ''))
  return {
    begin: () => row(columns),
    record: (record) => (record.type === 'turn' ? row(excel ? shielded(cellsOf(record)) : cellsOf(record)) : ''),
  } satisfies Writing
}

export const csv: Writer = {
  ...catalogue.csv,
  fields: TURN_COLUMNS,
  choose: (options) => turnTable(csvRow, options),
  ...turnTable(csvRow),
}

export const tsv: Writer = {
  ...catalogue.tsv,
  fields: TURN_COLUMNS,
  choose: (options) => turnTable(tsvRow, options),
  ...turnTable(tsvRow),
}
