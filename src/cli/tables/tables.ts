import { jsonValue } from '../../write/json-text.ts'
import { plainCell } from '../../write/plain-text.ts'
import { csvRow, shielded, tsvRow } from '../../write/rows.ts'
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
  readonly cells: readonly string[]
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

function measure<Row>(column: Column<Row>, rows: readonly Row[]): Measured<Row> {
  const { title, shrinksTo = Infinity } = column
  const cells = [title, ...rows.map((row) => plainCell(column.shown?.(row) ?? column.cell(row)))]
  const width = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0)
  return { column, cells, width, least: Math.min(shrinksTo, width) }
}

/** Rows aligned for people. */
function alignedTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: TableStyle): string {
  const shown = fitColumns(
    columns.map((column) => measure(column, rows)),
    style.width,
  )
  const lineOf = (index: number) =>
    shown.map(({ column, cells, width }) => padded(fitted(cells[index] ?? '', width), width, column.align ?? 'left')).join(GAP)
  const [heading = '', ...lines] = [...Array(rows.length + 1).keys()].map((index) => fitted(lineOf(index).trimEnd(), style.width))
  return [style.heading(heading), ...lines].join('\n') + '\n'
}

type WriteRow = (cells: readonly string[]) => string

function separated<Row>({ columns, rows }: Table<Row>, row: WriteRow, isForExcel = false): string {
  const head = (isForExcel ? '\ufeff' : '') + row(columns.map((column) => column.name))
  const cells = rows.map((item) => columns.map((column) => column.cell(item)))
  return head + cells.map((line) => row(isForExcel ? shielded(line) : line)).join('')
}

export interface Table<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A table in the format asked for. JSON has the rows themselves, not their cells. */
export function tableText<Row extends object>(table: Table<Row>, format: TableFormat, style: TableStyle): string {
  const { columns, rows } = table
  if (format === 'table') return alignedTable(columns, rows, style)
  if (format === 'tsv' || format === 'csv') return separated(table, format === 'tsv' ? tsvRow : csvRow, style.excel)
  const lines = rows.map((row) => jsonValue(style.isChosen === true ? membersOf(row, columns) : row))
  if (format === 'jsonl') return lines.map((line) => line + '\n').join('')
  return lines.length === 0 ? '[]\n' : '[\n' + lines.join(',\n') + '\n]\n'
}

function membersOf<Row extends object>(row: Row, columns: readonly Column<Row>[]): Readonly<Record<string, unknown>> {
  const members = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(columns.map(({ name }) => [name, members.get(name) ?? null]))
}
