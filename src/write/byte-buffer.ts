import type { JsonBuffer, KeptBytes } from './json-buffer.ts'

const encoder = new TextEncoder()

/** Up to so many bytes a loop is quicker than a call. */
const SHORT = 8
const ZERO = 0x30
const COMMA = 0x2c
const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Numbers below are written digit by digit. */
const SMALL = 1_000_000_000
const DIGITS = 10

/** Collects JSON text as bytes. What recurs is best kept as bytes: a call copies any number of them in the time of a few. */
export class ByteBuffer implements JsonBuffer {
  bytes = new Uint8Array(131_072)
  size = 0

  /** The bytes collected; valid until more are written. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.size)
    this.size = 0
    return taken
  }

  /** ASCII text. */
  ascii(text: string): void {
    this.#reserve(text.length)
    const { bytes } = this
    let at = this.size
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index)
    this.size = at
  }

  /** Any text, as it is. */
  text(text: string): void {
    this.#reserve(text.length * 3)
    const { bytes } = this
    let at = this.size
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (unit > 0x7f) {
        at += encoder.encodeInto(text.slice(index), bytes.subarray(at)).written
        break
      }
      bytes[at++] = unit
    }
    this.size = at
  }

  get most(): number {
    return this.size
  }

  keep(bytes: Uint8Array): KeptBytes {
    return { bytes, size: bytes.length, address: -1 }
  }

  flush(): void {}

  kept({ bytes: from, size }: KeptBytes): void {
    this.#reserve(size)
    const { bytes } = this
    if (size > SHORT) bytes.set(from, this.size)
    else for (let index = 0; index < size; index++) bytes[this.size + index] = from[index] ?? 0
    this.size += size
  }

  raw(from: Uint8Array, size: number): void {
    this.#reserve(size)
    this.bytes.set(from.subarray(0, size), this.size)
    this.size += size
  }

  /** A safe integer that is not negative. */
  integer(value: number): void {
    if (value >= SMALL) {
      this.ascii(String(value))
      return
    }
    this.#reserve(DIGITS)
    const { bytes, size } = this
    const end = size + digitsOf(value)
    let rest = value | 0
    for (let at = end - 1; at >= size; at--) {
      const next = (rest / 10) | 0
      bytes[at] = ZERO + rest - next * 10
      rest = next
    }
    this.size = end
  }

  /** Numbers as above, the first so many of a list, with commas between them. */
  integers(values: Int32Array, count: number): void {
    for (let index = 0; index < count; index++) {
      if (index > 0) this.byte(COMMA)
      this.integer(values[index] ?? 0)
    }
  }

  byte(byte: number): void {
    this.#reserve(1)
    this.bytes[this.size++] = byte
  }

  /** Printable UTF-8 and LF as the inside of a JSON string. */
  escaped(from: Uint8Array, start: number, end: number): void {
    this.#reserve((end - start) * 2)
    const { bytes } = this
    let at = this.size
    for (let index = start; index < end; index++) {
      const byte = from[index] ?? 0
      if (byte === QUOTE || byte === BACKSLASH || byte === 0x0a) bytes[at++] = BACKSLASH
      bytes[at++] = byte === 0x0a ? 0x6e : byte
    }
    this.size = at
  }

  #reserve(more: number): void {
    const needed = this.size + more
    if (needed <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    larger.set(this.bytes.subarray(0, this.size))
    this.bytes = larger
  }
}

function digitsOf(value: number): number {
  let digits = 1
  for (let bound = 10; bound <= value; bound *= 10) digits++
  return digits
}
