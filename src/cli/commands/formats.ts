import { checkRules } from '../../check/index.ts'
import { flags } from '../../flags/index.ts'
import { formats as inputs } from '../../formats/index.ts'
import { SHAPES } from '../../recogniser/index.ts'
import { repairs } from '../../repairs/index.ts'
import { writers } from '../../write/index.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type Column, listText, TABLE_FORMATS, type TableFormat } from '../tables/tables.ts'
import { fileWriters } from '../writer-options.ts'

interface FormatRow {
  readonly kind: 'input' | 'convention' | 'repair' | 'flag' | 'check' | 'output'
  readonly name: string
  readonly title: string
  /** Extensions of files and what an output carries, when a repair is made, or how grave what a rule finds is. */
  readonly notes: readonly string[]
}

function rows(): readonly FormatRow[] {
  return [
    ...inputs.map(({ name, title, extensions }) => ({ kind: 'input' as const, name, title, notes: extensions })),
    ...SHAPES.map(({ name, title }) => ({ kind: 'convention' as const, name, title, notes: [] })),
    ...repairs.map(({ name, title, safety }) => ({ kind: 'repair' as const, name, title, notes: [safety] })),
    ...flags.map(({ name, title }) => ({ kind: 'flag' as const, name, title, notes: [] })),
    ...checkRules.map(({ name, title, severity }) => ({ kind: 'check' as const, name, title, notes: [severity] })),
    ...[...writers, ...fileWriters].map(({ name, title, extension, keeps }) => ({
      kind: 'output' as const,
      name,
      title,
      notes: [extension === '' ? 'folder' : `.${extension}`, ...keeps],
    })),
  ]
}

const COLUMNS: readonly Column<FormatRow>[] = [
  { title: 'KIND', name: 'kind', cell: (row) => row.kind },
  { title: 'NAME', name: 'name', cell: (row) => row.name },
  { title: 'TITLE', name: 'title', shrinksTo: 30, cell: (row) => row.title },
  { title: 'NOTES', name: 'notes', shrinksTo: 8, cell: (row) => row.notes.join(' ') },
]

interface FormatsOptions {
  readonly to?: TableFormat
}

async function runFormats(files: readonly string[], { to }: FormatsOptions, io: Io): Promise<ExitCode> {
  if (files.length === 0) {
    await io.stdout.write(await listText({ columns: COLUMNS, rows: rows(), to }, io))
    return 0
  }
  if (to !== undefined && to !== 'jsonl') throw new UsageError(`what files are is not written as ${to}; --to can be jsonl`)
  const { reportFormats } = await import('../formats/report.ts')
  return reportFormats(files, to === 'jsonl', io)
}

export const formats: Command = { name: 'formats', values: { to: TABLE_FORMATS }, run: runFormats }
