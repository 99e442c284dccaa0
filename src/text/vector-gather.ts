import { putText } from './put-text.ts'
import type { Vectors } from './vectors.ts'

// What to do, as scripts/wasm/gather.ts has it.
const COPY = 0
const ESCAPE = 1
const NUMBER = 2
const NUMBERS = 3
const BYTE = 4
/** By what is done, bytes that each byte or number of it makes at most. */
const FACTORS = [1, 2, 0, 11, 0]
const DIGITS = 10
/** Numbers of a step. */
const STEP = 3
const STEPS = 8_192
const OUT = 2_097_152
const SCRATCH = 65_536
/** The module writes so many bytes more. */
const MORE = 16
/** Greater numbers are written as text. */
const LARGEST = 0xffffffff

/** Bytes that are written again and again, and where they stand in the memory of the module, or -1. */
export interface KeptBytes {
  readonly bytes: Uint8Array
  readonly size: number
  readonly address: number
}

/** What stands in the memory of the module: asking an array where it is costs more than all else. */
export interface GatherSources {
  /** The text of a turn, where its paragraphs begin, and its passage. */
  readonly json: Uint8Array
  readonly paragraphs: Int32Array
  readonly passage: Uint8Array
}

/**
 * Collects JSON text as bytes, as a `ByteBuffer` does, where most of it stands in the memory of the WebAssembly module: there it is put
 * together in one call. What is to be done is noted, and done by `flush`; until then the bytes must stay what they are. It holds
 * 2 MiB: who writes more must take it in between.
 */
export class VectorGather {
  readonly #vectors: Vectors
  readonly #steps: Int32Array
  readonly #scratch: Uint8Array
  readonly #out: Uint8Array
  readonly #sources: GatherSources
  readonly #jsonAt: number
  readonly #passageAt: number
  readonly #paragraphsAt: number
  readonly #stepsAt: number
  readonly #scratchAt: number
  readonly #outAt: number
  #step = 0
  #scratchSize = 0
  #size = 0
  /** Bytes that what is noted makes at most. */
  #coming = 0

  constructor(vectors: Vectors, sources: GatherSources) {
    const { buffer } = vectors.bytes
    this.#vectors = vectors
    this.#sources = sources
    this.#jsonAt = sources.json.byteOffset
    this.#passageAt = sources.passage.byteOffset
    this.#paragraphsAt = sources.paragraphs.byteOffset
    this.#steps = new Int32Array(buffer, vectors.take(4 * STEP * STEPS), STEP * STEPS)
    this.#scratch = new Uint8Array(buffer, vectors.take(SCRATCH + MORE), SCRATCH)
    this.#out = new Uint8Array(buffer, vectors.take(OUT + MORE), OUT)
    this.#stepsAt = this.#steps.byteOffset
    this.#scratchAt = this.#scratch.byteOffset
    this.#outAt = this.#out.byteOffset
  }

  /** Bytes collected. */
  get size(): number {
    this.flush()
    return this.#size
  }

  /** The bytes collected; valid until more are written. */
  take(): Uint8Array {
    const taken = this.#out.subarray(0, this.size)
    this.#size = 0
    return taken
  }

  /** No more bytes than that. */
  get most(): number {
    return this.#size + this.#coming
  }

  /** Does all that is noted. */
  flush(): void {
    if (this.#step === 0) return
    const from = this.#stepsAt
    const out = this.#outAt
    this.#size = this.#vectors.exports.gather(from, from + 4 * this.#step, out + this.#size) - out
    this.#step = 0
    this.#scratchSize = 0
    this.#coming = 0
  }

  /** Bytes that are written again and again. */
  keep(bytes: Uint8Array): KeptBytes {
    const vectors = this.#vectors
    const size = bytes.length
    if (vectors.left < size + MORE) return { bytes, size, address: -1 }
    const address = vectors.take(size + MORE)
    vectors.bytes.set(bytes, address)
    return { bytes, size, address }
  }

  kept({ bytes, size, address }: KeptBytes): void {
    if (address < 0) this.raw(bytes, size)
    else this.#note(COPY, address, size)
  }

  /** The first so many bytes. */
  raw(from: Uint8Array, size: number): void {
    if (from === this.#sources.json) this.#note(COPY, this.#jsonAt, size)
    else {
      const at = this.#reserve(size)
      if (at < 0) this.#append(from, size)
      else {
        this.#scratch.set(from.subarray(0, size), at)
        this.#note(COPY, this.#scratchAt + at, size)
      }
    }
  }

  ascii(text: string): void {
    this.text(text)
  }

  text(text: string): void {
    const at = this.#reserve(text.length * 3)
    if (at < 0) {
      const bytes = encoder.encode(text)
      this.#append(bytes, bytes.length)
      return
    }
    const size = putText(text, this.#scratch, at)
    this.#scratchSize = at + size
    this.#note(COPY, this.#scratchAt + at, size)
  }

  byte(byte: number): void {
    this.#note(BYTE, byte, 0)
  }

  integer(value: number): void {
    if (value > LARGEST) this.text(String(value))
    else this.#note(NUMBER, value, 0)
  }

  /** The first so many, with commas between them. */
  integers(values: Int32Array, count: number): void {
    if (values === this.#sources.paragraphs) this.#note(NUMBERS, this.#paragraphsAt, count)
    else this.text(values.subarray(0, count).join(','))
  }

  /** Printable UTF-8 and LF, as the inside of a JSON string. */
  escaped(from: Uint8Array, start: number, end: number): void {
    if (from === this.#sources.passage) this.#note(ESCAPE, this.#passageAt + start, end - start)
    else this.text(JSON.stringify(decoder.decode(from.subarray(start, end))).slice(1, -1))
  }

  #note(what: number, first: number, second: number): void {
    if (this.#step === STEP * STEPS) this.flush()
    const steps = this.#steps
    const step = this.#step
    steps[step] = what
    steps[step + 1] = first
    steps[step + 2] = second
    this.#step = step + STEP
    this.#coming += DIGITS + second * (FACTORS[what] ?? 0)
  }

  /** Where so many bytes have room for now, or -1. */
  #reserve(size: number): number {
    if (size > SCRATCH) return -1
    if (this.#scratchSize + size > SCRATCH || this.#step === STEP * STEPS) this.flush()
    const at = this.#scratchSize
    this.#scratchSize = at + size
    return at
  }

  #append(bytes: Uint8Array, size: number): void {
    this.flush()
    this.#out.set(bytes.subarray(0, size), this.#size)
    this.#size += size
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
