import type { Annotation } from '../model/annotation.ts'
import { type ByteSpan, copyBytes } from './copy-bytes.ts'
import type { ByteEdit, FlatText } from './flat-text.ts'
import type { Line } from './line.ts'
import type { Passage } from './passage.ts'
import { makeRoom, type PassageRoom } from './passage-room.ts'
import { putText } from './put-text.ts'

const LF = 0x0a

/** An edit in the bytes of a passage, and in the source. */
export interface SourceEdit extends ByteEdit {
  readonly rule: string
  /** Offsets in the source, and the line of the first. */
  readonly byte: number
  readonly endByte: number
  readonly line: number
}

/** What one turn says, as bytes: on one line, as it stands in the source, and what was changed in it. */
export interface SpeechBytes {
  readonly flat: FlatText
  readonly passage: BytePassage
  readonly sourceEdits: readonly SourceEdit[]
  readonly annotations: readonly Annotation[]
}

/**
 * The passage of a turn as bytes: its trimmed lines in UTF-8, parted by LF, and by two where blank lines stood. Beside
 * the bytes it keeps where each line came from, and where the characters stand at which a repair rule must be asked.
 * One is made for a document and used again for every turn.
 */
export class BytePassage {
  #room = makeRoom()
  bytes: Uint8Array = this.#room.bytes
  /** Bytes and UTF-16 units in it. */
  size = 0
  units = 0
  /** Brackets occur, so notes of the transcriber may. */
  hasNotes = false
  /** It holds double spaces, quotation marks or backslashes, so on one line it reads otherwise than here. */
  isLoose = false
  /** Of each line: its offset here in bytes and units, its offset in the source, its number. */
  lineAt: Int32Array = this.#room.lineAt
  lineUnit: Int32Array = this.#room.lineUnit
  lineByte: Float64Array = this.#room.lineByte
  lineNumber: Float64Array = this.#room.lineNumber
  lines = 0
  /** Of each mark: its offset in bytes and in units. */
  markAt: Int32Array = this.#room.markAt
  markUnit: Int32Array = this.#room.markUnit
  marks = 0
  /** Of each "I" and each hyphen that is evidence and not counted yet: its offset in units. */
  clueUnit: Int32Array = this.#room.clueUnit
  clues = 0

  /** From the next turn on it is kept in this room, as long as that is large enough. */
  moveTo(room: PassageRoom): void {
    this.#room = room
  }

  /** All of it is kept in this room. */
  isIn(room: PassageRoom): boolean {
    const { bytes, lineAt, markAt, clueUnit } = room
    return this.bytes === bytes && this.lineAt === lineAt && this.markAt === markAt && this.clueUnit === clueUnit
  }

  /** The room that it is kept in, if all of it is. */
  get room(): PassageRoom | undefined {
    return this.isIn(this.#room) ? this.#room : undefined
  }

  clear(): void {
    // What has grown elsewhere is kept, but for a room among vectors.
    if (this.#room.addresses !== undefined && !this.isIn(this.#room)) this.#settle(this.#room)
    this.size = 0
    this.units = 0
    this.hasNotes = false
    this.isLoose = false
    this.lines = 0
    this.marks = 0
    this.clues = 0
  }

  #settle({ bytes, lineAt, lineUnit, lineByte, lineNumber, markAt, markUnit, clueUnit }: PassageRoom): void {
    this.bytes = bytes
    this.lineAt = lineAt
    this.lineUnit = lineUnit
    this.lineByte = lineByte
    this.lineNumber = lineNumber
    this.markAt = markAt
    this.markUnit = markUnit
    this.clueUnit = clueUnit
  }

  /** A line that begins at the end. */
  addLine(byte: number, number: number): void {
    const index = this.lines++
    if (index >= this.lineAt.length) this.#growLines()
    this.lineAt[index] = this.size
    this.lineUnit[index] = this.units
    this.lineByte[index] = byte
    this.lineNumber[index] = number
  }

  /** A place where rules must be asked. Marks come in order. */
  addMark(at: number, unit: number): void {
    const index = this.marks++
    if (index >= this.markAt.length) {
      this.markAt = grown(this.markAt, new Int32Array(index * 2))
      this.markUnit = grown(this.markUnit, new Int32Array(index * 2))
    }
    this.markAt[index] = at
    this.markUnit[index] = unit
  }

  /** A place that is evidence. */
  addClue(unit: number): void {
    const index = this.clues++
    if (index >= this.clueUnit.length) this.clueUnit = grown(this.clueUnit, new Int32Array(index * 2))
    this.clueUnit[index] = unit
  }

  /** Writes bytes at an offset; the caller counts them. */
  put(span: ByteSpan, at: number): void {
    this.#reserve(at + span.to - span.from)
    copyBytes(span, this.bytes, at)
  }

  /** Writes so many line ends at the end, uncounted. */
  putLineEnds(count: number): void {
    this.#reserve(this.size + count)
    for (let index = 0; index < count; index++) this.bytes[this.size + index] = LF
  }

  /** Appends one byte of so many units. */
  append(byte: number, units: number): void {
    this.#reserve(this.size + 1)
    this.bytes[this.size++] = byte
    this.units += units
  }

  /** Appends text. Behind it stand line ends, as they do behind a line. */
  write(text: string): void {
    this.#reserve(this.size + text.length * 3 + 2)
    const { bytes } = this
    const at = this.size + putText(text, bytes, this.size)
    bytes[at] = LF
    bytes[at + 1] = LF
    this.size = at
    this.units += text.length
  }

  #reserve(needed: number): void {
    if (needed > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(Math.max(needed, this.bytes.length * 2)))
  }

  /** The line that holds the byte at `at`; calls are cheap when `from` is the answer of an earlier one before it. */
  lineIndex(at: number, from: number): number {
    let index = from
    while (index + 1 < this.lines && (this.lineAt[index + 1] ?? 0) <= at) index++
    return index
  }

  /** Where the text of a line ends. */
  lineEnd(index: number): number {
    if (index + 1 >= this.lines) return this.size
    const next = this.lineAt[index + 1] ?? 0
    return this.bytes[next - 2] === LF ? next - 2 : next - 1
  }

  get text(): string {
    return this.room?.texts?.text(this.size, this.units) ?? decode(this.bytes.subarray(0, this.size))
  }

  textOf(from: number, to: number): string {
    return decode(this.bytes.subarray(from, to))
  }

  /** The same as pieces of lines. */
  toPassage(): Passage {
    const pieces = []
    let unit = 0
    for (let index = 0; index < this.lines; index++) {
      const at = this.lineAt[index] ?? 0
      const next = index + 1 < this.lines ? (this.lineAt[index + 1] ?? 0) : this.size
      const whole = decode(this.bytes.subarray(at, next))
      pieces.push({ at: unit, line: this.#line(index, whole.trimEnd()), from: 0 })
      unit += whole.length
    }
    return { text: this.text, pieces }
  }

  #line(index: number, text: string): Line {
    const byte = this.lineByte[index] ?? 0
    return { text, widths: 'utf8', number: this.lineNumber[index] ?? 0, byte, endByte: byte, continues: false, goesOn: false }
  }

  #growLines(): void {
    const size = this.lineAt.length * 2
    this.lineAt = grown(this.lineAt, new Int32Array(size))
    this.lineUnit = grown(this.lineUnit, new Int32Array(size))
    this.lineByte = grown(this.lineByte, new Float64Array(size))
    this.lineNumber = grown(this.lineNumber, new Float64Array(size))
  }
}

function grown<Table extends Uint8Array | Int32Array | Float64Array>(from: Table, to: Table): Table {
  to.set(from)
  return to
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}
