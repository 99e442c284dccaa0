import { type SpeakerRow, SpeakerTable } from '../../query/speaker-rows.ts'
import type { Command } from '../command.ts'
import { declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import type { Column, TableFormat } from '../tables.ts'
import { declareTable, printTable } from '../tables-print.ts'

const COLUMNS: readonly Column<SpeakerRow>[] = [
  { title: 'ID', name: 'speakerId', shrinksTo: 8, cell: (row) => row.speakerId ?? '' },
  {
    title: 'NAME',
    name: 'speaker',
    shrinksTo: 12,
    cell: (row) => row.speaker ?? '',
    shown: (row) => row.speaker ?? '(nobody named)',
  },
  { title: 'ALIASES', name: 'aliases', shrinksTo: 7, cell: (row) => row.aliases.join('; ') },
  { title: 'ROLE', name: 'role', cell: (row) => row.role },
  { title: 'TURNS', name: 'turns', align: 'right', cell: (row) => String(row.turns) },
  { title: 'WORDS', name: 'words', align: 'right', cell: (row) => String(row.words) },
  { title: 'SHARE', name: 'share', align: 'right', cell: (row) => String(row.share), shown: (row) => row.share.toFixed(1) + '%' },
  { title: 'LINE', name: 'line', align: 'right', cell: (row) => String(row.line) },
  { title: 'SAMPLE', name: 'sample', shrinksTo: 16, cell: (row) => row.sample },
]

interface SpeakersOptions extends InputOptions {
  readonly to?: TableFormat
}

export const speakers: Command = {
  name: 'speakers',
  summary: 'List who speaks, how much, and a sentence of each',
  examples: [
    { run: 'transcript speakers talk.txt', about: 'everybody, as a table' },
    { run: 'transcript speakers --to jsonl *.txt | jq -r .speaker | sort -u', about: 'every name of a collection' },
  ],
  declare(command, run) {
    command.argument('[files...]', FILES_ARGUMENT)
    declareInput(declareTable(command)).action((files: readonly string[], options: SpeakersOptions) => {
      const parse = parseOptionsFrom(options)
      run((io) =>
        printTable(
          { files, parse, columns: COLUMNS, to: options.to, nothing: 'nobody speaks', open: (doc) => new SpeakerTable(doc) },
          io,
        ),
      )
    })
  },
}
