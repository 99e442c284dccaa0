import { shellQuoted } from '../../text/shell-quoted.ts'
import type { TimeUnit } from '../fields.ts'
import type { NameFact } from '../purposes.ts'
import { type ColumnPurpose, foldColumn, isVagueName, NAMED_PURPOSES, type Rank, rankOfName } from './names.ts'

/** Where what stands in a row. */
export interface Columns {
  readonly delimiter: string
  /** How many there are. */
  readonly count: number
  readonly at: ReadonlyMap<ColumnPurpose, number>
  readonly units: ReadonlyMap<ColumnPurpose, TimeUnit>
  /** No row names them. */
  readonly isHeadless?: true
  /** No name tells of speakers or times: labels in the text do. */
  readonly isOfTalks?: true
}

export const DELIMITERS = ['\t', ';', '|', ','] as const
/** Names in quotes with spaces between, as R writes tables. */
const QUOTED = /^\ufeff?"[^"]{1,60}"(?: "[^"]{1,60}"){1,30}\s*$/
// "Raw transcription"  "clean_text"
const TEXT_LAST = / (?:text|transcript|transcription|utterance|dialogue)$/
const NO_TEXT = /\b(?:id|type|length|context|alt|full|help|button|choices?|options?|prompt|hint|placeholder)\b/
// "Start time (ms after the bell)"
const UNIT_FIRST = /^[([](ms|msec|milliseconds?|s|sec|seconds?)\b/i
/** Behind every name that is known. */
const LAST_RANK = 1_000

/** Units of the name of a column. */
const CELL_UNITS = 60

/** Units of the first line of a table. */
const HEADER_UNITS = 2_000

// "Start (ms)"  "start_ms"  "Time [s]"  "durationSeconds"
const UNIT =
  /(?<![\s_([])[\s_([]*\b(ms|msec|millis|milliseconds?|millisekunden|s|sec|secs|seconds?|sekunden|secondes|segundos)\b[)\]]*$/

/** A name folded, without a unit; empty for one that is too long for any. */
function bareName(name: string): string {
  return name.length > CELL_UNITS ? '' : withoutUnit(foldColumn(name)).name
}

/** What a column of this name holds. */
export function columnPurpose(name: string): ColumnPurpose | undefined {
  return rankOf(bareName(name))?.purpose
}

// What a field of this name holds is nobody's name and nobody's words.
const OTHER =
  /^(?:.{0,30} )?(?:type|status|state|category|lang|language|locale|id|ids|uuid|title|level|kind|tags?|class|style|url|uri|href|link|path|file|version|date|datetime|party|email|phone|city|country|region|color|format|description|summary|notes?|comment|license|topic|subject|gender|source|target|component|logger|module|service|severity|thread|host|process|product|brand|department|section)$/

/** What the name of a field says of it, in data of any kind. */
export function nameFactOf(name: string): NameFact | undefined {
  const folded = bareName(name)
  const rank = rankOf(folded)
  if (rank === undefined) return OTHER.test(folded) ? { purpose: 'other' } : undefined
  const { purpose } = rank
  if (purpose !== 'speaker' && purpose !== 'text' && purpose !== 'start' && purpose !== 'end') return { purpose: 'other' }
  return { purpose, isVague: isVagueName(folded) || rank.rank === LAST_RANK }
}

/** Whether a text is what a column of speakers, or of times, is called. */
export function isColumnOfPlace(text: string): boolean {
  const purpose = rankOfName(bareName(text))?.purpose
  return purpose === 'speaker' || purpose === 'start'
}

/**
 * The columns that a first line names, parted by whatever parts the most of them; undefined when it names no text. A line
 * that begins with a bar is a table of Markdown, in a text that goes on behind it.
 */
export function findColumns(header: string, given?: Readonly<Record<string, string>>): Columns | undefined {
  if (header.length > HEADER_UNITS || header.startsWith('|')) return undefined
  let best: Columns | undefined
  const delimiters = QUOTED.test(header) ? [...DELIMITERS, ' ' as const] : DELIMITERS
  for (const delimiter of delimiters) {
    if (!header.includes(delimiter)) continue
    const cells = namesIn(header, delimiter)
    const found = given === undefined ? nameColumns(cells) : giveColumns(cells, given)
    if (found !== undefined && found.at.size > (best?.at.size ?? 0)) best = { delimiter, count: cells.length, ...found }
  }
  return best
}

export function namesIn(header: string, delimiter: string): string[] {
  return header.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^\ufeff?"(.*)"$/, '$1')
      .replace(/^\ufeff/, ''),
  )
}

/** The columns of a first line that names a text, or is the name of one, where none tells of speakers or times. */
export function columnsOfTalks(header: string): Columns | undefined {
  if (header.length > HEADER_UNITS || header.startsWith('|')) return undefined
  const delimiter = DELIMITERS.find((mark) => header.includes(mark)) ?? ','
  const cells = namesIn(header, delimiter)
  if (cells.some((cell) => cell.length > CELL_UNITS)) return undefined
  const text = rankColumns(cells).at.get('text')
  if (text === undefined) return undefined
  return { delimiter, count: cells.length, at: new Map([['text', text]]), units: new Map(), isOfTalks: true }
}

type Placed = Pick<Columns, 'at' | 'units'>
type Ranked = Placed & { readonly vague: number }

function nameColumns(cells: readonly string[]): Placed | undefined {
  // A sentence with commas in it is seen at a glance.
  if (cells.some((cell) => cell.length > CELL_UNITS)) return undefined
  const { at, units, vague } = rankColumns(cells)
  const hasWords = at.has('text') || at.has('token')
  const hasPlace = at.has('speaker') || at.has('start')
  return hasWords && hasPlace && (at.size > vague || at.size > 2) ? { at, units } : undefined
}

/** Of all columns that may hold the same, the one with the best name; and how many names say little. */
function rankColumns(cells: readonly string[]): Ranked {
  const ranks = new Map<ColumnPurpose, number>()
  const at = new Map<ColumnPurpose, number>()
  const units = new Map<ColumnPurpose, TimeUnit>()
  const vague = new Set<ColumnPurpose>()
  for (const [index, cell] of cells.entries()) {
    const { name, unit } = unitIn(cell)
    const rank = rankOf(name)
    if (rank === undefined) continue
    if (rank.purpose === 'start' && cell === cells[index - 1] && at.get('start') === index - 1 && !at.has('end')) {
      at.set('end', index)
      units.set('end', unit)
    }
    if (rank.rank >= (ranks.get(rank.purpose) ?? Infinity)) continue
    ranks.set(rank.purpose, rank.rank)
    at.set(rank.purpose, index)
    units.set(rank.purpose, unit)
    if (isVagueName(name) || (rank.rank === LAST_RANK && name.endsWith(' text'))) vague.add(rank.purpose)
    else vague.delete(rank.purpose)
  }
  return { at, units, vague: vague.size }
}

/** What a name of a column may hold; a name that ends as those of texts do is one, if there is no better. */
function rankOf(name: string): Rank | undefined {
  const known = rankOfName(name)
  if (known !== undefined) return known
  return TEXT_LAST.test(name) && !NO_TEXT.test(name) ? { purpose: 'text', rank: LAST_RANK } : undefined
}

/** The name of a column, and how its times are counted: "Start time (ms after the bell)" */
function unitIn(cell: string): { name: string; unit: TimeUnit } {
  const open = Math.max(cell.indexOf('('), cell.indexOf('['))
  const unit = open > 0 && /[)\]]$/.test(cell.trimEnd()) ? UNIT_FIRST.exec(cell.slice(open))?.[1] : undefined
  if (unit === undefined) return withoutUnit(foldColumn(cell))
  return { name: foldColumn(cell.slice(0, open)), unit: unit.toLowerCase().startsWith('m') ? 'ms' : 's' }
}

function withoutUnit(name: string): { name: string; unit: TimeUnit } {
  const unit = UNIT.exec(name)
  if (unit === null || unit.index === 0) return { name, unit: undefined }
  return { name: name.slice(0, unit.index).trim(), unit: unit[1]?.startsWith('m') ? 'ms' : 's' }
}

function columnNamed(name: string, cells: readonly string[]): number {
  const exact = cells.indexOf(name)
  return exact >= 0 ? exact : cells.findIndex((cell) => foldColumn(cell) === foldColumn(name))
}

/** Columns that a person names, as they are written or as they fold, and those found for what is not named. */
function giveColumns(cells: readonly string[], given: Readonly<Record<string, string>>): Placed | undefined {
  const at = new Map<ColumnPurpose, number>()
  const units = new Map<ColumnPurpose, TimeUnit>()
  for (const purpose of NAMED_PURPOSES) {
    const name = Object.hasOwn(given, purpose) ? given[purpose] : undefined
    if (name === undefined) continue
    const index = columnNamed(name, cells)
    if (index < 0) return undefined
    at.set(purpose, index)
  }
  const taken = new Set(at.values())
  for (const [purpose, index] of rankColumns(cells).at) {
    if (!at.has(purpose) && !taken.has(index)) at.set(purpose, index)
  }
  for (const [purpose, index] of at) units.set(purpose, withoutUnit(foldColumn(cells[index] ?? '')).unit)
  return at.has('text') || at.has('token') ? { at, units } : undefined
}

// "Mara Lund" and "12:30", not "12"
const LETTERS = /\p{L}/u
// Words and marks that no shell reads as its own.
const PLAIN = /^[\w=,.-]+$/

/**
 * The option that says what the columns of a table hold, for a person to correct: --columns 'speaker=Person,text=Words spoken'
 * Words stand in the column with the longest cells, or the last; speakers in the shortest other one with letters, or the first.
 */
export function columnsOption(names: readonly string[], rows: readonly (readonly string[])[] = []): string {
  const columns = names.map((name, index) => ({ name, length: lengthOf(rows, index), index }))
  const [text, ...others] = columns.toSorted((left, right) => right.length - left.length || right.index - left.index)
  const named = others.filter(({ index }) => rows.some((row) => LETTERS.test(row[index] ?? '')))
  const speaker = named.at(-1) ?? others.at(-1)
  const said = [...(speaker === undefined ? [] : [`speaker=${speaker.name}`]), `text=${text?.name ?? 'NAME'}`].join(',')
  return `--columns ${PLAIN.test(said) ? said : shellQuoted(said)}`
}

function lengthOf(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0)
}

/** A second has fewer than so many words; the words of a subtitle take less than so many seconds each. */
const SECONDS_A_WORD = 20

const WHOLE = /^\d{1,12}$/

/**
 * Whether whole numbers that no name explains are milliseconds: as seconds the words would take far too long. Whisper
 * writes them so. A row that tells no end lasts until the next begins.
 */
export function looksLikeMilliseconds(rows: readonly { start: string; end: string; text: string }[]): boolean {
  let long = 0
  let timed = 0
  for (const [index, { start, end: told, text }] of rows.entries()) {
    const end = told === '' ? (rows[index + 1]?.start ?? '') : told
    if (!WHOLE.test(start) || !WHOLE.test(end)) continue
    timed++
    if (Number(end) - Number(start) > SECONDS_A_WORD * text.split(/\s+/).length) long++
  }
  return timed > 0 && long * 2 > timed
}
