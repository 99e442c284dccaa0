import { type ByteScan, type ByteTest, countWordBytes, PlainScan } from './byte-scan.ts'
import { SIMD_MODULE } from './simd-module.ts'

/** Bytes of a chunk that are looked at at once; a longer one is left to the plain scan. */
const CHUNK = 65_536
/** The module reads so many bytes behind an end. */
const BEHIND = 96

// Where things stand in the memory of the module.
const LETTERS = 16
const TESTS = 1_024
const INPUT = 2_048 + BEHIND
const HITS = INPUT + CHUNK + 2 * BEHIND
const ROOM = HITS + 4 * CHUNK
const ROOM_SIZE = 1_572_864
const EACH_TEST = ROOM + ROOM_SIZE + BEHIND
const PAGE = 65_536
/** Of a table with four bytes for each byte; a test has four tables. */
const BYTES = 256
const TEST_SIZE = 4 * 4 * BYTES

/** What the module of scripts/wasm/byte-scan.ts exports. */
interface Exports {
  find(from: number, to: number, out: number): number
  words(from: number, to: number): number
}

/** What is used of WebAssembly; its types belong to the browser's library. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports }
}

/** Bytes from which on an input is worth the start of the module. */
const LONG = 131_072

/** Begins byte by byte, and goes on with vectors when the input turns out to be long. */
export class GrowingScan implements ByteScan {
  readonly #set: Uint8Array
  readonly #tests: ReadonlyMap<number, ByteTest>
  #scan: ByteScan
  #bytes = 0

  /** `tests`: by byte below 0x80. */
  constructor(set: Uint8Array, tests: ReadonlyMap<number, ByteTest> = new Map()) {
    this.#set = set
    this.#tests = tests
    this.#scan = new PlainScan(set)
  }

  get room(): Uint8Array {
    return this.#scan.room
  }

  find(chunk: Uint8Array): Int32Array {
    if (this.#bytes < LONG) {
      this.#bytes += chunk.length
      if (this.#bytes >= LONG) this.#scan = createSimdScan(this.#set, this.#tests) ?? this.#scan
    }
    return this.#scan.find(chunk)
  }

  words(bytes: Uint8Array, size: number): number {
    return this.#scan.words(bytes, size)
  }
}

/** A scan that looks at sixteen bytes at once; undefined where WebAssembly or its vectors are not to be had. */
export function createSimdScan(set: Uint8Array, tests: ReadonlyMap<number, ByteTest> = new Map()): ByteScan | undefined {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly
  if (engine === undefined) return undefined
  try {
    const memory = new engine.Memory({ initial: Math.ceil((EACH_TEST + tests.size * TEST_SIZE) / PAGE) })
    const module = new engine.Module(Uint8Array.from(atob(SIMD_MODULE), (unit) => unit.charCodeAt(0)))
    const { exports } = new engine.Instance(module, { env: { memory, abort() {} } })
    const bytes = new Uint8Array(memory.buffer)
    // What fills the end of a chunk must pass for anything.
    if (paddingOf(set) < SMALL) layTests(bytes, tests)
    return new SimdScan(set, bytes, exports)
  } catch {
    // An engine without vectors refuses the module.
    return undefined
  }
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
function layTests(memory: Uint8Array, tests: ReadonlyMap<number, ByteTest>): void {
  const words = new Uint32Array(memory.buffer)
  let at = EACH_TEST
  for (const [byte, { before, before2, behind, behind2 }] of tests) {
    words[TESTS / 4 + byte] = at
    for (const [index, table] of [before, before2, behind, behind2].entries())
      words.set(table.subarray(0, BYTES), at / 4 + index * BYTES)
    at += TEST_SIZE
  }
  const small = [...tests].filter(([byte]) => byte >= SMALL)
  for (let bit = 0; bit < 8; bit++) {
    const letters = small.filter((_, index) => (index & 7) === bit)
    if (letters.length > 0) layLetters(memory.subarray(LETTERS), letters, 1 << bit)
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
  readonly #memory: Uint8Array
  readonly #hits: Int32Array
  readonly #find: Exports['find']
  readonly #words: Exports['words']
  readonly #plain: PlainScan
  /** A byte that is not looked for. */
  readonly #padding: number

  constructor(set: Uint8Array, memory: Uint8Array, { find, words }: Exports) {
    this.#memory = memory
    this.room = memory.subarray(ROOM, ROOM + ROOM_SIZE)
    this.#hits = new Int32Array(memory.buffer, HITS, CHUNK)
    this.#find = find
    this.#words = words
    this.#plain = new PlainScan(set)
    this.#padding = paddingOf(set)
    for (let byte = 0; byte < Math.min(0x80, set.length); byte++)
      if (set[byte] !== 0) memory[byte & 15] = (memory[byte & 15] ?? 0) | (1 << (byte >> 4))
  }

  find(chunk: Uint8Array): Int32Array {
    if (chunk.length > CHUNK) return this.#plain.find(chunk)
    const end = INPUT + chunk.length
    this.#memory.set(chunk, INPUT)
    this.#memory.fill(this.#padding, end, end + BEHIND)
    return this.#hits.subarray(0, this.#find(INPUT, end, HITS))
  }

  words(bytes: Uint8Array, size: number): number {
    if (bytes.buffer !== this.#memory.buffer) return countWordBytes(bytes, size)
    return this.#words(bytes.byteOffset, bytes.byteOffset + size)
  }
}
