import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { RowStore } from '../../node/row-store.ts'
import { Documents, type DocumentVisitor } from '../../query/documents.ts'
import type { Ambiguity } from '../../query/speaker-choice.ts'
import type { ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import type { Io } from '../io.ts'
import { ambiguityLine } from '../select/complaints.ts'
import type { FileOptions } from '../select/file.ts'
import { type ReadRequest, visitDocuments } from '../select/input.ts'
import { Sink } from '../sink.ts'
import { type Column, chosenColumns, styleFor, type TableFormat, tablePieces, usualFormat } from './tables.ts'

/** Rows that grow with the turns of one document. */
export interface RowMaker<Row> {
  /** The turn is valid during the call only. */
  push(turn: Turn): void
  settle(summary: Summary): void
  rows(): Iterable<Row>
  /** Why there are no rows; said when there are turns. */
  readonly nothing: string
  /** Names that fit several people: there are no rows then. */
  readonly ambiguities?: readonly Ambiguity[]
}

export interface TableRequest<Row> {
  readonly files: readonly string[]
  /** How raw text is read. */
  readonly parse: RawReading
  readonly columns: readonly Column<Row>[]
  readonly to: TableFormat | undefined
  readonly choices: FileOptions
  open(doc: string): RowMaker<Row>
  /** Told of every record before anything is done with it. */
  readonly watch?: ReadRequest['watch']
  /** Rows behind those of the last document. */
  last?(): Iterable<Row>
  /** The order of rows, which are all held for it; by default they stand as they come. */
  readonly order?: (left: Row, right: Row) => number
  /** Makes the text of all rows, instead of a table of them. */
  readonly render?: (rows: readonly Row[]) => Promise<string>
}

/** The columns that have something to show, with the name of the document in front when the rows are of several. */
export function columnsFor<Row extends { readonly doc: string | null }>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): readonly Column<Row>[] {
  const docs = new Set<string | null>()
  const empty = new Set(columns.filter(({ optional }) => optional === true))
  for (const row of rows) {
    if (docs.size < 2) docs.add(row.doc)
    for (const column of empty) if (column.cell(row) !== '') empty.delete(column)
  }
  const filled = columns.filter((column) => !empty.has(column))
  return docs.size > 1 ? [fileColumn(), ...filled] : filled
}

export function fileColumn<Row extends { readonly doc: string | null }>(): Column<Row> {
  return { title: 'FILE', name: 'doc', shrinksTo: 12, cell: (row) => row.doc ?? '' }
}

interface Collected<Row> {
  readonly rows: RowStore<Row>
  /** Why the last document with turns has no rows. */
  nothing: string | undefined
  isClear: boolean
}

interface Collecting<Row> {
  readonly doc: string
  readonly maker: RowMaker<Row>
  readonly io: Io
}

/** Adds the rows of one document. */
function collecting<Row>({ doc, maker, io }: Collecting<Row>, into: Collected<Row>): DocumentVisitor {
  let isEmpty = true
  const push = (turn: Turn): void => {
    isEmpty = false
    maker.push(turn)
  }
  return {
    turn: push,
    end(summary) {
      if (summary !== undefined) maker.settle(summary)
      const { ambiguities = [] } = maker
      for (const ambiguity of ambiguities) io.error(ambiguityLine(doc, ambiguity))
      into.isClear &&= ambiguities.length === 0
      if (ambiguities.length > 0) return
      const before = into.rows.count
      for (const row of maker.rows()) into.rows.add(row)
      if (!isEmpty && into.rows.count === before) into.nothing = `${doc}: ${maker.nothing}`
    },
  }
}

/** Prints one table of the rows of all documents. */
export async function printTable<Row extends { readonly doc: string | null }>(
  request: TableRequest<Row>,
  io: Io,
): Promise<ExitCode> {
  const { fields, excel } = request.choices
  const isList = request.render !== undefined
  const chosen = isList ? undefined : fields && chosenColumns([fileColumn<Row>(), ...request.columns], fields)
  if (excel === true && request.to !== 'csv' && request.to !== 'tsv')
    throw new UsageError('--excel is for tables of cells; give --to csv or --to tsv with it')
  const collected: Collected<Row> = { rows: new RowStore(), nothing: undefined, isClear: true }
  const { rows } = collected
  const documents = new Documents((doc) => collecting({ doc, maker: request.open(doc), io }, collected))
  const output = new Sink(undefined, io)
  const isRead = await visitDocuments({ files: request.files, parse: request.parse, output, watch: request.watch }, documents, io)
  for (const row of request.last?.() ?? []) rows.add(row)
  if (rows.count === 0 && collected.nothing !== undefined) io.warn(collected.nothing)
  const shown = request.order === undefined ? rows : [...rows].sort(request.order)
  if (request.render !== undefined && rows.count > 0) output.write(await request.render([...shown]))
  else if (rows.count > 0) for (const piece of await pieces({ ...request, chosen }, shown, io)) await write(output, piece)
  await output.flush()
  rows.close()
  return exitCodeOf(isRead && collected.isClear, rows.count > 0)
}

async function write(output: Sink, piece: string): Promise<void> {
  output.write(piece)
  await output.flush()
}

/** The text of a table, piece by piece. */
async function pieces<Row extends { readonly doc: string | null }>(
  request: TableRequest<Row> & { readonly chosen: readonly Column<Row>[] | undefined },
  rows: Iterable<Row>,
  io: Io,
): Promise<Iterable<string>> {
  const { chosen, columns, choices } = request
  const style = { ...(await styleFor(io)), excel: choices.excel, isChosen: chosen !== undefined }
  return tablePieces({ columns: chosen ?? columnsFor(columns, rows), rows }, request.to ?? usualFormat(io), style)
}
