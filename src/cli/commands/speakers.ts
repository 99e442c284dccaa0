import { type RosterRow, rosterRows, type SpeakerRow, SpeakerTable } from '../../query/speaker-rows.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../errors.ts'
import { declareFile, type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { chosenColumns, declareTable, printTable } from '../tables/print.ts'
import { type Column, TABLE_FORMATS, type TableFormat, tableText } from '../tables/tables.ts'

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
function renderRoster(to: TableFormat = 'json', { excel, fields }: FileOptions): (rows: readonly SpeakerRow[]) => string {
  if (to !== 'json' && to !== 'csv') throw new UsageError(`--roster writes json or csv, not ${to}`)
  const columns = chosenColumns(ROSTER_COLUMNS, fields)
  const style = { width: Infinity, heading: (text: string) => text, excel, isChosen: fields !== undefined }
  return (rows) => tableText({ columns, rows: rosterRows(rows) }, to, style)
}

export const speakers: Command = {
  name: 'speakers',
  summary: 'List who speaks, how much, and a sentence of each',
  examples: [
    { run: 'transcript speakers talk.txt', about: 'everybody, as a table' },
    { run: 'transcript speakers --to jsonl *.txt | jq -r .speaker | sort -u', about: 'every name of a collection' },
    { run: 'transcript speakers --fields speaker,words,share -o who.csv talk.txt', about: 'three columns, in a file' },
    { run: 'transcript speakers --roster talk.txt > speakers.json', about: 'a list to correct by hand' },
    { run: 'transcript speakers --speakers speakers.json talk.txt', about: 'who speaks, with your corrections' },
  ],
  declare(command, run) {
    command.argument('[files...]', FILES_ARGUMENT)
    command.option('--roster', 'write them as a list for --speakers, json (default) or csv, to be corrected by hand')
    declareFile(declareInput(declareTable(command))).action((files: readonly string[], options: SpeakersOptions) => {
      run((given) =>
        withFile({ files, output: options.output }, given, (io) => {
          const to = formatMeant(options, TABLE_FORMATS, 'the list of speakers')
          const parse = { ...parseOptionsFrom(options), listQuestions: false }
          const table = { columns: COLUMNS, open: (doc: string) => new SpeakerTable(doc) }
          const render = options.roster && renderRoster(to, options)
          return printTable({ files, parse, to, choices: options, ...table, ...(render && { render }) }, io)
        }),
      )
    })
  },
}
