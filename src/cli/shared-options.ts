import { InvalidArgumentError } from 'commander'
import { NAMED_PURPOSES } from '../formats/tables/names.ts'
import type { RepairSelection } from '../repairs/repair.ts'
import type { Values } from './command.ts'
import { UsageError } from './errors.ts'
import {
  conventionsFrom,
  encodingNamed,
  formatNamed,
  type InputOptions,
  labelPatternFrom,
  type RawReading,
  repairsNamed,
  wholeNumber,
} from './input-values.ts'
import { readKeptWords } from './settings/kept-words.ts'
import { readSpeakerList } from './settings/speaker-list.ts'

export type { InputOptions } from './input-values.ts'

/** Values of the options that say how transcripts are read, and how many at once. */
export const READING: Values = {
  encoding: encodingNamed,
  repairs: repairsFrom,
  keep: keptWordsFrom,
  speakers: readSpeakerList,
  convention: (names) => conventionsFrom(names.split(',').map((name) => name.trim())),
  labelPattern: labelPatternFrom,
  from: formatNamed,
  columns: columnsFrom,
  jobs: wholeNumber(1),
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
