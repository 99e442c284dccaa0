/** One raw line, or a piece of a line that is too long. */
export interface RawLine {
  /** Valid during the call only: the memory is used again. */
  readonly bytes: Uint8Array
  readonly byte: number
  /** Offset behind the terminator. */
  readonly endByte: number
  /** A further piece of the line before. */
  readonly continues: boolean
  /** More of the line follows. */
  readonly goesOn: boolean
}

const LF = 0x0a
const CR = 0x0d

export interface SplitterOptions {
  readonly limit: number
  /** Bytes of a character: 1, or "le" and "be" for UTF-16, whose chunks must then be even. */
  readonly width: 1 | 'le' | 'be'
}

/** Where the next LF stands at or behind `from`, or the length of the chunk. */
function lfFrom(chunk: Uint8Array, from: number): number {
  const at = chunk.indexOf(LF, from)
  return at < 0 ? chunk.length : at
}

/** Where the first CR of chunk[from..to) stands, or `to`. */
function crWithin(chunk: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && chunk[at] !== CR) at++
  return at
}

/** Cuts bytes into lines at LF, CRLF and CR, whatever the chunks; a line over `limit` bytes comes in pieces. */
export class LineSplitter {
  readonly #held: Uint8Array
  readonly #unit: 1 | 2
  readonly #low: 0 | 1
  #heldLength = 0
  #byte = 0
  #afterCr = false
  #continues = false
  /** Of 8-bit encodings: an LF of the chunk at hand, or its end, and a CR before it, or itself; no other stands before them in the line at hand. */
  #lf = -1
  #cr = -1

  constructor(
    options: SplitterOptions,
    private readonly emit: (line: RawLine) => void,
  ) {
    this.#unit = options.width === 1 ? 1 : 2
    this.#low = options.width === 'be' ? 1 : 0
    this.#held = new Uint8Array(Math.max(options.limit & ~1, 16))
  }

  push(chunk: Uint8Array): void {
    this.#lf = -1
    this.#cr = -1
    for (let start = this.#resolveCr(chunk); start < chunk.length; ) {
      const end = this.#findEnd(chunk, start)
      if (end === chunk.length) {
        this.#hold(chunk.subarray(start, end))
        return
      }
      const after = end + this.#unit
      if (this.#codeAt(chunk, end) === CR && after === chunk.length) {
        this.#hold(chunk.subarray(start, end))
        this.#afterCr = true
        return
      }
      const crlf = this.#codeAt(chunk, end) === CR && this.#codeAt(chunk, after) === LF
      const next = after + (crlf ? this.#unit : 0)
      this.#line(chunk.subarray(start, end), crlf ? 2 : 1)
      start = next
    }
  }

  end(): void {
    if (this.#afterCr) this.#line(this.#held.subarray(0, 0), 1)
    else if (this.#heldLength > 0) this.#line(this.#held.subarray(0, 0), 0)
    this.#afterCr = false
  }

  /** A CR ended the chunk before: an LF at the start of this one belongs to it. */
  #resolveCr(chunk: Uint8Array): number {
    if (!this.#afterCr || chunk.length === 0) return 0
    this.#afterCr = false
    const lf = this.#codeAt(chunk, 0) === LF
    this.#line(this.#held.subarray(0, 0), lf ? 2 : 1)
    return lf ? this.#unit : 0
  }

  #codeAt(chunk: Uint8Array, at: number): number {
    if (this.#unit === 1) return chunk[at] ?? 0
    const low = chunk[at + this.#low] ?? 0
    return chunk[at + 1 - this.#low] === 0 ? low : 0xffff
  }

  /** Offset of the next terminator at or behind `from`, or the length of the chunk. */
  #findEnd(chunk: Uint8Array, from: number): number {
    if (this.#unit === 2) return this.#findWideEnd(chunk, from)
    if (this.#lf < from) this.#lf = lfFrom(chunk, from)
    if (this.#cr < from) this.#cr = crWithin(chunk, from, this.#lf)
    return this.#cr
  }

  #findWideEnd(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 2) {
      const code = this.#codeAt(chunk, at)
      if (code === LF || code === CR) return at
    }
    return chunk.length
  }

  /** Keeps the bytes of a line whose end has not come; gives out pieces when they grow too many. */
  #hold(bytes: Uint8Array): void {
    let rest = bytes
    while (this.#heldLength + rest.length > this.#held.length) {
      const room = this.#held.length - this.#heldLength
      this.#held.set(rest.subarray(0, room), this.#heldLength)
      this.#heldLength = this.#held.length
      rest = rest.subarray(room)
      this.#emitPiece()
    }
    this.#held.set(rest, this.#heldLength)
    this.#heldLength += rest.length
  }

  /** Gives out the front of the full buffer, cut behind its last space or at least between characters. */
  #emitPiece(): void {
    const cut = this.#unit === 1 ? cutPoint(this.#held) : this.#wideCut()
    this.#givePiece(this.#held.subarray(0, cut), 0, true)
    this.#held.copyWithin(0, cut)
    this.#heldLength -= cut
    this.#continues = true
  }

  /** Never between the two units of a surrogate pair. */
  #wideCut(): number {
    const high = this.#held[this.#held.length - 1 - this.#low] ?? 0
    return (high & 0xfc) === 0xd8 ? this.#held.length - 2 : this.#held.length
  }

  /** A whole line: what is held, `bytes`, and a terminator of so many characters. */
  #line(bytes: Uint8Array, terminator: 0 | 1 | 2): void {
    if (this.#heldLength === 0 && bytes.length <= this.#held.length) this.#give(bytes, terminator)
    else {
      this.#hold(bytes)
      const rest = this.#held.subarray(0, this.#heldLength)
      if (this.#continues) this.#givePiece(rest, terminator, false)
      else this.#give(rest, terminator)
      this.#heldLength = 0
    }
    this.#continues = false
  }

  #give(bytes: Uint8Array, terminator: 0 | 1 | 2): void {
    const byte = this.#pass(bytes, terminator)
    this.emit({ bytes, byte, endByte: this.#byte, continues: false, goesOn: false })
  }

  #givePiece(bytes: Uint8Array, terminator: 0 | 1 | 2, goesOn: boolean): void {
    const byte = this.#pass(bytes, terminator)
    this.emit({ bytes, byte, endByte: this.#byte, continues: this.#continues, goesOn })
  }

  /** Counts what is given out; returns where it begins. */
  #pass(bytes: Uint8Array, terminator: 0 | 1 | 2): number {
    const byte = this.#byte
    this.#byte += bytes.length + terminator * this.#unit
    return byte
  }
}

/** Where to cut a full buffer: behind a space of its last 256 bytes, else before the lead byte of its last character. */
function cutPoint(bytes: Uint8Array): number {
  const space = bytes.lastIndexOf(0x20)
  if (space > 0 && space >= bytes.length - 256) return space + 1
  let cut = bytes.length
  while (cut > bytes.length - 4 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut--
  return (bytes[cut - 1] ?? 0) >= 0xc0 ? cut - 1 : bytes.length
}
