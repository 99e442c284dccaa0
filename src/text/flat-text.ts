const WORD = 1
const SPACE = 2
const LINE_END = 3
const ESCAPED = 4
const BEYOND = 5

/** What a byte is to a text on one line. */
const KINDS = new Uint8Array(256)
KINDS.fill(BEYOND, 0x80)
KINDS.fill(WORD, 0x30, 0x3a)
KINDS.fill(WORD, 0x41, 0x5b)
KINDS.fill(WORD, 0x61, 0x7b)
KINDS[0x20] = SPACE
KINDS[0x0a] = LINE_END
KINDS[0x22] = ESCAPED
KINDS[0x5c] = ESCAPED

const BACKSLASH = 0x5c
const BLANK = 0x20

/** A change to bytes[from..to). */
export interface ByteEdit {
  readonly from: number
  readonly to: number
  readonly after: string
}

/**
 * A passage on one line, as the inside of a JSON string in UTF-8: runs of spaces and line ends become one space, quotation
 * marks and backslashes are escaped. It must hold no control characters but LF, and none that is white or unseen beyond
 * ASCII. One is made for a document and used again for every turn.
 */
export class FlatText {
  json: Uint8Array = new Uint8Array(8_192)
  size = 0
  words = 0
  /** Where paragraphs begin, in UTF-16 units of the text. */
  paragraphs = new Int32Array(64)
  paragraphCount = 0
  hasEscapes = false
  /** Bytes so far that are no units. */
  #extra = 0
  /** 1 when the word at hand holds a letter or a digit, and is counted. */
  #word = 0
  /** What stands before the next word. */
  #gap: 'none' | 'space' | 'paragraph' = 'paragraph'
  readonly #scratch = new Uint8Array(256)

  /** Takes the first `size` bytes of a passage, with the edits made; they must be sorted. */
  fill(bytes: Uint8Array, size: number, edits: readonly ByteEdit[]): void {
    this.size = 0
    this.words = 0
    this.paragraphCount = 0
    this.hasEscapes = false
    this.#extra = 0
    this.#word = 0
    this.#gap = 'paragraph'
    let at = 0
    for (const edit of edits) {
      this.#copy(bytes, at, edit.from)
      this.#insert(edit.after)
      at = edit.to
    }
    this.#copy(bytes, at, size)
    this.#dropBlank()
  }

  /** The text itself. */
  get text(): string {
    const text = utf8.decode(this.json.subarray(0, this.size))
    return this.hasEscapes ? text.replace(ESCAPE, '$1') : text
  }

  #insert(after: string): void {
    const bytes = after.length * 3 > this.#scratch.length ? new Uint8Array(after.length * 3) : this.#scratch
    this.#copy(bytes, 0, encode(after, bytes))
  }

  #copy(bytes: Uint8Array, from: number, to: number): void {
    if (from >= to) return
    this.#reserve((to - from) * 2 + 2)
    for (let at = this.#gap === 'none' ? from : this.#pass(bytes, from, to); at < to; ) {
      at = this.#words(bytes, at, to)
      if (at < to) at = this.#meet(bytes, at, to)
    }
  }

  /** Copies words parted by single spaces. Most of the time is spent in this loop: it branches as little as it can. */
  #words(bytes: Uint8Array, from: number, to: number): number {
    const { json } = this
    let { size, words } = this
    let word = this.#word
    let last = 0
    let at = from
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0
      const kind = KINDS[byte] ?? 0
      if (kind > SPACE || (kind & last) === SPACE) break
      json[size++] = byte
      words += kind & WORD & ~word
      word = (word | kind) & WORD & ~(kind >> 1)
      last = kind
    }
    this.size = size
    this.words = words
    this.#word = word
    return at
  }

  /** What is not the inside of a word; the offset where such an inside may be. */
  #meet(bytes: Uint8Array, at: number, to: number): number {
    const kind = KINDS[bytes[at] ?? 0] ?? 0
    if (kind === ESCAPED) return this.#escape(bytes, at)
    if (kind === BEYOND) return this.#beyond(bytes, at)
    return this.#pass(bytes, at, to)
  }

  /** Passes white space; a word begins behind it, unless the bytes end there. */
  #pass(bytes: Uint8Array, from: number, to: number): number {
    this.#word = 0
    this.#dropBlank()
    let at = from
    for (; at < to; at++) {
      const kind = KINDS[bytes[at] ?? 0] ?? 0
      if (kind === LINE_END && bytes[at + 1] === 0x0a) this.#gap = 'paragraph'
      else if (kind !== LINE_END && kind !== SPACE) break
      else if (this.#gap === 'none') this.#gap = 'space'
    }
    if (at < to) this.#open()
    return at
  }

  /** Takes back a space that more white space follows. */
  #dropBlank(): void {
    if (this.#gap !== 'none' || this.json[this.size - 1] !== BLANK) return
    this.size--
    this.#gap = 'space'
  }

  /** A word begins. */
  #open(): void {
    if (this.size > 0) this.json[this.size++] = BLANK
    if (this.#gap === 'paragraph') this.#paragraph()
    this.#gap = 'none'
  }

  #paragraph(): void {
    const index = this.paragraphCount++
    if (index >= this.paragraphs.length) {
      const larger = new Int32Array(index * 2)
      larger.set(this.paragraphs)
      this.paragraphs = larger
    }
    this.paragraphs[index] = this.size - this.#extra
  }

  #escape(bytes: Uint8Array, at: number): number {
    this.hasEscapes = true
    this.#extra++
    this.json[this.size++] = BACKSLASH
    this.json[this.size++] = bytes[at] ?? 0
    return at + 1
  }

  #beyond(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    for (let step = 0; step < length; step++) this.json[this.size++] = bytes[at + step] ?? 0
    this.#extra += length === 2 ? 1 : 2
    if (this.#word === 0 && isWordPoint(pointAt(bytes, at, length))) {
      this.#word = 1
      this.words++
    }
    return at + length
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
const encoder = new TextEncoder()
const ESCAPE = /\\(["\\])/g

/** Writes a short text; how many bytes it took. */
function encode(text: string, bytes: Uint8Array): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return encoder.encodeInto(text, bytes).written
    bytes[at] = unit
  }
  return text.length
}

function pointAt(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0x7f >> length)
  for (let step = 1; step < length; step++) point = (point << 6) | ((bytes[at + step] ?? 0) & 0x3f)
  return point
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const KNOWN_POINTS = 0x800
/** Of a code point of two bytes: 1 when it is no letter and no digit, 2 when it is one. */
const points = new Uint8Array(KNOWN_POINTS)

function isWordPoint(point: number): boolean {
  if (point >= KNOWN_POINTS) return !(point >= 0x2010 && point <= 0x2027) && LETTER_OR_DIGIT.test(String.fromCodePoint(point))
  if (points[point] === 0) points[point] = LETTER_OR_DIGIT.test(String.fromCharCode(point)) ? 2 : 1
  return points[point] === 2
}
