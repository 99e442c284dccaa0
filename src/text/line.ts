/**
 * How the UTF-16 units of a decoded line lie in the bytes of the source: one byte each, two bytes each, UTF-8 widths,
 * or a table of offsets (one entry per unit and one behind the last) for everything else.
 */
export type Widths = 'one' | 'two' | 'utf8' | Uint32Array

/** One line of the source, decoded, without its terminator. */
export interface Line {
  readonly text: string
  /** Counted from 1. */
  readonly number: number
  /** Offset of its first byte in the source. */
  readonly byte: number
  /** Offset behind its terminator. */
  readonly endByte: number
  readonly widths: Widths
  /** Where further lines of the source begin in a text that is made of several: units, and their numbers. */
  readonly breaks?: readonly { readonly unit: number; readonly number: number }[]
  /** The line as the source has it, where `text` is what Markdown shows of it. */
  readonly written?: Line
  /** True when this is a further piece of a line that was too long to hold at once. */
  readonly continues: boolean
  /** True when more pieces of it follow. */
  readonly goesOn: boolean
}

/** What a line says: the byte order mark of the source stands before its first line, and is no part of it. */
export function unmarked({ text, byte }: Line): string {
  return byte === 0 && text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Bytes that UTF-8 spends on text[from..to). Both must lie between characters. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4
      index++
    } else bytes += 3
  }
  return bytes
}

/** Offset in the source of the unit at `index` of a line; `index` may be the length of its text. */
export function byteAt(line: Line, index: number): number {
  if (line.widths === 'one') return line.byte + index
  if (line.widths === 'two') return line.byte + 2 * index
  if (line.widths === 'utf8') return line.byte + utf8Offset(line.text, index)
  return line.byte + (line.widths[index] ?? 0)
}

/** The last offset that was counted, from which the next of the same text goes on: who asks goes forward, mostly. */
const counted = { text: '', index: 0, bytes: 0 }

function utf8Offset(text: string, index: number): number {
  const goesOn = counted.text === text && counted.index <= index
  const bytes = goesOn ? counted.bytes + utf8Length(text, counted.index, index) : utf8Length(text, 0, index)
  // Between the halves of a pair the count is that of the whole pair: nothing goes on from there.
  const isInside = (text.charCodeAt(index) & 0xfc00) === 0xdc00
  if (!isInside) Object.assign(counted, { text, index, bytes })
  return bytes
}

/** A text as a line of its own, for readers that only look. */
export function plainLine(text: string): Line {
  return { text, number: 1, byte: 0, endByte: text.length, widths: 'one', continues: false, goesOn: false }
}
