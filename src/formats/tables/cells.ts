import { byteAt, type Line, plainLine } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { MappedText } from '../../text/mapped-text.ts'
import { SHIELD } from '../../text/shielded.ts'

/** What of a line is in a cell; two quotes in it stand for one. */
interface CellPart {
  readonly line: Line
  readonly from: number
  readonly to: number
  readonly isDoubled: boolean
}

export type Cell = readonly CellPart[]

/** Units of a row; one that is longer has a quote that nobody closed. */
const ROW_UNITS = 1_048_576

/** Lines of a row. */
const ROW_LINES = 20_000

// "Lund" ;"Good evening."  "Lund"  ⏎
//       ^                        ^^
const AFTER_QUOTE = /^ +(?:[,;\t|]|$)/

/** Cells of a row. */
const MOST_CELLS = 4_096

/**
 * Cuts lines into the cells of a row, which may go on over many lines where quotes stand around a cell (RFC 4180):
 *     MARA;"Fish; and ""chips""
 *     for all";12.5
 * Where tabs or bars part cells, quotes are as a rule no more than quotes: they count when they close in their line.
 */
export class RowCutter {
  readonly cells: CellPart[][] = []
  readonly lines: Line[] = []
  readonly #isStrict: boolean
  #inQuotes = false
  #isOff = false
  #units = 0

  constructor(private readonly delimiter: string) {
    this.#isStrict = delimiter === '\t' || delimiter === '|' || delimiter.length > 1
  }

  /** Whether the row ends only in a further line. */
  get isOpen(): boolean {
    return this.#inQuotes
  }

  /** Whether the row is longer than any. */
  get isTooLong(): boolean {
    return this.#units > ROW_UNITS || this.lines.length > ROW_LINES
  }

  begin(): void {
    this.cells.length = 0
    this.lines.length = 0
    this.#inQuotes = false
    this.#units = 0
  }

  /** From here on quotes are text. */
  turnOff(): void {
    this.#isOff = true
  }

  add(line: Line): void {
    this.lines.push(line)
    this.#units += line.text.length
    if (this.cells.length === 0) this.cells.push([])
    for (let at = 0; at <= line.text.length; ) at = this.#inQuotes ? this.#quoted(line, at) : this.#bare(line, at)
  }

  /** Inside of quotes; where the reading goes on. A quote that neither ends the cell nor is doubled is one of the words. */
  #quoted(line: Line, from: number): number {
    const { text } = line
    let isDoubled = false
    let quote = text.indexOf('"', from)
    while (quote >= 0 && !this.#closes(text, quote)) {
      const isTwo = text[quote + 1] === '"'
      isDoubled ||= isTwo
      quote = text.indexOf('"', quote + (isTwo ? 2 : 1))
    }
    const to = quote < 0 ? line.text.length : quote
    this.cells.at(-1)?.push({ line, from, to, isDoubled })
    if (quote < 0) return line.text.length + 1
    this.#inQuotes = false
    return quote + 1
  }

  #bare(line: Line, at: number): number {
    const { text } = line
    const cell = this.cells.at(-1) ?? []
    const quote = cell.length === 0 ? this.#quoteAt(text, at) : -1
    if (quote >= 0) {
      this.#inQuotes = true
      return quote + 1
    }
    const end = this.cells.length < MOST_CELLS ? text.indexOf(this.delimiter, at) : -1
    const to = end < 0 ? text.length : end
    if (to > at) cell.push({ line, from: at, to, isDoubled: false })
    if (end >= 0) this.cells.push([])
    return to + (end < 0 ? 1 : this.delimiter.length)
  }

  /** The quote that opens a cell, behind spaces only if it is closed at the end of one; -1 if none does. */
  #quoteAt(text: string, from: number): number {
    let at = from
    while (text[at] === ' ') at++
    if (text[at] !== '"' || this.#isOff) return -1
    return (at === from && !this.#isStrict) || this.#isClosed(text, at) ? at : -1
  }

  #closes(text: string, at: number): boolean {
    const next = text[at + 1]
    return next === undefined || next === this.delimiter || (next === ' ' && AFTER_QUOTE.test(text.slice(at + 1, at + 9)))
  }

  #isClosed(text: string, at: number): boolean {
    let close = text.indexOf('"', at + 1)
    while (close > 0 && text[close + 1] === '"' && text[close + 2] !== undefined) close = text.indexOf('"', close + 2)
    const next = text[close + 1]
    return close > 0 && (next === undefined || next === this.delimiter)
  }
}

/** The rows of some lines, as cells. */
export function cutRows(lines: readonly string[], delimiter: string): readonly (readonly Cell[])[] {
  const cutter = new RowCutter(delimiter)
  const rows: Cell[][] = []
  for (const line of [...lines.map(plainLine), undefined]) {
    if (!cutter.isOpen || line === undefined) {
      if (cutter.cells.length > 0) rows.push(cutter.cells.slice())
      cutter.begin()
    }
    if (line !== undefined) cutter.add(line)
  }
  return rows
}

export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  const parts = cell.map(({ line, from, to, isDoubled }) => {
    const text = line.text.slice(from, to)
    return isDoubled ? text.replaceAll('""', '"') : text
  })
  return parts.join(' ').trim()
}

/** A cell as lines that lead back to their bytes. */
export function cellLines(cell: Cell | undefined): Line[] {
  return (cell ?? []).map(({ line, from, to, isDoubled }) =>
    isDoubled ? withSingleQuotes(line, from, to) : partOf(line, from, to),
  )
}

/** A cell without the apostrophe that keeps spreadsheets from running it. */
export function unshielded(cell: Cell | undefined): Cell | undefined {
  const [first, ...others] = cell ?? []
  if (first === undefined || !SHIELD.test(first.line.text.slice(first.from, first.to))) return cell
  return [{ ...first, from: first.from + 1 }, ...others]
}

/** Part of a line in which two quotes stand for one. */
export function withSingleQuotes(line: Line, from: number, to: number): Line {
  const mapped = new MappedText()
  let at = from
  for (let quote = line.text.indexOf('""', at); quote >= 0 && quote < to; quote = line.text.indexOf('""', at)) {
    mapped.add(line, at, quote + 1)
    at = quote + 2
  }
  mapped.add(line, at, to)
  return mapped.take(line.number, byteAt(line, to))
}
