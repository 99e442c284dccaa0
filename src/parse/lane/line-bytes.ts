import type { BytePassage } from '../../text/byte-passage.ts'
import { utf8Length } from '../../text/line.ts'
import type { Piece } from '../turn-passage.ts'
import { isPlainPoint, NOTE, type SkimTables } from './skim-tables.ts'

const LF = 0x0a

/** Puts decoded lines into a passage of bytes. */
export class LineBytes {
  readonly #tables: SkimTables

  constructor(tables: SkimTables) {
    this.#tables = tables
  }

  /** False when the line cannot be kept as bytes. */
  add(passage: BytePassage, { line, from, gap }: Piece): boolean {
    if (line.continues || line.goesOn || typeof line.widths !== 'string' || line.widths === 'two') return false
    if (line.widths === 'utf8' && line.text.includes('\ufeff', from)) return false
    const text = line.text.slice(from).trimEnd()
    const trimmed = text.trimStart()
    if (trimmed === '') return true
    if (!isPlain(trimmed, line.widths === 'utf8')) return false
    const start = from + text.length - trimmed.length
    const gapAt = passage.size
    const gapUnit = passage.units
    for (const _ of passage.size > 0 ? gap : '') passage.append(LF, 1)
    const at = passage.size
    const unit = passage.units
    passage.addLine(line.byte + (line.widths === 'one' ? start : utf8Length(line.text, 0, start)), line.number)
    passage.write(trimmed)
    if (line.widths === 'utf8' && this.#isOdd(passage, at)) {
      passage.size = gapAt
      passage.units = gapUnit
      passage.lines--
      return false
    }
    if (gapAt < at && this.#isNear(passage, gapAt, gapAt + 1)) passage.addMark(gapAt, gapUnit)
    this.#mark(passage, at, unit)
    return true
  }

  /** Whether the bytes from `from` on hold a letter that a rule must be asked at, which only lines of text allow. */
  #isOdd({ bytes, size }: BytePassage, from: number): boolean {
    for (let at = from; at < size; at++) {
      const byte = bytes[at] ?? 0
      if (byte >= 0xc2 && byte < 0xe0 && this.#tables.isOdd(bytes, at)) return true
    }
    return false
  }

  /** Finds the places in the bytes from `at` on where rules must be asked. */
  #mark(passage: BytePassage, from: number, fromUnit: number): void {
    const { bytes, size } = passage
    let unit = fromUnit
    const { classes } = this.#tables
    for (let at = from; at < size; unit++) {
      const byte = bytes[at] ?? 0
      const next = at + (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3)
      if (classes[byte] !== 0) {
        if (this.#tables.isTrigger(bytes, at) && this.#isNear(passage, at, next)) passage.addMark(at, unit)
        this.#note(passage, at)
      }
      at = next
    }
  }

  /** A character that means something to the whole passage, or nothing. */
  #note(passage: BytePassage, at: number): void {
    passage.hasNotes ||= ((this.#tables.classes[passage.bytes[at] ?? 0] ?? 0) & NOTE) !== 0
    passage.isLoose ||= isLooseAt(passage.bytes, at)
  }

  #isNear(passage: BytePassage, from: number, to: number): boolean {
    return this.#tables.isNear(passage.bytes, from, to)
  }
}

/** A quotation mark, a backslash, or a space before another. */
function isLooseAt(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at]
  return byte === 0x22 || byte === 0x5c || (byte === 0x20 && bytes[at + 1] === 0x20)
}

/** Printable ASCII, letters of two bytes, and general punctuation that is neither white nor unseen. */
function isPlain(text: string, isUtf8: boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isAscii = unit >= 0x20 && unit < 0x7f
    if (!isAscii && !(isUtf8 && isPlainBeyond(unit))) return false
  }
  return true
}

function isPlainBeyond(unit: number): boolean {
  if (unit < 0x800) return isPlainPoint(unit)
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x203e)
}
