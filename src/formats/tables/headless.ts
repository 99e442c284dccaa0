import { endsInStop } from '../../text/sentences.ts'
import { countWords } from '../../text/words.ts'
import { cellSeconds, type TimeUnit } from '../fields.ts'
import { isHeader, type Purposes, purposesOf } from '../purposes.ts'
import { cellText, cutRows } from './cells.ts'
import { type Columns, nameFactOf } from './columns.ts'
import type { ColumnPurpose } from './names.ts'

// "00:00:03.120"  "0:03"  "[00:03]"  "00:00:01:12"
const CLOCK = /^[[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,:;]\d{1,9})?[\])]?$/
// "12.48"
const SECONDS = /^\d{1,6}[.,]\d{1,9}$/
// "0.00 9.21"
const TWO = /^(\d{1,6}[.,]\d{1,9}) (\d{1,6}[.,]\d{1,9})$/
const LETTER = /\p{L}/u
/** Levels of the entries of a log. */
const LEVEL = /^(?:trace|debug|info|notice|warn|warning|err|error|fatal|critical|alert)$/i
/** The last parts the fields of corpora, where every mark may stand in the words. */
const DELIMITERS = ['\t', ';', '|', ',', '+++$+++'] as const
/** Units of the name of a speaker. */
const NAME_UNITS = 40
/** A recording begins so early, in minutes of its clock; the clock of a log shows the hour. */
const EARLY = /^[[(]?(?:0{1,3}:)?0?\d:\d{2}(?:[.,;:]|[\])]?$)/
const MOST_UNITS = 20_000
/** One time in so many may be less than the one before. */
const FALLING = 10
// A sentence that begins with a time: "0:10, said Mara, was late."
const SENTENCE = /^[^"]{1,14}, /

const hasEnd = (cells: readonly string[]): boolean => isTime(cells[1] ?? '') || TWO.test(cells[0] ?? '')

function isTime(cell: string): boolean {
  return CLOCK.test(cell) || SECONDS.test(cell)
}

function cellsOf(row: string, delimiter: string): string[] {
  const cells = row.split(delimiter).map((cell) => cell.trim())
  return cells.map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).trim() : cell))
}

/**
 * The columns of a table that has no names above them, told by its first row: a time, maybe an end, maybe a name, and the words.
 *     00:00:03.120 ⇥ Mara Lund ⇥ Is the lamp out?
 */
export function columnsOfRow(row: string): Columns | undefined {
  if (row.length > MOST_UNITS) return undefined
  for (const delimiter of DELIMITERS) {
    if (delimiter === ',' && SENTENCE.test(row)) continue
    const found = placesOf(cellsOf(row, delimiter))
    if (found !== undefined) return { delimiter, ...found, units: new Map<ColumnPurpose, TimeUnit>(), isHeadless: true }
  }
  return undefined
}

function placesOf(cells: readonly string[]): Pick<Columns, 'count' | 'at'> | undefined {
  const first = cells[0] ?? ''
  if (!isTime(first) && !TWO.test(first)) return undefined
  const at = new Map<ColumnPurpose, number>([['start', 0]])
  if (isTime(cells[1] ?? '')) at.set('end', 1)
  const from = at.size
  const rest = cells.slice(from)
  // A name with a colon behind one time is a label of a chat, which text is read for.
  const [name = '', words] = rest
  if (rest.length === 1 && hasEnd(cells) && LETTER.test(name)) at.set('text', from)
  else if (words !== undefined && isName(name) && LETTER.test(words) && !(name.endsWith(':') && !hasEnd(cells)))
    at.set('speaker', from).set('text', from + 1)
  else return undefined
  return { count: cells.length, at }
}

function isName(cell: string): boolean {
  return cell.length <= NAME_UNITS && LETTER.test(cell) && !LEVEL.test(cell) && !/[.?!]$/.test(cell)
}

/** Whether the first rows are such a table: all of them, or nearly all, begin with a time that the same mark ends. */
export function looksHeadless(rows: readonly string[]): boolean {
  const columns = columnsOfRow(rows[0] ?? '')
  if (columns === undefined) return false
  const { delimiter, at } = columns
  const cut = rows.map((row) => cellsOf(row, delimiter))
  const timed = cut.filter(([time = '']) => isTime(time) || TWO.test(time))
  const [first = []] = cut
  const isEarly = hasEnd(first) || [EARLY, SECONDS].some((form) => form.test(first[0] ?? ''))
  if (!isEarly || timed.length < (hasEnd(first) ? 2 : 3) || timed.length * 2 < rows.length) return false
  if (timed.some((cells) => LEVEL.test(cells[at.get('speaker') ?? -1] ?? ''))) return false
  const times = timed.map(([time = '']) => cellSeconds(TWO.exec(time)?.[1] ?? time, undefined) ?? 0)
  const texts = timed.map((cells) => cells.slice(at.get('text')).join(delimiter))
  // Times of a recording go on; prices go up and down. Some of the last cells are words that somebody says; places are named in one or two.
  const falling = times.filter((time, index) => time < (times[index - 1] ?? 0)).length
  const said = texts.filter((text) => endsInStop(text) || countWords(text) > 2).length
  return falling * FALLING < times.length && said * 3 >= texts.length
}

/** Rows that show what columns hold; with fewer, more may show otherwise. */
export const ENOUGH_ROWS = 12
/** Of all rows so many have the same number of cells. */
const EVEN = 0.9

/**
 * The columns of rows that no name explains, told by what stands in them; the first row may be names of another language.
 *     Osoba ⇥ Słowa                    BO012 ⇥ che ora è?
 *     Halina ⇥ Kto zgasił lampę?       BO013 ⇥ le sette o poco dopo
 */
export function columnsOfValues(lines: readonly string[]): Columns | undefined {
  for (const delimiter of DELIMITERS) {
    const rows = evenRows(lines, delimiter)
    const [first, ...others] = rows.map((cells) => new Map(cells.map((cell, index) => [String(index), cell])))
    if (first === undefined) continue
    const named = purposesOf(others, (column) => nameFactOf(first.get(column) ?? ''))
    if (named !== undefined && isHeader(first, named, others)) return { delimiter, count: first.size, ...placed(named) }
    // Names behind bars, or before a comma and a space, are those of a text.
    if (delimiter === '|' || (first.size === 2 && !lines.some((line) => PARTED.test(line)))) continue
    const told = purposesOf([first, ...others], () => undefined)
    // So is a name with a time or the like between it and the words.
    const isLabel = told?.speaker === '0' && first.size > 2
    if (told !== undefined && !isLabel) return { delimiter, count: first.size, ...placed(told), isHeadless: true }
  }
  return undefined
}

function placed(told: Purposes): Pick<Columns, 'at' | 'units'> {
  const at = new Map<ColumnPurpose, number>()
  for (const purpose of ['speaker', 'text', 'start', 'end'] as const)
    if (told[purpose] !== undefined) at.set(purpose, Number(told[purpose]))
  return { at, units: new Map() }
}

/** The cells of rows; none where they are no rows of one table. What is over stands in the last cell. */
function evenRows(lines: readonly string[], delimiter: string): readonly (readonly string[])[] {
  if (lines.filter((line) => line.includes(delimiter)).length < lines.length * EVEN) return []
  const rows = cutRows(lines, delimiter).map((cells) => cells.map(cellText))
  const count = Math.min(...rows.map((cells) => cells.length))
  const isEven = count > 1 && rows.filter((cells) => cells.length === count).length >= rows.length * EVEN
  return isEven ? rows.map((cells) => [...cells.slice(0, count - 1), cells.slice(count - 1).join(delimiter)]) : []
}

// "Mara,Good evening."   "1;Mara"   "Mara | Yes"; no "Dear all,"
const PARTED = /[,;](?=[^\s,;])|[\t|]|\+\+\+\$\+\+\+/
// "Mara: Yes, it is."
const LABEL = /^[^,;|\t]{1,60}: /

/** Whether a line may be the first of such rows. */
export function mayBeRow(line: string): boolean {
  return line.length <= MOST_UNITS && !/^[|<{[#>*;-]/.test(line) && !LABEL.test(line) && PARTED.test(line)
}

/** How sure rows are those of a table in which people talk, by what stands in them. */
export function sniffValues(lines: readonly string[]): number {
  if (!DELIMITERS.some((mark) => evenRows(lines, mark).length > 0)) return 0
  if (columnsOfValues(lines) !== undefined) return lines.length < ENOUGH_ROWS ? 0.7 : 1
  return lines.length < ENOUGH_ROWS * 2 ? 0.3 : 0
}
