import type { BytePassage } from '../text/byte-passage.ts'
import type { Line } from '../text/line.ts'
import { utf8Length } from '../text/line.ts'
import { type Passage, PassageBuilder } from '../text/passage.ts'
import type { SkimTables } from './skim-tables.ts'

const LF = 0x0a

/** Collects the lines of a stretch: as bytes as long as they are plain, else as lines of text. */
export class StretchPassage {
  #bytes: BytePassage | undefined
  #builder: PassageBuilder | undefined
  readonly #tables: SkimTables | undefined

  /** Without the first two only lines of text are kept. */
  constructor(bytes?: BytePassage, tables?: SkimTables) {
    bytes?.clear()
    this.#bytes = bytes
    this.#tables = tables
    if (bytes === undefined) this.#builder = new PassageBuilder()
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#bytes?.units ?? this.#builder?.length ?? 0
  }

  /** The passage, if all of it is bytes. */
  get bytes(): BytePassage | undefined {
    return this.#bytes
  }

  /** Adds text[from..] of a line, trimmed; `gap` is what parts it from the text before. */
  add(line: Line, from: number, gap: '' | '\n' | '\n\n'): void {
    if (this.#bytes !== undefined && !this.#addBytes(this.#bytes, { line, from, gap })) this.#becomeText(this.#bytes)
    this.#builder?.add(line, from, gap)
  }

  build(): Passage {
    return this.#bytes?.toPassage() ?? this.#builder?.build() ?? { text: '', pieces: [] }
  }

  #becomeText(bytes: BytePassage): void {
    this.#builder = new PassageBuilder(bytes.toPassage())
    this.#bytes = undefined
  }

  /** False when the line cannot be kept as bytes. */
  #addBytes(passage: BytePassage, { line, from, gap }: Piece): boolean {
    if (line.continues || typeof line.widths !== 'string' || line.widths === 'two') return false
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
    passage.addLine(at, line.byte + (line.widths === 'one' ? start : utf8Length(line.text, 0, start)), line.number)
    passage.write(trimmed)
    if (gapAt < at && this.#isNear(passage, gapAt, gapAt + 1)) passage.addMark(gapAt, gapUnit)
    this.#mark(passage, at, unit)
    return true
  }

  /** Finds the places in the bytes from `at` on where rules must be asked. */
  #mark(passage: BytePassage, from: number, fromUnit: number): void {
    const tables = this.#tables
    if (tables === undefined) return
    const { bytes, size } = passage
    let unit = fromUnit
    for (let at = from; at < size; ) {
      const byte = bytes[at] ?? 0
      const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : 3
      if (tables.isTrigger(bytes, at) && this.#isNear(passage, at, at + length)) passage.addMark(at, unit)
      if (byte === 0x5b || byte === 0x28) passage.hasNotes = true
      at += length
      unit++
    }
  }

  #isNear(passage: BytePassage, from: number, to: number): boolean {
    return this.#tables?.isNear(passage.bytes, from, to) === true
  }
}

interface Piece {
  readonly line: Line
  readonly from: number
  readonly gap: '' | '\n' | '\n\n'
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
  if (unit < 0x800) return unit >= 0xc0 && unit !== 0x61c
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x203e)
}
