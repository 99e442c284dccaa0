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
const OPEN = new Set([0x7b, 0x5b])
const CLOSE = new Set([0x7d, 0x5d])
/** White space, and the byte order mark. */
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])
/** What parts and frames the objects of an array. */
const FRAME = new Set([0x5b, 0x2c, 0x5d])

const LARGEST = 256 * 1024 * 1024

/**
 * Cuts a stream of bytes into its JSON objects, whether one a line, spread over lines, or in an array:
 *     {"type":"turn"}⏎{"type":"turn"}        [⏎{⏎"source":"a"⏎},⏎{…}⏎]
 *     ^_____________^                            ^___________^
 */
export class JsonSplitter {
  readonly #emit: (piece: JsonPiece) => void
  #held: Uint8Array[] = []
  #heldLength = 0
  #depth = 0
  #inString = false
  #escaped = false
  #line = 1
  #startLine = 1

  constructor(emit: (piece: JsonPiece) => void) {
    this.#emit = emit
  }

  push(chunk: Uint8Array): void {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === LF) this.#newLine()
      if (this.#inString) this.#stringByte(byte)
      else if (this.#depth === 0) {
        if (this.#outside(byte)) start = at
      } else if (this.#inside(byte)) this.#close(chunk.subarray(start, at + 1))
    }
    if (this.#depth > 0) this.#hold(chunk.slice(start))
  }

  end(): void {
    if (this.#depth > 0)
      throw new JsonFault({
        what: 'the JSON that begins here has no end',
        advice: 'the file may be cut off',
        line: this.#startLine,
      })
  }

  #newLine(): void {
    if (this.#inString) throw new JsonFault({ what: 'a JSON string has no end on its line', line: this.#line })
    this.#line++
  }

  #stringByte(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    else if (byte === QUOTE) this.#inString = false
  }

  /** Between objects; true when one begins. */
  #outside(byte: number): boolean {
    if (byte === 0x7b) {
      this.#depth = 1
      this.#startLine = this.#line
      return true
    }
    if (SPACE.has(byte) || FRAME.has(byte)) return false
    throw new JsonFault({ what: 'is not JSON', advice: 'an object that begins with { should stand here', line: this.#line })
  }

  /** In an object; true when it ends. */
  #inside(byte: number): boolean {
    if (byte === QUOTE) this.#inString = true
    else if (OPEN.has(byte)) this.#depth++
    else if (CLOSE.has(byte)) this.#depth--
    return this.#depth === 0
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
