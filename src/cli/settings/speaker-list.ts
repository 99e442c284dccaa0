import type { SpeakerRule } from '../../parse/people/rules.ts'
import { SHIELD } from '../../text/shielded.ts'
import { CsvFault, type CsvRow, readCsv } from '../records/read-csv.ts'
import { placedJson } from './placed-json.ts'
import { readSmallText } from './small-text.ts'
import { checkField, complain, type Entry, type ListPlace, rulesFrom } from './speaker-entries.ts'

const JSON_START = /^\s*[[{]/
const SEPARATORS = [',', ';', '\t']

/** Reads what is known of speakers, from JSON or CSV as its first character tells. */
export function readSpeakerList(path: string): SpeakerRule[] {
  const text = readSmallText(path, 'a list of speakers')
  return rulesFrom(JSON_START.test(text) ? entriesOfJson(text, path) : entriesOfCsv(text, path), path)
}

function entriesOfCsv(text: string, file: string): Entry[] {
  const [head, ...rows] = csvRows(text, file)
  if (head === undefined)
    return complain({ file, line: 1 }, 'it is empty; expected a header with "label" or "id", and a row for each speaker')
  const names = head.cells.map((name) => name.trim())
  for (const name of names) checkField(name, { file, line: head.line })
  return rows.map(({ line, cells }) => {
    if (cells.length > names.length) {
      complain({ file, line }, `the row has ${cells.length} cells, and the header ${names.length}; quote a cell with a comma`)
    }
    return { line, fields: new Map(names.map((name, index) => [name, (cells[index] ?? '').replace(SHIELD, '')])) }
  })
}

function csvRows(text: string, file: string): CsvRow[] {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)))
  const separator = SEPARATORS.find((mark) => header.includes(mark)) ?? ','
  try {
    return readCsv(text, separator)
  } catch (error) {
    if (error instanceof CsvFault) return complain({ file, line: error.line }, error.message)
    throw error
  }
}

function entriesOfJson(text: string, file: string): Entry[] {
  const { value: list, lineOf } = placedJson(text, file)
  if (!Array.isArray(list)) complain({ file, line: 1 }, 'expected a JSON array with an object for each speaker')
  return list.map((entry: unknown, index) => {
    const line = lineOf([index])
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      return complain({ file, line }, `entry ${index + 1} is not an object; expected {"label": …, "name": …}`)
    }
    return { line, fields: new Map(Object.entries(entry).flatMap((pair) => fieldOf(pair, { file, line }))) }
  })
}

function fieldOf([name, value]: readonly [string, unknown], place: ListPlace): [string, string][] {
  checkField(name, place)
  if (value === null) return []
  if (typeof value !== 'string') complain(place, `"${name}" must be a text or null`)
  return [[name, value]]
}
