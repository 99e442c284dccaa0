import { type RosterRow, rosterRows, type SpeakerRow, SpeakerTable } from '../../query/speaker-rows.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { printTable } from '../tables/print.ts'
import { type Column, chosenColumns, listText, TABLE_FORMATS, type TableFormat } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

const COLUMNS: readonly Column<SpeakerRow>[] = [
  { title: 'ID', name: 'speakerId', yields: true, shrinksTo: 8, cell: (row) => row.speakerId ?? '' },
  {
    title: 'NAME',
    name: 'speaker',
    shrinksTo: 12,
    cell: (row) => row.speaker ?? '',
    shown: (row) => row.speaker ?? '(not named)',
  },
  { title: 'ALIASES', name: 'aliases', yields: true, shrinksTo: 7, cell: (row) => row.aliases.join('; ') },
  { title: 'ROLE', name: 'role', cell: (row) => row.role ?? '' },
  { title: 'TURNS', name: 'turns', align: 'right', cell: (row) => String(row.turns) },
  { title: 'WORDS', name: 'words', align: 'right', cell: (row) => String(row.words) },
  { title: 'SHARE', name: 'share', align: 'right', cell: (row) => String(row.share), shown: (row) => row.share.toFixed(1) + '%' },
  { title: 'LINE', name: 'line', yields: true, align: 'right', cell: (row) => String(row.line) },
  { title: 'SAMPLE', name: 'sample', yields: true, shrinksTo: 16, cell: (row) => row.sample },
]

const ROSTER_COLUMNS: readonly Column<RosterRow>[] = (
  ['id', 'label', 'name', 'role', 'title', 'affiliation', 'merge', 'sample'] as const
).map((name) => ({ title: name.toUpperCase(), name, cell: (row) => row[name] ?? '' }))

interface SpeakersOptions extends InputOptions, FileOptions {
  readonly roster?: true
}

/** A list for --speakers, as JSON or CSV. */
function renderRoster(to: TableFormat = 'json', choices: FileOptions, io: Io): (rows: readonly SpeakerRow[]) => Promise<string> {
  if (to !== 'json' && to !== 'csv') throw new UsageError(`--roster writes json or csv, not ${to}`)
  chosenColumns(ROSTER_COLUMNS, choices.fields)
  return (rows) => listText({ columns: ROSTER_COLUMNS, rows: rosterRows(rows), to, choices }, io)
}

export const speakers: Command = {
  name: 'speakers',
  values: { ...READING, ...WRITING, to: TABLE_FORMATS },
  run: (files, options: SpeakersOptions, given) =>
    withFile({ files, output: options.output }, given, async (io) => {
      const to = formatMeant(options, TABLE_FORMATS, 'the list of speakers')
      const parse = { ...parseOptionsFrom(options), listQuestions: false }
      const table = { columns: COLUMNS, open: (doc: string) => new SpeakerTable(doc) }
      const render = options.roster && renderRoster(to, options, io)
      return printTable({ files, parse, to, choices: options, ...table, ...(render && { render }) }, io)
    }),
}
