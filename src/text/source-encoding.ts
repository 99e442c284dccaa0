import { type DecodeLine, decodeStrictUtf8, lineDecoder } from './decode.ts'
import { encode } from './encode.ts'
import { sniffEncoding } from './encoding.ts'

/** How some bytes of a source are read. */
export interface Reading {
  readonly name: string
  /** False for bytes whose lines the parser may have read as UTF-8 or as windows-1252: only their ASCII is sure. */
  readonly isSure: boolean
  decode(bytes: Uint8Array): string
}

function reading(name: string, isSure: boolean): Reading {
  const decodeLine: DecodeLine = lineDecoder(name)
  return { name, isSure, decode: (bytes) => decodeLine(bytes).text }
}

const UTF_8 = reading('utf-8', true)
const LEGACY = reading('windows-1252', false)

/**
 * The encoding of a source. The parser tells it only at the end, in the summary, and judges lines by themselves when
 * nothing settles it; the bytes of repairs are wanted before.
 */
export class SourceEncoding {
  #settled: Reading | undefined

  /** `head`: at least the first 1,024 bytes, unless the source is shorter. */
  constructor(head: Uint8Array, forced: string | undefined) {
    const sure = forced ?? sniffEncoding(head.subarray(0, 1024))
    this.#settled = sure === undefined ? undefined : reading(sure, true)
  }

  /** The name that is guessed by lines that are not UTF-8; those before are ASCII. */
  settle(name: string): void {
    this.#settled = reading(name, true)
  }

  /** The name, where it is sure. */
  get sure(): string | undefined {
    return this.#settled?.name
  }

  /** The name when it is UTF-16, where ASCII has two bytes. */
  get wide(): string | undefined {
    const name = this.#settled?.name
    return name?.startsWith('utf-16') ? name : undefined
  }

  /** Whether bytes mean what those before them say, so that none are read alone. */
  get isStateful(): boolean {
    return this.#settled?.name.startsWith('iso-2022') === true
  }

  /** The names of all encodings that lines of the source may be read in. */
  get names(): readonly string[] {
    return (this.#settled === undefined ? [UTF_8, LEGACY] : [this.#settled]).map(({ name }) => name)
  }

  /** How these bytes are read: whole lines, or at least whole characters. */
  of(bytes: Uint8Array): Reading {
    if (this.#settled !== undefined) return this.#settled
    return decodeStrictUtf8(bytes) === undefined ? LEGACY : UTF_8
  }

  /** The bytes of a text that stands in for `before`, or undefined when the encoding has none for it. */
  encode(text: string, before: Uint8Array): Uint8Array | undefined {
    return encode(text, this.of(before).name)
  }
}
