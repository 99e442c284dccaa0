import { DASHES, type FramePart, MARKS, readLead, readTail } from '../labels/frame.ts'
import { type Name, readName } from '../labels/name.ts'
import { isAsciiLetter, isAsciiUpper, isBlank, isDigit, skipBlank, startsName } from '../labels/names/units.ts'
import { ADDRESSES } from '../labels/names/vocabulary.ts'
import type { ClockTime } from '../labels/time.ts'

/** The beginning of a line that may be a label. Offsets are UTF-16 units of the line. */
export interface Head {
  /** What stands around the name, marks as they are: "N" is the name, "T" a time, "D" a number, "S" a single space, "$" the end of the line. */
  readonly shape: string
  readonly name: Name
  /** Where the marks before the name begin. */
  readonly at: number
  readonly speechAt: number
  readonly time: ClockTime | undefined
}

/** A name ends within so many units and words. */
const LONGEST = 80
const MOST_WORDS = 12
/** Where one of these stands in a line, no name goes on. */
const STOPS = '?!…。？！，、"“”«»「『{='
const CLOSERS = ')]}>」』】）］〉》*_`#'
/** Two units of white space part columns. */
const COLUMN = 2
/** A name without case is as short as this before a single space or a slash. */
const SHORT = 8

/**
 * Reads the head of a line once, from left to right, and proposes each place where a label may end.
 *     **Mara Lund** (0:12): It is late.        MARA LUND. It is — so they say — late.
 *                 ^                                     ^      ^
 */
export function readHeads(line: string): readonly Head[] {
  const at = skipBlank(line, 0)
  const lead = readLead(line, at)
  if (!startsName(line.charCodeAt(lead.next))) return []
  return new HeadReader(line, at, lead).read()
}

class HeadReader {
  readonly #line: string
  readonly #at: number
  readonly #lead: FramePart
  readonly #from: number
  readonly #heads: Head[] = []
  #wordAt: number
  #words = 1
  #stops = 0

  constructor(line: string, at: number, lead: FramePart) {
    this.#line = line
    this.#at = at
    this.#lead = lead
    this.#from = lead.next
    this.#wordAt = lead.next
  }

  read(): readonly Head[] {
    const line = this.#line
    const end = Math.min(line.length, this.#from + LONGEST)
    for (let index = this.#from + 1; index < end; ) {
      const next = isAsciiLetter(line.charCodeAt(index)) ? index + 1 : this.#pass(index)
      if (next < 0) return this.#heads
      index = next
    }
    if (end === line.length) this.#propose(end, { shape: '$', next: end, time: undefined })
    return this.#heads
  }

  /** The place from which reading goes on, or -1. */
  #pass(index: number): number {
    const line = this.#line
    const mark = line.charAt(index)
    if (isBlank(line.charCodeAt(index))) return this.#passBlank(index)
    if (mark === '(') return behindNote(line, index)
    if (mark === '.') return this.#passStop(index)
    if (mark === '/' || mark === '／') return this.#passSlash(index)
    if (mark === ':' && (line.startsWith('//', index + 1) || isDigit(line.charCodeAt(index + 1)))) return -1
    if (CLOSERS.includes(mark) || MARKS.includes(mark) || DASHES.includes(mark)) return this.#passMark(index)
    return STOPS.includes(mark) ? -1 : index + 1
  }

  #passMark(index: number): number {
    if (this.#line.charAt(index) === '_' && WORD.test(this.#line.charAt(index + 1))) return index + 1
    const tail = readTail(this.#line, index, COLUMN)
    if (tail.shape === '' || tail.shape === ' ') return index + 1
    this.#propose(index, tail)
    return -1
  }

  /** Mara Lund   0:12   It is late          MARA LUND It is late
   *          ^                                        ^            */
  #passBlank(index: number): number {
    const line = this.#line
    const next = skipBlank(line, index)
    if (next === line.length) {
      this.#propose(index, { shape: '$', next, time: undefined })
      return -1
    }
    const isOne = next === index + 1 && line.charAt(index) === ' '
    const tail = isOne && isAsciiLetter(line.charCodeAt(next)) ? NO_TAIL : readTail(line, index, COLUMN)
    if (tail.shape !== '') {
      this.#propose(index, tail)
      return DASHED.test(tail.shape) ? tail.next : -1
    }
    if (this.#endsAtSpace(index, next)) this.#propose(index, { shape: 'S', next, time: undefined })
    this.#wordAt = next
    return ++this.#words > MOST_WORDS ? -1 : next
  }

  /** Whether a single space may part a name from speech: behind capitals, and behind a short name without case. */
  #endsAtSpace(index: number, next: number): boolean {
    const text = this.#line.slice(this.#from, index)
    if (text !== text.toUpperCase()) return false
    if (text === text.toLowerCase()) return text.length <= SHORT || this.#lead.shape !== ''
    if (text.length === 1) return LETTERS.includes(text)
    const first = this.#line.charCodeAt(next)
    return !isAsciiUpper(first) || !isAsciiUpper(this.#line.charCodeAt(next + 1))
  }

  /** Mr. LUND. It is late        LUND.—It is late        A. It is
   *          ^                       ^                    ^        */
  #passStop(index: number): number {
    const line = this.#line
    const next = index + 1
    if (DASHES.includes(line.charAt(next) || ' ')) {
      const tail = readTail(line, next, COLUMN)
      this.#propose(index, { ...tail, shape: `.${tail.shape}` })
      return -1
    }
    if (next < line.length && !isBlank(line.charCodeAt(next))) return next
    const word = line.slice(this.#wordAt, index)
    const isFirst = this.#wordAt === this.#from
    if (ADDRESSES.has(word.toLowerCase()) || (word.length === 1 && !isFirst)) return next
    const speechAt = skipBlank(line, next)
    this.#propose(index, { shape: speechAt === line.length ? '.$' : '.', next: speechAt, time: undefined })
    return ++this.#stops > 1 || word.length > 4 ? -1 : next
  }

  #passSlash(index: number): number {
    const text = this.#line.slice(this.#from, index)
    if (text.length > SHORT || text !== text.toLowerCase() || text !== text.toUpperCase()) return index + 1
    this.#propose(index, { shape: '/', next: index + 1, time: undefined })
    return -1
  }

  #propose(end: number, tail: FramePart): void {
    const text = this.#line.slice(this.#from, end)
    const name = readName(text) ?? (text.endsWith('.') ? readName(text.slice(0, -1)) : undefined)
    if (name === undefined) return
    const ends = tail.next === this.#line.length && !tail.shape.endsWith('$') ? '$' : ''
    const shape = `${this.#lead.shape}N${tail.shape}${ends}`
    const time = this.#lead.time ?? tail.time
    this.#heads.push({ shape, name, at: this.#at, speechAt: tail.next, time })
  }
}

// "MARA LUND (ABC) - "
const DASHED = /^[-–—―]{1,2}$/
const WORD = /[\p{L}\p{N}]/u
/** Who asks and who answers, in a letter. */
const LETTERS = 'QAPRFIJ'
const NO_TAIL: FramePart = { shape: '', next: 0, time: undefined }
const LONGEST_NOTE = 60

/** Behind a note within a name, or at the next unit where it is not closed near by. */
function behindNote(line: string, at: number): number {
  const close = line.indexOf(')', at)
  return close < 0 || close - at > LONGEST_NOTE ? at + 1 : close + 1
}
