import { checkRules } from '../../check/index.ts'
import { flags } from '../../flags/index.ts'
import { formats as inputs } from '../../formats/index.ts'
import { conventions } from '../../labels/index.ts'
import { repairs } from '../../repairs/index.ts'
import { writers } from '../../write/index.ts'
import type { Command, ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { paintFor } from '../select-turns-paint.ts'
import { type Column, type TableFormat, tableText } from '../tables.ts'
import { declareTable } from '../tables-print.ts'

interface FormatRow {
  readonly kind: 'input' | 'convention' | 'repair' | 'flag' | 'check' | 'output'
  readonly name: string
  readonly title: string
  /** Extensions of files, when a repair is made, or how grave what a rule finds is. */
  readonly notes: readonly string[]
}

function rows(): readonly FormatRow[] {
  return [
    ...inputs.map(({ name, title, extensions }) => ({ kind: 'input' as const, name, title, notes: extensions })),
    ...conventions.map(({ name, title }) => ({ kind: 'convention' as const, name, title, notes: [] })),
    ...repairs.map(({ name, title, safety }) => ({ kind: 'repair' as const, name, title, notes: [safety] })),
    ...flags.map(({ name, title }) => ({ kind: 'flag' as const, name, title, notes: [] })),
    ...checkRules.map(({ name, title, severity }) => ({ kind: 'check' as const, name, title, notes: [severity] })),
    ...writers.map(({ name, title, extension }) => ({ kind: 'output' as const, name, title, notes: [`.${extension}`] })),
  ]
}

const COLUMNS: readonly Column<FormatRow>[] = [
  { title: 'KIND', name: 'kind', cell: (row) => row.kind },
  { title: 'NAME', name: 'name', cell: (row) => row.name },
  { title: 'TITLE', name: 'title', shrinksTo: 30, cell: (row) => row.title },
  { title: 'NOTES', name: 'notes', shrinksTo: 8, cell: (row) => row.notes.join(' ') },
]

async function printFormats(to: TableFormat | undefined, io: Io): Promise<ExitCode> {
  const width = io.stdout.isTTY ? io.stdout.columns : Infinity
  const { heading } = await paintFor(io.color)
  const format = to ?? (io.stdout.isTTY ? 'table' : 'tsv')
  await io.stdout.write(tableText({ columns: COLUMNS, rows: rows() }, format, { width, heading }))
  return 0
}

export const formats: Command = {
  name: 'formats',
  summary: 'List input formats, label conventions, repairs, rules of check and output formats',
  examples: [
    { run: 'transcript formats', about: 'everything that is known, as a table' },
    { run: 'transcript formats --to jsonl | jq -r \'select(.kind=="repair").name\'', about: 'the names of the repairs' },
  ],
  declare(command, run) {
    declareTable(command).action(({ to }: { to?: TableFormat }) => run((io) => printFormats(to, io)))
  },
}
