import { type Command as Commander, InvalidArgumentError } from 'commander'
import { NAMED_PURPOSES } from '../formats/tables/names.ts'
import type { RepairSelection } from '../repairs/repair.ts'
import { inGroup } from './command.ts'
import { UsageError } from './errors.ts'
import {
  conventionsFrom,
  encodingNamed,
  formatNamed,
  type InputOptions,
  labelPatternFrom,
  type RawReading,
  repairsNamed,
} from './input-values.ts'
import { readKeptWords } from './settings/kept-words.ts'
import { declareConfig } from './settings/project-file.ts'
import { readSpeakerList } from './settings/speaker-list.ts'

export type { InputOptions } from './input-values.ts'

export const FILES_ARGUMENT = 'raw transcripts or parsed records, folders or globs; "-" or nothing is standard input'

/** What every command that reads transcripts takes. */
export function declareInput(command: Commander): Commander {
  return inGroup(inGroup(command, 'reading', declareReading), 'terminal', (terminal) =>
    terminal.option('--no-progress', 'do not show progress on the terminal'),
  )
}

function declareReading(command: Commander): Commander {
  return declareConfig(command.option('--encoding <label>', 'encoding of the input (default: found by content)', encodingNamed))
    .option(
      '--repairs <which>',
      'safe (default), none, all, or a list: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one',
      repairsFrom,
    )
    .option('--keep <words>', 'a file of words that no repair may touch, one a line; "#" begins a comment', keptWordsFrom)
    .option(
      '--speakers <list>',
      'what you know about the speakers, JSON or CSV, whose names are labels; "transcript speakers --roster" writes such a list',
      readSpeakerList,
    )
    .option(
      '--convention <names>',
      'read labels by these conventions alone, such as colon,bold; "transcript formats" lists them',
      (names) => conventionsFrom(names.split(',').map((name) => name.trim())),
    )
    .option(
      '--label-pattern <regex>',
      "what a label is, at the head of a line: '(?<speaker>\\w+) says: '; also (?<text>…) where speech begins, and (?<time>…)",
      labelPatternFrom,
    )
    .option('--from <format>', 'read the input as this format (default: found by content); see "transcript formats"', formatNamed)
    .option(
      '--columns <names>',
      'read the input as a table with these columns, such as speaker=Who,text=Said; also start, end and duration',
      columnsFrom,
    )
}

/** "--annotations", for every command that prints what is said. */
export function declareAnnotations(command: Commander): Commander {
  const about = 'in raw input, keep [laughter], (APPLAUSE), [inaudible] and times in the text, or drop them'
  const option = command.createOption('--annotations <what>', about).choices(['keep', 'drop']).default('keep')
  return inGroup(command, 'reading', () => command.addOption(option))
}

export function declareOutput(command: Commander): Commander {
  return command.option('-o, --output <file>', 'write to this file, whole or not at all')
}

export function parseOptionsFrom(options: InputOptions): RawReading {
  const { encoding, repairs, keep, speakers, convention, labelPattern, from, columns, annotations, given } = options
  if (from !== undefined && from !== 'table' && given?.includes('--columns') && given.includes('--from'))
    throw new UsageError(`--columns reads a table, and --from ${from} does not; leave one of them out`)
  return {
    ...(given && { given }),
    ...(encoding && { encoding }),
    ...(repairs && { repairs }),
    ...(keep && { keep }),
    ...(speakers && { speakers }),
    ...(convention && { conventions: convention }),
    ...(labelPattern !== undefined && { labelPattern }),
    ...(from && { format: from }),
    ...(columns && { columns }),
    ...(annotations && { annotations }),
  }
}

/** Commas part columns where a purpose and "=" follow: a name may have commas of its own. */
const NEXT_COLUMN = /,(?=\w+=)/

function columnsFrom(value: string): Readonly<Record<string, string>> {
  const columns = new Map<string, string>()
  for (const pair of value.split(NEXT_COLUMN)) {
    const purpose = NAMED_PURPOSES.find((known) => pair.startsWith(`${known}=`))
    const name = pair.slice(pair.indexOf('=') + 1).trim()
    if (purpose === undefined || name === '')
      throw new InvalidArgumentError(`It must be like speaker=Who,text=Said; columns can be ${NAMED_PURPOSES.join(', ')}.`)
    columns.set(purpose, name)
  }
  return Object.fromEntries(columns)
}

/** Given more than once, the words of all files are kept. */
function keptWordsFrom(path: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...readKeptWords(path)]
}

function repairsFrom(value: string): RepairSelection {
  if (value === 'safe' || value === 'none' || value === 'all') return value
  return repairsNamed(value.split(',').map((name) => name.trim()))
}
