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

interface Measured {
  width: number
  readonly least: number
}

const GAP = '  '

/** Takes room from the widest column that can give some, until the row fits or none can. */
function shrink(columns: readonly Measured[], width: number): void {
  let excess = columns.reduce((sum, column) => sum + column.width + GAP.length, -GAP.length) - width
  while (excess > 0) {
    const widest = columns.filter((column) => column.width > column.least).sort((left, right) => right.width - left.width)[0]
    if (widest === undefined) return
    widest.width--
    excess--
  }
}

function measure<Row>(columns: readonly Column<Row>[], cells: readonly (readonly string[])[]): Measured[] {
  return columns.map(({ title, shrinksTo }, index) => {
    const width = cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(title))
    return { width, least: shrinksTo ?? width }
  })
}

/** Rows aligned for people. */
function alignedTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: TableStyle): string {
  const cells = rows.map((row) => columns.map((column) => plainCell(column.shown?.(row) ?? column.cell(row))))
  const measured = measure(columns, cells)
  shrink(measured, style.width)
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const width = measured[index]?.width ?? 0
        return padded(fitted(row[index] ?? '', width), width, align ?? 'left')
      })
      .join(GAP)
      .trimEnd()
  const heading = style.heading(line(columns.map((column) => column.title)))
  return [heading, ...cells.map(line)].join('\n') + '\n'
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
