/** One JSON value of a stream, as text; `line` is where it begins. */
export interface JsonPiece {
  readonly text: string
  readonly line: number
}

/** The stream is not a sequence of JSON objects. */
export class JsonFault extends Error {
  readonly what: string
  readonly advice: string
  readonly line: number

  constructor({ what, advice = 'the file may be damaged', line }: { what: string; advice?: string; line: number }) {
    super(what)
    this.what = what
    this.advice = advice
    this.line = line
  }
}

const LF = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** What a byte is where no string is open: most are nothing. */
const OTHER = 0
const OPEN = 1
const CLOSE = 2
const MARK = 3
const KINDS = new Uint8Array(256)
for (const byte of [0x7b, 0x5b]) KINDS[byte] = OPEN
for (const byte of [0x7d, 0x5d]) KINDS[byte] = CLOSE
for (const byte of [QUOTE, LF]) KINDS[byte] = MARK

/** White space, the byte order mark, and what parts and frames the objects of an array. */
const BETWEEN = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0x5b, 0x2c, 0x5d])
const BRACE = 0x7b

const LARGEST = 256 * 1024 * 1024

/**
 * Cuts a stream of bytes into its JSON objects, whether one a line, spread over lines, or in an array:
 *     {"type":"turn"}⏎{"type":"turn"}        [⏎{⏎"source":"a"⏎},⏎{…}⏎]
 *     ^_____________^                            ^___________^
 */
export class JsonSplitter {
  /** The line that comes next, or goes on. */
  line = 1
  /** Whether a line begins here, outside of any object. */
  isAtLineStart = true
  readonly #emit: (piece: JsonPiece) => void
  #held: Uint8Array[] = []
  #heldLength = 0
  #depth = 0
  #inString = false
  #escaped = false
  #startLine = 1

  constructor(emit: (piece: JsonPiece) => void) {
    this.#emit = emit
  }

  /** Reads on from `from` to the next line that begins outside of any object, and says where that is; or to the end. */
  read(chunk: Uint8Array, from: number): number {
    this.isAtLineStart = false
    let at = from
    while (at < chunk.length && !this.isAtLineStart) at = this.#depth === 0 ? this.#outside(chunk, at) : this.#inside(chunk, at)
    return at
  }

  end(): void {
    if (this.#depth > 0)
      throw new JsonFault({
        what: 'the JSON that begins here has no end',
        advice: 'the file may be cut off',
        line: this.#startLine,
      })
  }

  /** One byte between objects, unless one begins with it. */
  #outside(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? 0
    if (byte === BRACE) {
      this.#startLine = this.line
      return this.#inside(chunk, at)
    }
    if (!BETWEEN.has(byte)) {
      const advice = 'expected an object that begins with {'
      throw new JsonFault({ what: 'is not JSON', advice, line: this.line })
    }
    if (byte === LF) {
      this.line++
      this.isAtLineStart = true
    }
    return at + 1
  }

  /** To the end of the object, or of the chunk. */
  #inside(chunk: Uint8Array, from: number): number {
    let at = from
    while (at < chunk.length) {
      at = this.#inString ? this.#stringEnd(chunk, at) : this.#structure(chunk, at)
      if (this.#depth > 0) continue
      this.#close(chunk.subarray(from, at))
      return at
    }
    // Not slice(): of a Buffer that is no copy, and the memory is used again.
    this.#hold(new Uint8Array(chunk.subarray(from)))
    return at
  }

  /** Behind the quote that begins a string, or behind the end of the object. */
  #structure(chunk: Uint8Array, from: number): number {
    let depth = this.#depth
    let at = from
    for (; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      const kind = KINDS[byte]
      if (kind === OTHER) continue
      if (kind === OPEN) depth++
      else if (kind === CLOSE) depth--
      else if (byte === LF) this.line++
      else this.#inString = true
      if (this.#inString || depth === 0) break
    }
    this.#depth = depth
    return Math.min(at + 1, chunk.length)
  }

  /** Behind the quote that ends a string. */
  #stringEnd(chunk: Uint8Array, from: number): number {
    let escaped = this.#escaped
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === LF) throw new JsonFault({ what: 'a JSON string has no end on its line', line: this.line })
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else if (byte === QUOTE) {
        this.#inString = false
        this.#escaped = false
        return at + 1
      }
    }
    this.#escaped = escaped
    return chunk.length
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(bytes)
    this.#heldLength += bytes.length
    if (this.#heldLength > LARGEST)
      throw new JsonFault({
        what: 'the JSON that begins here is over 256 MiB',
        advice: 'write JSON Lines',
        line: this.#startLine,
      })
  }

  #close(bytes: Uint8Array): void {
    const whole = this.#held.length === 0 ? bytes : Buffer.concat([...this.#held, bytes])
    this.#held = []
    this.#heldLength = 0
    this.#emit({ text: decoder.decode(whole), line: this.#startLine })
  }
}

const decoder = new TextDecoder()
