import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { MappedText } from '../text/mapped-text.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { WordCues } from './cues/word-cues.ts'
import { cellSeconds, toMillisecond } from './fields.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isTalk, TalkPieces } from './name-like.ts'
import { purposesOf } from './purposes.ts'
import { type Cell, cellLines, cellText, cutRows, RowCutter, unshielded } from './tables/cells.ts'
import {
  type Columns,
  columnsOfTalks,
  columnsOption,
  DELIMITERS,
  findColumns,
  looksLikeMilliseconds,
  nameFactOf,
  namesIn,
} from './tables/columns.ts'
import { columnsOfRow, columnsOfValues, ENOUGH_ROWS, looksHeadless, mayBeRow, sniffValues } from './tables/headless.ts'
import type { ColumnPurpose } from './tables/names.ts'
import { isBlank } from './text.ts'

/** Rows of which half must have cells, that it is a table. */
const ROWS_TO_SEE = 4
/** Lines of which most must have labels, where these tell who speaks. */
const LABELS_TO_SEE = 12

/** "sep=;" in front of the table tells a spreadsheet what parts cells. */
const SEPARATOR = /^\ufeff?sep=.\s*$/i

function isSeparator(line: string): boolean {
  return SEPARATOR.test(line)
}

function mayBeginTable(line: string): boolean {
  return [isSeparator, findColumns, mayBeRow, columnsOfTalks].some((find) => Boolean(find(line)))
}

/** How sure the first lines are those of a table. */
function sniffTable(head: string): number {
  const [header, ...rows] = firstRows(head)
  if (header === undefined) return 0.3
  const columns = findColumns(header)
  if (columns === undefined)
    return Math.max(sniffHeadless(header, rows), sniffValues([header, ...rows]), sniffTalks(header, rows))
  if (rows.length === 0) return 0.6
  const cut = rows.filter((row) => row.includes(columns.delimiter)).length
  if (cut * 2 >= rows.length) return 1
  return rows.length < ROWS_TO_SEE ? 0.3 : 0
}

/** The lines that are not blank, and are none for spreadsheets. */
function firstRows(head: string): string[] {
  return head
    .split('\n')
    .slice(0, -1)
    .filter((row) => !isBlank(row) && !isSeparator(row))
}

function sniffHeadless(first: string, rows: readonly string[]): number {
  if (columnsOfRow(first) === undefined) return 0
  return looksHeadless([first, ...rows]) ? 0.7 : rows.length < ROWS_TO_SEE ? 0.3 : 0
}

/** Labels stand in the cells of a text, in each or line by line; one column by itself has quotes around its cells. */
function sniffTalks(header: string, rows: readonly string[]): number {
  const columns = columnsOfTalks(header)
  if (columns === undefined || (columns.count === 1 && rows.length > 0 && !rows[0]?.startsWith('"'))) return 0
  const said = saidIn(rows, columns)
  if (said.length < ROWS_TO_SEE) return 0.3
  return isTalk(said) ? 0.8 : said.length < LABELS_TO_SEE ? 0.3 : 0
}

/** The lines that stand in the cells of the text. */
function saidIn(rows: readonly string[], { delimiter, at }: Columns): string[] {
  const pieces = new TalkPieces()
  const said = cutRows(rows, delimiter).flatMap((cells) => cellLines(cells[at.get('text') ?? 0]))
  return said.flatMap((line) => pieces.of(line)).map(({ text }) => text)
}

/** Rows that wait until it is known how their times are counted, and who speaks. */
const WAITING = 12

// "0:00.0 - 0:07.5"
const SPAN = /^\s{0,9}([\d:.,]{3,16})(?: ?(?:-->|-|–|—|→) ?| )([\d:.,]{3,16})\s{0,9}$/

/** A row, cut into cells. */
interface Row {
  readonly cells: readonly Cell[]
  readonly lines: readonly Line[]
}

/** Tables with a row for each turn, each sentence, or each word. */
class TableReader implements Stage<Line> {
  readonly #words: WordCues
  readonly #pieces = new TalkPieces()
  /** The first lines, until it is known what their cells are. */
  #first: Line[] | undefined
  #columns: Columns | undefined
  /** What the first row calls them. */
  #names: readonly string[] = []
  #isHeaderRead = false
  #cutter: RowCutter | undefined
  #waiting: Row[] | undefined = []
  #isMilliseconds = false
  /** It begins with a byte order mark, as tables do of which cells are shielded. */
  #isForSpreadsheets = false
  #lastSpeaker: string | null = null

  constructor(
    private readonly sink: FormatSink,
    private readonly given: Readonly<Record<string, string>> | undefined,
  ) {
    this.#words = new WordCues(sink)
  }

  push(line: Line): void {
    const cutter = this.#cutter
    if (cutter === undefined) this.#header(line)
    else {
      if (!line.continues && !cutter.isOpen) this.#endRow(cutter)
      cutter.add(line)
      if (cutter.isOpen && cutter.isTooLong) this.#mendQuotes(cutter)
    }
  }

  end(): void {
    this.#settle()
    if (this.#cutter?.isOpen) this.#mendQuotes(this.#cutter)
    if (this.#cutter !== undefined) this.#endRow(this.#cutter)
    this.#release()
  }

  #header(line: Line): void {
    const blank = isBlank(line.text)
    if (this.#first !== undefined) {
      this.#first.push(line)
      if (this.#first.length >= ENOUGH_ROWS) this.#settle()
    } else if (blank || this.#isHeaderRead || isSeparator(line.text))
      this.sink.block(blank ? { line, blank } : { line, blank, matter: this.#isHeaderRead ? 'body' : 'front' })
    else this.#begin(line)
  }

  #begin(line: Line): void {
    this.#isHeaderRead = true
    this.#isForSpreadsheets = line.text.startsWith('\ufeff')
    this.#first = [line]
    const named = findColumns(line.text, this.given) ?? (this.given === undefined ? columnsOfRow(line.text) : undefined)
    if (named !== undefined || this.given !== undefined) this.#settle(named)
  }

  /** The first lines tell what cells are: by their names, or by what stands in them. */
  #settle(known?: Columns): void {
    const [first, ...others] = this.#first ?? []
    this.#first = undefined
    if (first === undefined) return
    const rows = [first, ...others].map(({ text }) => text).filter((row) => !isBlank(row))
    const guessed = () => columnsOfValues(rows) ?? columnsOfTalks(first.text)
    this.#columns = known ?? (this.given === undefined ? guessed() : undefined)
    if (this.#columns !== undefined) {
      this.#cutter = new RowCutter(this.#columns.delimiter)
      this.#names = namesIn(first.text, this.#columns.delimiter)
    }
    if (this.#columns?.isHeadless) this.push(first)
    else this.sink.block({ line: first, blank: false, matter: 'front' })
    if (this.#columns === undefined) this.#complain(first)
    for (const line of others) this.push(line)
  }

  #complain({ text, number, byte }: Line): void {
    const given = Object.entries(this.given ?? {}).map(([purpose, name]) => `${purpose}=${name}`)
    const example = columnsOption(namesIn(text, DELIMITERS.find((mark) => text.includes(mark)) ?? ','))
    const fault =
      given.length === 0
        ? `names no column of words; say what they hold: ${example}`
        : `does not have the columns ${given.join(',')}; give names that it has`
    const message = `the first line, "${text.slice(0, 100)}", ${fault}`
    this.sink.fault({ code: 'no-columns', message, line: number, byte })
  }

  /** A quote that nobody closes: the line that it stands in is read again without, and all that follow. */
  #mendQuotes(cutter: RowCutter): void {
    const [first, ...others] = cutter.lines.slice()
    cutter.begin()
    cutter.turnOff()
    if (first === undefined) return
    const message = 'a cell begins with a quote that is not closed; from here on quotes are read as text'
    this.sink.fault({ code: 'open-quote', message, line: first.number, byte: first.byte })
    for (const line of [first, ...others]) this.push(line)
  }

  #endRow(cutter: RowCutter): void {
    const row = { cells: this.#wholeCells(withoutRowName(cutter.cells, this.#columns)), lines: cutter.lines.slice() }
    cutter.begin()
    if (row.lines.length === 0) return
    if (this.#waiting === undefined) this.#row(row)
    else if (this.#waiting.push(row) >= WAITING) this.#release()
  }

  /** The words are the last of the cells, and nobody put quotes around them: "Lund,Good evening, all." */
  #wholeCells(cells: readonly Cell[]): Cell[] {
    const { count = 0, at } = this.#columns ?? {}
    if (cells.length <= count || at?.get('text') !== count - 1) return cells.slice()
    const [first] = cells[count - 1] ?? []
    const last = cells.at(-1)?.at(-1)
    if (first === undefined || last === undefined || first.line !== last.line) return cells.slice()
    return [...cells.slice(0, count - 1), [{ ...first, to: Math.max(first.to, last.to) }]]
  }

  #release(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    const told = waiting.map((row) => ({
      start: this.#text(row, 'start'),
      end: this.#text(row, 'end'),
      text: this.#text(row, 'text') || this.#text(row, 'token'),
    }))
    this.#isMilliseconds = looksLikeMilliseconds(told)
    this.#columns = this.#withSpeaker(waiting)
    for (const row of waiting) this.#row(row)
  }

  /** Names tell what is said, and perhaps when; what stands in the other columns may tell who says it. */
  #withSpeaker(rows: readonly Row[]): Columns | undefined {
    const columns = this.#columns
    if (!columns?.at.has('text') || columns.at.has('speaker') || columns.isHeadless || columns.isOfTalks || this.given)
      return columns
    const told = new Map([...columns.at].map(([purpose, index]) => [String(index), purpose]))
    const fields = rows.map(({ cells }) => new Map(cells.map((cell, index) => [String(index), cellText(cell)])))
    const found = purposesOf(fields, (column) => {
      const purpose = told.get(column)
      return purpose === 'text' || purpose === 'start' || purpose === 'end'
        ? { purpose }
        : nameFactOf(this.#names[Number(column)] ?? '')
    })
    return found === undefined ? columns : { ...columns, at: new Map(columns.at).set('speaker', Number(found.speaker)) }
  }

  #row(row: Row): void {
    const [first] = row.lines
    if (first === undefined) return
    const isToken = this.#columns?.at.has('text') !== true
    const told = this.#goesOn(row) ? row.cells[0] : this.#cell(row, 'text')
    const said = isToken ? this.#token(row, first) : cellLines(told).filter(({ text }) => !isBlank(text))
    if (said.length === 0) this.#wordless(row.lines)
    else if (this.#columns?.isOfTalks) this.#talk(said, first)
    else if (isToken) for (const line of said) this.#words.push({ line, ...this.#when(row), byte: first.byte, row: first.number })
    else {
      const cue = { ...this.#when(row), byte: first.byte, line: first.number }
      for (const line of said) this.sink.block({ line, blank: false, cue })
    }
  }

  /** A cell is a text by itself, whose labels say who speaks. */
  #talk(said: readonly Line[], first: Line): void {
    this.sink.block({ line: partOf(first, 0, 0), blank: true })
    for (const line of said) for (const piece of this.#pieces.of(line)) this.sink.block({ line: piece, blank: false })
  }

  /** In a table without names above, a line without cells, and no time, goes on with what is said above it. */
  #goesOn({ cells }: Row): boolean {
    return this.#columns?.isHeadless === true && cells.length === 1 && cellSeconds(cellText(cells[0]), undefined) === null
  }

  /** A row in which nothing is said. */
  #wordless(lines: readonly Line[]): void {
    this.#words.part()
    for (const line of lines) {
      const blank = isBlank(line.text)
      this.sink.block(blank ? { line, blank } : { line, blank, matter: 'body' })
    }
  }

  #when(row: Row): { start: number | null; end: number | null; speaker: string | null | undefined } {
    const [, from, to] = SPAN.exec(this.#text(row, 'start')) ?? []
    const start = from === undefined ? this.#time(row, 'start') : cellSeconds(from, undefined)
    const lasts = this.#time(row, 'duration')
    const told = to === undefined ? this.#time(row, 'end') : cellSeconds(to, undefined)
    const end = told ?? (start === null || lasts === null ? null : toMillisecond(start + lasts))
    return { start, end, speaker: this.#speaker(row) }
  }

  /** In a table without names above, who speaks on is not told again. */
  #speaker(row: Row): string | null | undefined {
    if (!this.#columns?.at.has('speaker')) return undefined
    const cell = this.#goesOn(row) ? '' : this.#text(row, 'speaker')
    if (!this.#columns.isHeadless) return cell || null
    this.#lastSpeaker = cell.replace(/\s{0,9}:$/, '') || this.#lastSpeaker
    return this.#lastSpeaker
  }

  #time(row: Row, purpose: 'start' | 'end' | 'duration'): number | null {
    if (this.#goesOn(row)) return null
    const unit = this.#columns?.units.get(purpose) ?? (this.#isMilliseconds ? 'ms' : undefined)
    return cellSeconds(this.#text(row, purpose), unit)
  }

  /** A word with the marks that stand around it: "gentlemen" and "," */
  #token(row: Row, { number }: Line): Line[] {
    const mapped = new MappedText()
    let end = 0
    for (const purpose of ['before', 'token', 'after'] as const) {
      for (const { line, from, to } of this.#cell(row, purpose) ?? []) {
        mapped.add(line, from, to)
        end = byteAt(line, to)
      }
    }
    return isBlank(mapped.text) ? [] : [mapped.take(number, end)]
  }

  #cell({ cells }: Row, purpose: ColumnPurpose): Cell | undefined {
    const at = this.#columns?.at.get(purpose)
    if (at === undefined) return undefined
    return this.#isForSpreadsheets ? unshielded(cells[at]) : cells[at]
  }

  #text(row: Row, purpose: ColumnPurpose): string {
    return cellText(this.#cell(row, purpose))
  }
}

/** R writes the number of each row in front of it, and no name above that. */
function withoutRowName(cells: readonly Cell[], columns: Columns | undefined): readonly Cell[] {
  const isBy = columns?.delimiter === ' ' || columns?.delimiter === '\t'
  if (!isBy || columns.isHeadless || cells.length !== columns.count + 1) return cells
  return /^\d{1,9}$/.test(cellText(cells[0])) ? cells.slice(1) : cells
}

export const table: Format = {
  ...catalogue.table,
  begins: mayBeginTable,
  sniff: sniffTable,
  reader: (sink: FormatSink, options?: ReaderOptions) => new TableReader(sink, options?.columns),
}
