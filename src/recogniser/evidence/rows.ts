import { isDigit } from '../../text/characters.ts'
import { kindOf, SPACE } from '../heads/characters.ts'
import type { LineEnds } from '../heads/head.ts'

// Form feed, line and paragraph separator end a row within a line.
const ROW_END = /[\f\u2028\u2029]/
const ROW_ENDS = /[\f\u2028\u2029]/g
const BYTE_ORDER_MARK = 0xfeff

/** What holds a row that is hardly speech. */
export const HELD = { nothing: 0, frontMatter: 1, code: 2, table: 3, comment: 4 } as const

/** The lines of a document end to end in one text, each without the white space around it. A line may hold several rows. */
export class Rows implements LineEnds {
  readonly text: string
  readonly count: number
  /** Per row the line that holds it, by its index. */
  readonly lines: Int32Array
  /** Per line where it begins in the text. */
  readonly lineStarts: Int32Array
  readonly held: Uint8Array
  /** Characters in the rows before each. */
  readonly total: Float64Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #indent: Int32Array

  constructor(lines: readonly string[]) {
    this.text = lines.join('\n')
    this.lineStarts = new Int32Array(lines.length + 1)
    const starts: number[] = []
    const owners: number[] = []
    let at = 0
    lines.forEach((line, index) => {
      this.lineStarts[index] = at
      starts.push(at)
      owners.push(index)
      if (ROW_END.test(line)) {
        for (const end of line.matchAll(ROW_ENDS)) {
          starts.push(at + end.index + 1)
          owners.push(index)
        }
      }
      at += line.length + 1
    })
    this.lineStarts[lines.length] = at
    starts.push(at)
    this.count = owners.length
    this.lines = Int32Array.from(owners)
    this.#from = new Int32Array(this.count)
    this.#to = new Int32Array(this.count)
    this.#indent = new Int32Array(this.count)
    for (let row = 0; row < this.count; row++) this.#measure(row, starts[row] ?? 0, (starts[row + 1] ?? 0) - 1)
    skipGutter(this, (row, from, indent) => {
      this.#from[row] = from
      this.#indent[row] = indent
    })
    this.held = findHeld(this)
    this.total = new Float64Array(this.count + 1)
    for (let row = 0; row < this.count; row++) this.total[row + 1] = (this.total[row] ?? 0) + this.length(row)
  }

  from(row: number): number {
    return this.#from[row] ?? this.text.length
  }

  to(row: number): number {
    return this.#to[row] ?? this.text.length
  }

  indent(row: number): number {
    return this.#indent[row] ?? 0
  }

  length(row: number): number {
    return Math.max(0, this.to(row) - this.from(row))
  }

  isBlank(row: number): boolean {
    return this.to(row) <= this.from(row)
  }

  /** The characters of rows before this one. */
  before(row: number): number {
    return this.total[Math.min(row, this.count)] ?? 0
  }

  slice(row: number): string {
    return this.text.slice(this.from(row), this.to(row))
  }

  #measure(row: number, start: number, end: number): void {
    let from = start
    let column = 0
    for (; from < end; from++) {
      const unit = this.text.charCodeAt(from)
      if (unit === 9) column = (column | 7) + 1
      else if (kindOf(unit) === SPACE) column++
      else if (unit !== BYTE_ORDER_MARK) break
    }
    let to = end
    while (to > from && kindOf(this.text.charCodeAt(to - 1)) === SPACE) to--
    this.#from[row] = from
    this.#to[row] = to
    this.#indent[row] = column
  }
}

/** The number down the left margin of a row, and where it ends. */
function marginNumber(rows: Rows, row: number): readonly [number, number] | undefined {
  const from = rows.from(row)
  const limit = Math.min(rows.to(row), from + 3)
  let at = from
  while (at < limit && isDigit(rows.text.charCodeAt(at))) at++
  if (at === from) return undefined
  const unit = rows.text.charCodeAt(at)
  return at === rows.to(row) || unit === 32 || unit === 9 ? [Number(rows.text.slice(from, at)), at] : undefined
}

/** Most rows carry the number after the one before. */
function hasGutter(rows: Rows): boolean {
  let seen = 0
  let runs = 0
  let last = -9
  for (let row = 0; row < rows.count && seen < 300; row++) {
    if (rows.isBlank(row)) continue
    seen++
    const number = marginNumber(rows, row)?.[0]
    if (number === undefined) continue
    if (number === last + 1 || number === 1) runs++
    last = number
  }
  return seen >= 20 && runs >= seen * 0.6
}

/** Numbers down the left margin are no part of the rows: `12   MARA: text`. */
function skipGutter(rows: Rows, set: (row: number, from: number, indent: number) => void): void {
  if (!hasGutter(rows)) return
  for (let row = 0; row < rows.count; row++) {
    const end = marginNumber(rows, row)?.[1]
    if (end === undefined) continue
    let from = end
    while (from < rows.to(row) && (rows.text[from] === ' ' || rows.text[from] === '\t')) from++
    set(row, from, Math.max(0, from - end - 3))
  }
}

const LONGEST_FRONT = 400
const LONGEST_CODE = 600
const LONGEST_COMMENT = 200

/** Rows within front matter, fenced code, tables and comments. */
function findHeld(rows: Rows): Uint8Array {
  const held = new Uint8Array(rows.count)
  let row = frontMatterEnd(rows)
  held.fill(HELD.frontMatter, 0, row)
  for (; row < rows.count; row++) {
    const unit = rows.text.charCodeAt(rows.from(row))
    if (unit === 124) held[row] = HELD.table
    const isCode = unit === 96 || unit === 126
    const end = isCode ? codeEnd(rows, row) : unit === 60 ? commentEnd(rows, row) : -1
    if (end < 0) continue
    held.fill(isCode ? HELD.code : HELD.comment, row, end + 1)
    row = end
  }
  return held
}

function frontMatterEnd(rows: Rows): number {
  if (rows.count < 3 || rows.slice(0) !== '---') return 0
  const limit = Math.min(rows.count, LONGEST_FRONT)
  for (let row = 1; row < limit; row++) if (rows.length(row) === 3 && rows.slice(row) === '---') return row + 1
  return 0
}

function codeEnd(rows: Rows, first: number): number {
  const fence = rows.text[rows.from(first)] === '`' ? '```' : '~~~'
  const line = rows.slice(first)
  if (!line.startsWith(fence) || line.includes(fence, 3)) return -1
  const limit = Math.min(rows.count, first + LONGEST_CODE)
  for (let row = first + 1; row < limit; row++) if (rows.text.startsWith(fence, rows.from(row))) return row
  return -1
}

function commentEnd(rows: Rows, first: number): number {
  if (!rows.text.startsWith('<!--', rows.from(first))) return -1
  const limit = Math.min(rows.count, first + LONGEST_COMMENT)
  for (let row = first; row < limit; row++) if (rows.slice(row).includes('-->')) return row
  return -1
}
