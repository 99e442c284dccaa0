import { jsonValue } from '../../write/json.ts'
import { csvRow, shielded, tsvRow } from '../../write/rows.ts'
import { plainCell } from '../../write/text.ts'
import { paintFor } from '../color.ts'
import { type Io, widthOf } from '../io.ts'
import type { FileOptions } from '../select/file.ts'
import { refuseFields } from '../writer-options.ts'
import { displayWidth, fitted, padded } from './width.ts'

/** A column of a table of rows. */
export interface Column<Row> {
  /** The header on a terminal. */
  readonly title: string
  /** The header in TSV and CSV: the name of the member in JSON. */
  readonly name: string
  readonly align?: 'right'
  /** On a terminal it may be cut down to this width. */
  readonly shrinksTo?: number
  /** On a terminal that has no room for all columns it is left out, the first of these first. */
  readonly yields?: true
  /** It is left out where no row has a cell of it. */
  readonly optional?: true
  /** The cell for programs. */
  cell(row: Row): string
  /** The cell for people, where it differs. */
  shown?(row: Row): string
}

export const TABLE_FORMATS = ['table', 'tsv', 'csv', 'jsonl', 'json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

export interface TableStyle {
  /** Columns of the terminal; Infinity when there is none. */
  readonly width: number
  readonly heading: (text: string) => string
  /** For spreadsheets. */
  readonly excel?: boolean | undefined
  /** The columns are those that were asked for: JSON has these members alone. */
  readonly isChosen?: boolean
}

interface Measured<Row> {
  readonly column: Column<Row>
  width: number
  readonly least: number
}

const GAP = '  '

function sumOf<Row>(columns: readonly Measured<Row>[], size: 'width' | 'least'): number {
  return columns.reduce((sum, column) => sum + column[size] + GAP.length, -GAP.length)
}

/** The columns that there is room for, each as narrow as it must be: room is taken from the widest that can give some. */
function fitColumns<Row>(all: readonly Measured<Row>[], width: number): readonly Measured<Row>[] {
  const columns = [...all]
  while (sumOf(columns, 'least') > width) {
    const first = columns.findIndex(({ column }) => column.yields)
    if (first < 0) break
    columns.splice(first, 1)
  }
  for (let excess = sumOf(columns, 'width') - width; excess > 0; excess--) {
    const widest = columns.filter((column) => column.width > column.least).sort((left, right) => right.width - left.width)[0]
    if (widest === undefined) break
    widest.width--
  }
  return columns
}

function measure<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Measured<Row>[] {
  const widths = columns.map(({ title }) => displayWidth(plainCell(title)))
  for (const row of rows)
    for (const [at, column] of columns.entries()) widths[at] = Math.max(widths[at] ?? 0, displayWidth(shownCell(column, row)))
  return columns.map((column, at) => {
    const width = widths[at] ?? 0
    return { column, width, least: Math.min(column.shrinksTo ?? Infinity, width) }
  })
}

function shownCell<Row>(column: Column<Row>, row: Row): string {
  return plainCell(column.shown?.(row) ?? column.cell(row))
}

/** Rows aligned for people. */
function* aligned<Row>({ columns, rows }: Table<Row>, style: TableStyle): Generator<string> {
  const shown = fitColumns(measure(columns, rows), style.width)
  const lineOf = (cellOf: (column: Column<Row>) => string) => {
    const cells = shown.map(({ column, width }) => padded(fitted(cellOf(column), width), width, column.align ?? 'left'))
    return fitted(cells.join(GAP).trimEnd(), style.width)
  }
  yield `${style.heading(lineOf(({ title }) => plainCell(title)))}\n`
  for (const row of rows) yield `${lineOf((column) => shownCell(column, row))}\n`
}

type WriteRow = (cells: readonly string[]) => string

function* separated<Row>({ columns, rows }: Table<Row>, row: WriteRow, isForExcel = false): Generator<string> {
  const written = (cells: readonly string[]): string => row(isForExcel ? shielded(cells) : cells)
  yield (isForExcel ? '\ufeff' : '') + written(columns.map((column) => column.name))
  for (const item of rows) yield written(columns.map((column) => column.cell(item)))
}

/** Columns, and rows that can be gone through more than once. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: Iterable<Row>
}

/** A table in the format asked for, in lines. JSON has the rows themselves, not their cells. */
function linesOf<Row extends object>(table: Table<Row>, format: TableFormat, style: TableStyle): Generator<string> {
  if (format === 'table') return aligned(table, style)
  if (format === 'tsv' || format === 'csv') return separated(table, format === 'tsv' ? tsvRow : csvRow, style.excel)
  return jsonLines(table, format, style.isChosen === true)
}

function* jsonLines<Row extends object>({ columns, rows }: Table<Row>, format: 'json' | 'jsonl', isChosen: boolean) {
  const [first, between, last] = format === 'jsonl' ? ['', '\n', '\n'] : ['[\n', ',\n', '\n]\n']
  let before = first
  for (const row of rows) {
    yield before + jsonValue(isChosen ? membersOf(row, columns) : row)
    before = between
  }
  if (before === between) yield last
  else if (format === 'json') yield '[]\n'
}

function membersOf<Row extends object>(row: Row, columns: readonly Column<Row>[]): Readonly<Record<string, unknown>> {
  const members = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(columns.map(({ name }) => [name, members.get(name) ?? null]))
}

const PIECE = 65_536

/** The same in pieces of some size. */
export function* tablePieces<Row extends object>(table: Table<Row>, format: TableFormat, style: TableStyle): Generator<string> {
  let piece = ''
  for (const line of linesOf(table, format, style)) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

export function tableText<Row extends object>(table: Table<Row>, format: TableFormat, style: TableStyle): string {
  return [...tablePieces(table, format, style)].join('')
}

/** The columns of these names, in their order. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  fields: readonly string[] | undefined,
): readonly Column<Row>[] {
  if (fields === undefined) return columns
  const names = columns.map(({ name }) => name)
  refuseFields(fields, names, 'the list')
  return fields.flatMap((field) => columns.find(({ name }) => name === field) ?? [])
}

/** The text of a list that is complete: the columns that are asked for, or those that have something to show. */
export async function listText<Row extends object>(
  { columns, rows, to, choices = {} }: { columns: readonly Column<Row>[]; rows: readonly Row[] } & Partial<Choosing>,
  io: Io,
): Promise<string> {
  const { fields, excel } = choices
  const chosen = chosenColumns(columns, fields).filter(
    (column) => fields || !column.optional || rows.some((row) => column.cell(row) !== ''),
  )
  const style = { ...(await styleFor(io)), excel, isChosen: fields !== undefined }
  return [...tablePieces({ columns: chosen, rows }, to ?? usualFormat(io), style)].join('')
}

type Choosing = { readonly to: TableFormat | undefined; readonly choices: FileOptions }

export function usualFormat({ stdout }: Io): TableFormat {
  return stdout.isTTY ? 'table' : 'tsv'
}

export async function styleFor(io: Io) {
  const { heading } = await paintFor(io.color)
  return { width: widthOf(io.stdout), heading }
}
