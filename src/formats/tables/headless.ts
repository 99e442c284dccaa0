import { endsInStop } from '../../text/sentences.ts'
import { countWords } from '../../text/words.ts'
import type { Columns, TimeUnit } from './columns.ts'
import { cellSeconds } from './columns.ts'
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

// "MARA LUND"  "PERSON A"
const IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’-]{0,30}(?: [\p{Lu}\d][\p{Lu}\d.'’-]{0,30}){1,3}$/u
// "Speaker 1"  "spk_0"
const NUMBERED = /^(?:speaker|person|participant|interviewer|interviewee|spk)[ _-]?[a-z\d]{1,2}$/i

// "BO012"  "S1"  "INT_2"  "???"
const VOICE = /^(?:\p{Lu}{1,5}_?\d{1,4}|\?{1,3})$/u

function isClearName(cell: string): boolean {
  return IN_CAPITALS.test(cell) || NUMBERED.test(cell)
}

/** The code of a voice, or a name that can be nothing else. */
function isVoice(cell: string): boolean {
  return VOICE.test(cell) || isClearName(cell)
}

function beginsWithName([first = '', ...others]: readonly string[]): boolean {
  return isClearName(first) || (VOICE.test(first) && others.length === 1)
}

/** A name that can be nothing else, and words behind it. */
function namePlaces(cells: readonly string[]): Pick<Columns, 'count' | 'at'> | undefined {
  const [name = '', words = ''] = cells
  if (!isVoice(name) || !LETTER.test(words)) return undefined
  return {
    count: 2,
    at: new Map<ColumnPurpose, number>([
      ['speaker', 0],
      ['text', 1],
    ]),
  }
}

// "L194"  "u0"  "12"
const CODE = /^[A-Za-z]{0,6}\d{1,8}$/
/** Behind so many codes a name is one of a corpus: behind fewer stand goods and places. */
const MANY_CODES = 3
// "MARA"  "Mara Lund"
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u

/** Behind codes of the line, the scene or the work stand a name and words, and nothing else. */
function codedPlaces(cells: readonly string[]): Pick<Columns, 'count' | 'at'> | undefined {
  const codes = cells.length - 2
  const [name = '', words = ''] = cells.slice(codes)
  const isRow = codes > 0 && cells.slice(0, codes).every((cell) => CODE.test(cell))
  if (!isRow || !isNameBehind(name, codes) || !LETTER.test(words)) return undefined
  return {
    count: cells.length,
    at: new Map<ColumnPurpose, number>([
      ['speaker', codes],
      ['text', codes + 1],
    ]),
  }
}

function isNameBehind(name: string, codes: number): boolean {
  return (codes === 0 ? isVoice(name) : isClearName(name)) || (codes >= MANY_CODES && CAPITALISED.test(name))
}

function placesOf(cells: readonly string[]): Pick<Columns, 'count' | 'at'> | undefined {
  const first = cells[0] ?? ''
  if (beginsWithName(cells)) return namePlaces(cells)
  if (CODE.test(first) && cells.length > 2) return codedPlaces(cells)
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

/** Whether more rows may show that it is a talk: all so far begin with a name. */
export function mayBeTalk(rows: readonly string[]): boolean {
  const columns = columnsOfRow(rows[0] ?? '')
  if (columns === undefined || columns.at.has('start')) return false
  return rows.every((row) => isNameIn(cellsOf(row, columns.delimiter), columns))
}

/** Whether the first rows are such a table: all of them, or nearly all, begin with a time that the same mark ends. */
export function looksHeadless(rows: readonly string[]): boolean {
  const columns = columnsOfRow(rows[0] ?? '')
  if (columns === undefined) return false
  const { delimiter, at } = columns
  const cut = rows.map((row) => cellsOf(row, delimiter))
  if (!at.has('start')) return talkByNames(cut, columns)
  const timed = cut.filter(([first = '']) => isTime(first) || TWO.test(first))
  const names = timed.map((cells) => cells[at.get('speaker') ?? -1] ?? '')
  if (names.some((name) => LEVEL.test(name))) return false
  const isEarly = hasEnd(cut[0] ?? []) || EARLY.test(cut[0]?.[0] ?? '') || SECONDS.test(cut[0]?.[0] ?? '')
  const enough = hasEnd(cut[0] ?? []) ? 2 : 3
  if (!isEarly || timed.length < enough || timed.length * 2 < rows.length) return false
  return areRising(timed) && areSaid(timed.map((cells) => cells.slice(at.get('text')).join(delimiter)))
}

/** Times of a recording go on; prices and what is measured go up and down. */
function areRising(rows: readonly (readonly string[])[]): boolean {
  const times = rows.map(([first = '']) => cellSeconds(TWO.exec(first)?.[1] ?? first, undefined) ?? 0)
  const falling = times.filter((time, index) => time < (times[index - 1] ?? 0)).length
  return falling * FALLING < times.length
}

/** Some of what stands in the last cells are words that somebody says: places, clubs and things are named in one or two. */
function areSaid(texts: readonly string[]): boolean {
  return texts.filter((text) => endsInStop(text) || countWords(text) > 2).length * 3 >= texts.length
}

/** Rows, names and changes between them that make a talk. */
const TALK = { rows: 5, names: 2, changes: 3, words: 2.5 }

/** Whether a row holds a name where the first does. */
function isNameIn(cells: readonly string[], { at }: Columns): boolean {
  const codes = at.get('speaker') ?? 0
  return isNameBehind(cells[codes] ?? '', codes)
}

/** Whether nearly all rows begin with such a name, a few names that come again and answer each other. */
function talkByNames(cut: readonly (readonly string[])[], columns: Columns): boolean {
  const from = columns.at.get('speaker') ?? 0
  const named = cut.filter((cells) => isNameIn(cells, columns) && LETTER.test(cells[from + 1] ?? ''))
  const names = named.map((cells) => cells[from] ?? '')
  const changes = names.filter((name, at) => at > 0 && name !== names[at - 1]).length
  const different = new Set(names).size
  const words = named.reduce(
    (sum, cells) =>
      sum +
      cells
        .slice(from + 1)
        .join(' ')
        .split(/\s+/).length,
    0,
  )
  const isFew = different >= TALK.names && different * 2 <= names.length
  return (
    named.length >= TALK.rows &&
    named.length >= cut.length * 0.9 &&
    isFew &&
    changes >= TALK.changes &&
    words >= named.length * TALK.words
  )
}
