import type { Vectors } from './vectors.ts'

/** Bytes of a text that is made so; longer ones are rare. */
const LONGEST = 262_144
/** The module writes so many bytes more. */
const MORE = 64

/** What Node has for bytes that need no decoding, where it has it. */
interface Slices {
  latin1Slice(this: Uint8Array, from: number, to: number): string
  ucs2Slice(this: Uint8Array, from: number, to: number): string
}

const slices = (globalThis as { Buffer?: { prototype: Partial<Slices> } }).Buffer?.prototype
const { latin1Slice, ucs2Slice } = slices ?? {}

/** Makes strings of UTF-8 in the memory of the WebAssembly module, of at most three bytes a character: faster than a decoder for all. */
export class VectorText {
  readonly #vectors: Vectors
  readonly #at: number
  readonly #out: number

  /** `at`: the address that offsets count from. */
  constructor(vectors: Vectors, at: number) {
    this.#vectors = vectors
    this.#at = at
    this.#out = vectors.take(2 * LONGEST + MORE)
  }

  /** What so many bytes and units say; undefined where it must be made otherwise. */
  text(size: number, units: number): string | undefined {
    if (latin1Slice === undefined || ucs2Slice === undefined || size > LONGEST) return undefined
    const { bytes, exports } = this.#vectors
    const from = this.#at
    if (size === units) return latin1Slice.call(bytes, from, from + size)
    const out = this.#out
    return ucs2Slice.call(bytes, out, out + 2 * exports.widen(from, from + size, out))
  }
}
