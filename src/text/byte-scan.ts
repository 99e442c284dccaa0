import type { Vectors } from './vectors.ts'

/**
 * What must stand beside a byte of a set for it to mean anything: by byte, a bit for each place at which that may stand next
 * to it, and next but one.
 */
export interface ByteTest {
  readonly before: Uint32Array
  readonly before2: Uint32Array
  readonly behind: Uint32Array
  readonly behind2: Uint32Array
}

/** Where the module of vectors holds the chunk that was looked at last, and what was found in it; whether all of it. */
export interface HeldChunk {
  readonly at: number
  readonly hits: number
  readonly isWhole: boolean
}

/** Finds places in bytes; two kinds of it give the same answers, one of them several bytes at a time. */
export interface ByteScan {
  /** Memory that a text on one line is best kept in; empty when any is as good. */
  readonly room: Uint8Array
  /** The module that looks at several bytes at a time, where that is what does it. */
  readonly vectors: Vectors | undefined
  readonly held: HeldChunk | undefined
  /**
   * Offsets in a chunk of all bytes of the set, of bytes beyond 0x7F, and of spaces that a space follows. Bytes with a test
   * that they fail may be left out.
   */
  find(chunk: Uint8Array): Int32Array
  /**
   * Words in UTF-8: stretches between white space (space or LF) that hold an ASCII letter or digit, or a character of
   * two bytes, which must be a letter.
   */
  words(bytes: Uint8Array, size: number): number
}

const SPACE = 0x20
const LF = 0x0a

const WORD = 1
const WHITE = 2
/** By byte: of a word, or white. The first byte of a character of two bytes counts as its letter. */
const KINDS = new Uint8Array(256)
KINDS.fill(WORD, 0x30, 0x3a)
KINDS.fill(WORD, 0x41, 0x5b)
KINDS.fill(WORD, 0x61, 0x7b)
KINDS.fill(WORD, 0xc3, 0xe0)
KINDS[SPACE] = WHITE
KINDS[LF] = WHITE

/** As `ByteScan.words`. It branches as little as it can. */
export function countWordBytes(bytes: Uint8Array, size: number): number {
  let words = 0
  let counted = 0
  for (let at = 0; at < size; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? 0
    words += kind & WORD & ~counted
    counted = (counted | kind) & WORD & ~(kind >> 1)
  }
  return words
}

const NOTHING = new Uint8Array(0)

/** Byte by byte. */
export class PlainScan implements ByteScan {
  readonly room = NOTHING
  readonly vectors = undefined
  readonly held = undefined
  readonly #set = new Uint8Array(256)
  #hits = new Int32Array(4_096)

  /** `set`: by byte below 0x80, other than 0 when it is to be found. */
  constructor(set: Uint8Array) {
    this.#set.set(set.subarray(0, 0x80))
    this.#set.fill(1, 0x80)
  }

  find(chunk: Uint8Array): Int32Array {
    let count = 0
    const set = this.#set
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (set[byte] === 0 && !(byte === SPACE && chunk[at + 1] === SPACE)) continue
      if (count === this.#hits.length) this.#grow()
      this.#hits[count++] = at
    }
    return this.#hits.subarray(0, count)
  }

  words(bytes: Uint8Array, size: number): number {
    return countWordBytes(bytes, size)
  }

  #grow(): void {
    const larger = new Int32Array(this.#hits.length * 2)
    larger.set(this.#hits)
    this.#hits = larger
  }
}
