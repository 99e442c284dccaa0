import { byteAt, type Line } from './line.ts'
import { joined, measured, partOf } from './line-pieces.ts'

/** Where a token stands: its first byte, and the number of its line. */
interface Place {
  readonly byte: number
  readonly number: number
}

/** "{" and "}". */
export interface GroupToken extends Place {
  readonly kind: 'open' | 'close'
}

/** "\b0": a name in letters and a number, if there is one; or a symbol such as "\~". */
export interface ControlToken extends Place {
  readonly kind: 'control'
  readonly name: string
  readonly value: number | undefined
}

/** "\'e9": a byte in the code page at hand. */
export interface ByteToken extends Place {
  readonly kind: 'byte'
  readonly value: number
}

export interface PlainToken {
  readonly kind: 'text'
  readonly line: Line
}

export type RtfToken = GroupToken | ControlToken | ByteToken | PlainToken

/** Longest control word with its number and the space behind it. */
const CONTROL_UNITS = 64

// "\b0 "  "\par"  "\u-3913 "
const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy
const HEX = /^[\da-f]{2}$/i
const MARK = /[\\{}]/g

/**
 * Cuts Rich Text Format into groups, control words and text, line by line, and takes whatever comes. Line ends are nothing.
 *     {\b MARA:} Caf\'e9\par
 *     open  control(b)  text(MARA:)  close  text( Caf)  byte(e9)  control(par)
 * Lines come in pieces when they are long; what a cut leaves open waits for the next piece.
 */
export class RtfTokens {
  #rest: Line | undefined
  /** Bytes before this one are the data of a picture, "\bin". */
  #dataEnd = 0

  constructor(private readonly emit: (token: RtfToken) => void) {}

  push(piece: Line): void {
    const rest = this.#rest
    this.#rest = undefined
    if (rest !== undefined && !piece.continues) this.#read(rest, true)
    this.#read(measured(rest !== undefined && piece.continues ? joined(rest, piece) : piece), !piece.goesOn)
  }

  end(): void {
    if (this.#rest !== undefined) this.#read(this.#rest, true)
    this.#rest = undefined
  }

  #read(line: Line, isWhole: boolean): void {
    const { text } = line
    for (let at = this.#behindData(line, 0); at < text.length; at = this.#behindData(line, at)) {
      const unit = text[at]
      if (unit === '\\') {
        // What begins near the cut of a line may go on behind it.
        if (!isWhole && text.length - at < CONTROL_UNITS) {
          this.#rest = partOf(line, at, text.length)
          return
        }
        at = this.#control(line, at)
      } else if (unit === '{' || unit === '}') {
        this.emit({ kind: unit === '{' ? 'open' : 'close', byte: byteAt(line, at), number: line.number })
        at++
      } else at = this.#text(line, at)
    }
  }

  /** Passes over the data of a picture; a unit that begins in it is one of it. */
  #behindData(line: Line, from: number): number {
    if (this.#dataEnd <= line.byte) return from
    let at = from
    while (at < line.text.length && byteAt(line, at) < this.#dataEnd) at++
    return at
  }

  #text(line: Line, from: number): number {
    MARK.lastIndex = from
    const to = MARK.exec(line.text)?.index ?? line.text.length
    this.emit({ kind: 'text', line: partOf(line, from, to) })
    return to
  }

  #control(line: Line, at: number): number {
    const { text } = line
    const place = { byte: byteAt(line, at), number: line.number }
    WORD.lastIndex = at
    const word = WORD.exec(text)
    if (word !== null) {
      const value = word[2] === undefined ? undefined : Number(word[2])
      const next = at + word[0].length
      if (word[1] === 'bin') this.#dataEnd = byteAt(line, next) + Math.max(0, value ?? 0)
      else this.emit({ kind: 'control', name: word[1] ?? '', value, ...place })
      return next
    }
    const hex = text.slice(at + 2, at + 4)
    if (text[at + 1] === "'" && HEX.test(hex)) {
      this.emit({ kind: 'byte', value: Number.parseInt(hex, 16), ...place })
      return at + 4
    }
    return this.#symbol(line, at, place)
  }

  /** "\{" is text, "\~" and others mean something; behind the last of a line stands its end, which is that of a paragraph. */
  #symbol(line: Line, at: number, place: Place): number {
    const symbol = line.text[at + 1]
    if (symbol === undefined) this.emit({ kind: 'control', name: 'par', value: undefined, ...place })
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.emit({ kind: 'text', line: partOf(line, at + 1, at + 2) })
    else this.emit({ kind: 'control', name: symbol, value: undefined, ...place })
    return at + 2
  }
}
