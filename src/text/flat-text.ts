import type { BytePassage } from './byte-passage.ts'
import type { ByteScan } from './byte-scan.ts'
import { copyBytes } from './copy-bytes.ts'
import { putText } from './put-text.ts'
import { VectorFlat } from './vector-flat.ts'
import { VectorGather } from './vector-gather.ts'

const BLANK = 0x20
const LF = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** A change to bytes[from..to) of a passage. What it leaves is one or more words, parted by single spaces. */
export interface ByteEdit {
  readonly from: number
  readonly to: number
  readonly after: string
  /** Units that it makes the passage longer by. */
  readonly growth: number
}

/**
 * A passage on one line, as the inside of a JSON string in UTF-8: line ends and runs of spaces become one space, quotation
 * marks and backslashes are escaped. One is made for a document and used again for every turn.
 */
export class FlatText {
  json: Uint8Array
  size = 0
  words = 0
  /** Where paragraphs begin, in UTF-16 units of the text. */
  paragraphs: Int32Array
  paragraphCount = 0
  /** Where what was made last is best put together with what stands around it, if not byte by byte. */
  gather: VectorGather | undefined
  readonly #scanner: ByteScan
  #vector: VectorFlat | undefined
  #gather: VectorGather | undefined
  #paragraphs = new Int32Array(64)
  #isEscaped = false
  /** Units of the text less those of the passage, so far. */
  #shift = 0

  constructor(scanner: ByteScan) {
    this.#scanner = scanner
    this.paragraphs = this.#paragraphs
    this.json = new Uint8Array(8_192)
  }

  /** Takes a passage with the edits made; they must be sorted. */
  fill(passage: BytePassage, edits: readonly ByteEdit[]): void {
    if (!this.#fillAtOnce(passage, edits)) this.#fillByteByByte(passage, edits)
  }

  /** The same, and where that can be done. */
  #fillAtOnce(passage: BytePassage, edits: readonly ByteEdit[]): boolean {
    const { vectors, room } = this.#scanner
    if (vectors === undefined || passage.room?.addresses === undefined) return false
    if (this.#vector === undefined) {
      this.#vector = new VectorFlat(vectors, room)
      const { paragraphs } = this.#vector
      this.#gather = new VectorGather(vectors, { json: room, paragraphs, passage: passage.bytes })
    }
    const size = this.#vector.fill(passage, edits)
    if (size < 0) return false
    const { words, paragraphs, paragraphCount } = this.#vector
    this.gather = this.#gather
    this.json = room
    this.size = size
    this.words = words
    this.paragraphs = paragraphs
    this.paragraphCount = paragraphCount
    this.#isEscaped = passage.isLoose
    return true
  }

  #fillByteByByte(passage: BytePassage, edits: readonly ByteEdit[]): void {
    if (this.json.length < this.#scanner.room.length) this.json = this.#scanner.room
    this.gather = undefined
    this.paragraphs = this.#paragraphs
    this.size = 0
    this.paragraphCount = 0
    this.#shift = 0
    this.#isEscaped = passage.isLoose
    let edit = 0
    let at = 0
    for (let line = 0; line < passage.lines; line++) {
      const end = passage.lineEnd(line)
      if (at > (passage.lineAt[line] ?? 0)) {
        // An edit took the line ends before this line.
        if (at > end) continue
      } else at = this.#beginLine(passage, line)
      for (let next = edits[edit]; next !== undefined && next.from < end; next = edits[++edit]) {
        this.#copy(passage, at, next.from)
        this.#insert(next)
        at = next.to
      }
      if (at < end) {
        this.#copy(passage, at, end)
        at = end
      }
    }
    this.words = this.#scanner.words(this.json, this.size)
  }

  /** The text itself. */
  get text(): string {
    const text = utf8.decode(this.json.subarray(0, this.size))
    return this.#isEscaped ? text.replace(ESCAPE, '$1') : text
  }

  #beginLine(passage: BytePassage, line: number): number {
    const at = passage.lineAt[line] ?? 0
    if (line === 0) this.#addParagraph(0)
    else {
      this.#reserve(1)
      this.json[this.size++] = BLANK
      if (passage.bytes[at - 2] === LF) {
        this.#shift--
        this.#addParagraph((passage.lineUnit[line] ?? 0) + this.#shift)
      }
    }
    return at
  }

  #copy(passage: BytePassage, from: number, to: number): void {
    if (from >= to) return
    if (passage.isLoose) this.#copyLoose(passage.bytes, from, to)
    else {
      this.#reserve(to - from)
      copyBytes({ bytes: passage.bytes, from, to }, this.json, this.size)
      this.size += to - from
    }
  }

  /** Byte by byte: spaces behind spaces are left out, quotation marks and backslashes escaped. */
  #copyLoose(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve((to - from) * 2)
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0
      if (byte === BLANK && this.json[this.size - 1] === BLANK) this.#shift--
      else {
        if (byte === QUOTE || byte === BACKSLASH) this.json[this.size++] = BACKSLASH
        this.json[this.size++] = byte
      }
    }
  }

  #insert({ after, growth }: ByteEdit): void {
    this.#reserve(after.length * 3)
    this.size += putText(after, this.json, this.size)
    this.#shift += growth
  }

  #addParagraph(at: number): void {
    const index = this.paragraphCount++
    if (index >= this.paragraphs.length) {
      const larger = new Int32Array(index * 2)
      larger.set(this.paragraphs)
      this.paragraphs = larger
      this.#paragraphs = larger
    }
    this.paragraphs[index] = at
  }

  #reserve(more: number): void {
    const needed = this.size + more
    if (needed <= this.json.length) return
    const larger = new Uint8Array(Math.max(needed, this.json.length * 2))
    larger.set(this.json.subarray(0, this.size))
    this.json = larger
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const ESCAPE = /\\(["\\])/g
