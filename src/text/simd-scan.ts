import { type ByteScan, type ByteTest, countWordBytes, type HeldChunk, PlainScan } from './byte-scan.ts'
import { createVectors, type Vectors } from './vectors.ts'

/** Bytes of a chunk that are looked at at once; a longer one is left to the plain scan. */
const CHUNK = 65_536
/** The module reads so many bytes behind an end. */
const BEHIND = 96

// Where the module looks for the tables of this file.
const LETTERS = 16
const TESTS = 1_024
const ROOM_SIZE = 1_572_864
/** Of a table with four bytes for each byte; a test has four tables. */
const BYTES = 256
const TEST_SIZE = 4 * 4 * BYTES

/** Bytes from which on an input is worth the start of the module. */
const LONG = 131_072

/** Begins byte by byte, and goes on with vectors when the input turns out to be long. */
export class GrowingScan implements ByteScan {
  readonly #set: Uint8Array
  readonly #tests: ReadonlyMap<number, ByteTest>
  readonly #long: number
  #scan: ByteScan
  #bytes = 0

  /** `tests`: by byte below 0x80; `long`: bytes from which on vectors are used. */
  constructor(set: Uint8Array, tests: ReadonlyMap<number, ByteTest> = new Map(), long = LONG) {
    this.#set = set
    this.#tests = tests
    this.#long = long
    this.#scan = new PlainScan(set)
  }

  get room(): Uint8Array {
    return this.#scan.room
  }

  get vectors(): Vectors | undefined {
    return this.#scan.vectors
  }

  get held(): HeldChunk | undefined {
    return this.#scan.held
  }

  find(chunk: Uint8Array): Int32Array {
    if (this.#bytes < this.#long) {
      this.#bytes += chunk.length
      if (this.#bytes >= this.#long) this.#scan = createSimdScan(this.#set, this.#tests) ?? this.#scan
    }
    return this.#scan.find(chunk)
  }

  words(bytes: Uint8Array, size: number): number {
    return this.#scan.words(bytes, size)
  }
}

/** A scan that looks at sixteen bytes at once; undefined where WebAssembly or its vectors are not to be had. */
export function createSimdScan(set: Uint8Array, tests: ReadonlyMap<number, ByteTest> = new Map()): ByteScan | undefined {
  const vectors = createVectors()
  if (vectors === undefined) return undefined
  // What fills the end of a chunk must pass for anything.
  if (paddingOf(set) < SMALL) layTests(vectors, tests)
  return new SimdScan(set, vectors)
}

/** A byte that is not looked for. */
function paddingOf(set: Uint8Array): number {
  return Math.max(set.indexOf(0, 0x30), 0x30)
}

/** What the module knows of small letters: tables of 32 for those with tests, and for those before and behind which these fail. */
const SMALL = 0x60
const SMALLS = 32
/** The entry for all other bytes. */
const OTHERS = 31

/** Puts tests where the module finds them, and what they say of small letters together. */
function layTests(vectors: Vectors, tests: ReadonlyMap<number, ByteTest>): void {
  const words = new Uint32Array(vectors.bytes.buffer)
  for (const [byte, { before, before2, behind, behind2 }] of tests) {
    const at = vectors.take(TEST_SIZE)
    words[TESTS / 4 + byte] = at
    for (const [index, table] of [before, before2, behind, behind2].entries())
      words.set(table.subarray(0, BYTES), at / 4 + index * BYTES)
  }
  const small = [...tests].filter(([byte]) => byte >= SMALL)
  for (let bit = 0; bit < 8; bit++) {
    const letters = small.filter((_, index) => (index & 7) === bit)
    if (letters.length > 0) layLetters(vectors.bytes.subarray(LETTERS), letters, 1 << bit)
  }
}

/** Letters that share a bit fail where all of them do. */
function layLetters(tables: Uint8Array, letters: readonly (readonly [number, ByteTest])[], bit: number): void {
  for (let entry = 0; entry < SMALLS; entry++) {
    const beside = entry === OTHERS ? otherBytes() : [SMALL + entry]
    const holds = [
      entry !== OTHERS && letters.some(([byte]) => byte === SMALL + entry),
      ...(['before', 'before2', 'behind', 'behind2'] as const).map((side) =>
        letters.every(([, test]) => beside.every((byte) => test[side][byte] === 0)),
      ),
    ]
    for (const [table, isIn] of holds.entries()) {
      const at = table * SMALLS + entry
      if (isIn) tables[at] = (tables[at] ?? 0) | bit
    }
  }
}

function otherBytes(): number[] {
  return Array.from({ length: BYTES }, (_, byte) => byte).filter((byte) => byte < SMALL || byte >= SMALL + OTHERS)
}

class SimdScan implements ByteScan {
  readonly room: Uint8Array
  readonly vectors: Vectors
  readonly held = { at: 0, hits: 0, isWhole: false }
  readonly #hits: Int32Array
  readonly #plain: PlainScan
  /** A byte that is not looked for. */
  readonly #padding: number

  constructor(set: Uint8Array, vectors: Vectors) {
    const { bytes } = vectors
    this.vectors = vectors
    this.held.at = vectors.take(CHUNK + 2 * BEHIND) + BEHIND
    this.held.hits = vectors.take(4 * CHUNK)
    const room = vectors.take(ROOM_SIZE + BEHIND)
    this.room = bytes.subarray(room, room + ROOM_SIZE)
    this.#hits = new Int32Array(bytes.buffer, this.held.hits, CHUNK)
    this.#plain = new PlainScan(set)
    this.#padding = paddingOf(set)
    for (let byte = 0; byte < Math.min(0x80, set.length); byte++)
      if (set[byte] !== 0) bytes[byte & 15] = (bytes[byte & 15] ?? 0) | (1 << (byte >> 4))
  }

  find(chunk: Uint8Array): Int32Array {
    this.held.isWhole = chunk.length <= CHUNK
    if (!this.held.isWhole) return this.#plain.find(chunk)
    const { bytes, exports } = this.vectors
    const { at, hits } = this.held
    const end = at + chunk.length
    bytes.set(chunk, at)
    bytes.fill(this.#padding, end, end + BEHIND)
    return this.#hits.subarray(0, exports.find(at, end, hits))
  }

  words(bytes: Uint8Array, size: number): number {
    if (bytes.buffer !== this.vectors.bytes.buffer) return countWordBytes(bytes, size)
    return this.vectors.exports.words(bytes.byteOffset, bytes.byteOffset + size)
  }
}
