import { type Command as Commander, InvalidArgumentError } from 'commander'
import { formats } from '../formats/index.ts'
import { NAMED_PURPOSES } from '../formats/table-columns.ts'
import type { ParseOptions } from '../parse/options.ts'
import type { SpeakerRule } from '../parse/people-rules.ts'
import { nearestName } from '../repairs/nearest-name.ts'
import type { RepairSelection } from '../repairs/repair.ts'
import { selectRepairs } from '../repairs/select.ts'
import { readKeptWords } from './kept-words.ts'
import { readSpeakerList } from './speaker-list.ts'

/** How the input is read, as the command line gives it. */
export interface InputOptions {
  readonly encoding?: string
  readonly repairs?: RepairSelection
  readonly keep?: readonly string[]
  readonly speakers?: readonly SpeakerRule[]
  readonly from?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly annotations?: 'keep' | 'drop'
}

export const FILES_ARGUMENT = 'raw transcripts or records of ours, globs too; "-" or nothing is standard input'

/** "--encoding", "--repairs", "--keep", "--speakers", "--from", "--columns" and "--no-progress", for what reads transcripts. */
export function declareInput(command: Commander): Commander {
  return declareEncoding(command)
    .option(
      '--repairs <which>',
      'safe (default), none, all, or RULE,… for these alone; with -RULE among them, the safe ones without it',
      repairsFrom,
    )
    .option('--keep <words>', 'words that no repair may touch, a file with one a line and comments behind "#"', keptWordsFrom)
    .option(
      '--speakers <list>',
      'what you know of speakers, JSON or CSV: "transcript speakers --template" writes such a list',
      readSpeakerList,
    )
    .option('--from <format>', 'read the input as this format (default: found by content); see "transcript formats"', formatFrom)
    .option(
      '--columns <names>',
      'read the input as a table with these columns, such as speaker=Who,text=Said; also start, end and duration',
      columnsFrom,
    )
    .option('--no-progress', 'never show on the terminal how far long work has come')
}

function declareEncoding(command: Commander): Commander {
  return command.option('--encoding <label>', 'encoding of the input (default: found by content)', encodingFrom)
}

/** "--annotations", for every command that prints what is said. */
export function declareAnnotations(command: Commander): Commander {
  return command.addOption(
    command
      .createOption(
        '--annotations <what>',
        'of raw input: keep [laughter], (APPLAUSE), [inaudible] and times in the text, or drop them',
      )
      .choices(['keep', 'drop'])
      .default('keep'),
  )
}

export function declareOutput(command: Commander): Commander {
  return command.option('-o, --output <file>', 'write to this file, whole or not at all')
}

export function parseOptionsFrom({ encoding, repairs, keep, speakers, from, columns, annotations }: InputOptions): ParseOptions {
  return {
    ...(encoding && { encoding }),
    ...(repairs && { repairs }),
    ...(keep && { keep }),
    ...(speakers && { speakers }),
    ...(from && { format: from }),
    ...(columns && { columns }),
    ...(annotations && { annotations }),
  }
}

function encodingFrom(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new InvalidArgumentError('It is no encoding of the WHATWG standard, such as utf-8, utf-16le or windows-1252.')
  }
}

function formatFrom(name: string): string {
  const names = formats.map((format) => format.name)
  if (names.includes(name)) return name
  const near = nearestName(name, names)
  throw new InvalidArgumentError(`It is no input format${near === undefined ? '' : `; did you mean "${near}"?`}`)
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
  const names = value.split(',').map((name) => name.trim())
  try {
    selectRepairs(names)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : '')
  }
  return names
}
