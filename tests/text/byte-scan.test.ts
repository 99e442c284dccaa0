import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainPoint } from '../../src/parse/lane/skim-tables.ts'
import { type ByteScan, type ByteTest, PlainScan } from '../../src/text/byte-scan.ts'
import { createSimdScan, GrowingScan } from '../../src/text/simd-scan.ts'
import { countWords } from '../../src/text/words.ts'

/** RUNS=5000 npx vitest run tests/text/byte-scan.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }

const CHUNK = 65_536
const LONGEST_SHORT = 64
/** From so many bytes on an input is long. */
const LONG = 131_072

/** By bytes of every kind: the edges of the tests for letters, digits, white space, first bytes and later ones. */
const EDGES = [
  0x00, 0x09, 0x0a, 0x0d, 0x1f, 0x20, 0x21, 0x22, 0x2f, 0x30, 0x39, 0x3a, 0x40, 0x41, 0x5a, 0x5b, 0x60, 0x61, 0x7a, 0x7b, 0x7f,
  0x80, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xd0, 0xdf, 0xe0, 0xe1, 0xe2, 0xff,
]
const bytes = fc.oneof(
  fc.nat(0xff),
  fc.constantFrom(...EDGES),
  // Long words, and spaces behind spaces.
  fc.constantFrom(0x20, 0x20, 0x0a, 0x61, 0x61, 0x2e, 0xc3),
)
const lengths = fc.oneof(fc.constantFrom(0, 1, 15, 16, 17), fc.integer({ min: 0, max: LONGEST_SHORT + 2 }))
const chunks = lengths.chain(bytesOf)

function bytesOf(length: number): fc.Arbitrary<Uint8Array> {
  return fc.array(bytes, { minLength: length, maxLength: length }).map((given) => Uint8Array.from(given))
}

/** A few bytes said again and again, to a length near that of a whole chunk. */
const longChunks = fc
  .tuple(bytesOf(61), fc.constantFrom(CHUNK - 17, CHUNK - 1, CHUNK, CHUNK + 1))
  .map(([piece, length]) => Uint8Array.from({ length }, (_, at) => piece[at % piece.length] ?? 0))

/** Never "b": what stands behind a chunk is filled with it. */
const sets = fc.oneof(
  fc
    .uint8Array({ minLength: 256, maxLength: 256 })
    .map((set) => setOf([...set.keys()].filter((byte) => ((set[byte] ?? 0) & 1) === 1))),
  fc.array(fc.oneof(fc.nat(0x7f), fc.constantFrom(0, 0x0f, 0x10, 0x20, 0x70, 0x7f)), { maxLength: 12 }).map(setOf),
)

function setOf(members: readonly number[]): Uint8Array {
  const set = new Uint8Array(256)
  for (const member of members) set[member] = 1
  set[0x62] = 0
  return set
}

function simd(set: Uint8Array): ByteScan {
  const scan = createSimdScan(set)
  if (scan === undefined) throw new Error('no vectors here')
  return scan
}

/** As the contract says it. */
function hitsOf(set: Uint8Array, chunk: Uint8Array): number[] {
  const hits: number[] = []
  chunk.forEach((byte, at) => {
    if (byte > 0x7f || set[byte] !== 0 || (byte === 0x20 && chunk[at + 1] === 0x20)) hits.push(at)
  })
  return hits
}

/** Quicker than to compare them one by one. */
function isSame(one: Int32Array, other: Int32Array): boolean {
  return Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(
    Buffer.from(other.buffer, other.byteOffset, other.byteLength),
  )
}

/** Puts bytes into the room of a scan, at an offset, with other bytes around them. */
function lodge(scan: ByteScan, given: Uint8Array, at: number): Uint8Array {
  scan.room.fill(0x61, Math.max(0, at - 32), at + given.length + 32)
  scan.room.set(given, at)
  return scan.room.subarray(at)
}

const EMPTY_SET = new Uint8Array(256)
const ROOMY = simd(EMPTY_SET)

describe('hits', () => {
  test('of both kinds are those that the contract names', () => {
    fc.assert(
      fc.property(sets, fc.array(chunks, { minLength: 1, maxLength: 5 }), (set, given) => {
        const scans = [new PlainScan(set), simd(set)]
        for (const chunk of given) for (const scan of scans) expect([...scan.find(chunk)]).toEqual(hitsOf(set, chunk))
      }),
      RUNS,
    )
  })

  test.each([0, 1, 15, 16, 17, ...Array.from({ length: 34 }, (_, index) => 31 + index)])(
    'at every place of %i bytes',
    (length) => {
      const scan = simd(setOf([0x22]))
      for (let at = 0; at < length; at++) {
        const chunk = new Uint8Array(length).fill(0x61)
        chunk[at] = 0x22
        expect([...scan.find(chunk)]).toEqual([at])
        chunk.fill(0x20, at, at + 2)
        expect([...scan.find(chunk)]).toEqual(at + 1 < length ? [at] : [])
      }
    },
  )

  test('of every byte', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    for (let byte = 0; byte < 0x80; byte++) {
      if (byte === 0x62) continue
      const set = setOf([byte])
      expect([...simd(set).find(all)]).toEqual(hitsOf(set, all))
      expect([...new PlainScan(set).find(all)]).toEqual(hitsOf(set, all))
    }
  })

  test('of long chunks', () => {
    fc.assert(
      fc.property(sets, longChunks, (set, chunk) => {
        expect(isSame(simd(set).find(chunk), new PlainScan(set).find(chunk))).toBe(true)
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    )
  })

  test.each([CHUNK, CHUNK + 1])('at every one of %i bytes, and what is kept in the room stays', (length) => {
    const scan = simd(EMPTY_SET)
    const kept = lodge(scan, new TextEncoder().encode('one two three'), 0)
    expect(
      isSame(
        scan.find(new Uint8Array(length).fill(0xff)),
        Int32Array.from({ length }, (_, at) => at),
      ),
    ).toBe(true)
    expect(scan.words(kept, 13)).toBe(3)
    expect(new TextDecoder().decode(kept.subarray(0, 13))).toBe('one two three')
  })
})

describe('words', () => {
  test('are as many with both kinds, wherever the bytes stand', () => {
    const plain = new PlainScan(EMPTY_SET)
    fc.assert(
      fc.property(chunks, fc.nat(40), fc.nat(LONGEST_SHORT), (given, at, most) => {
        const size = Math.min(most, given.length)
        const expected = plain.words(given, size)
        expect(ROOMY.words(lodge(ROOMY, given, at), size)).toBe(expected)
        expect(ROOMY.words(lodge(ROOMY, given, ROOMY.room.length - given.length), size)).toBe(expected)
        expect(ROOMY.words(given, size)).toBe(expected)
      }),
      RUNS,
    )
  })

  test('of long bytes', () => {
    fc.assert(
      fc.property(longChunks, (given) => {
        expect(ROOMY.words(lodge(ROOMY, given, 3), given.length)).toBe(new PlainScan(EMPTY_SET).words(given, given.length))
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    )
  })
})

function points(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index))
}

const LETTERS = points(0x80, 0x800).filter((letter) => isPlainPoint(letter.charCodeAt(0)))
const ASCII = points(0x20, 0x7f)
const PUNCTUATION = points(0x2010, 0x2028)

function countsOf(text: string): number[] {
  const utf8 = new TextEncoder().encode(text)
  return [new PlainScan(EMPTY_SET).words(utf8, utf8.length), ROOMY.words(lodge(ROOMY, utf8, 0), utf8.length)]
}

describe('words of plain text', () => {
  test('are those of the text', () => {
    const character = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ASCII) },
      { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '\n', 'a', 'é', '—') },
      { weight: 1, arbitrary: fc.constantFrom(...LETTERS) },
      { weight: 1, arbitrary: fc.constantFrom(...PUNCTUATION) },
    )
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 90 }), (text) => {
        expect(countsOf(text)).toEqual([countWords(text), countWords(text)])
      }),
      RUNS,
    )
  })

  test.each([
    ['ASCII', ASCII],
    ['letters', LETTERS],
    ['punctuation', PUNCTUATION],
  ])('of every character: %s', (_, characters) => {
    for (const character of characters) {
      for (const text of [character, `- ${character}`, `${character}- a`]) {
        expect({ text, counts: countsOf(text) }).toEqual({ text, counts: [countWords(text), countWords(text)] })
      }
    }
  })
})

describe('tests of what stands beside a byte', () => {
  const SHORT_TABLES = fc
    .uint8Array({ minLength: 256, maxLength: 256 })
    .map((bytes) => Uint32Array.from(bytes, (byte) => byte & 3))
  const byteTests = fc.record({ before: SHORT_TABLES, before2: SHORT_TABLES, behind: SHORT_TABLES, behind2: SHORT_TABLES })

  /** Whether a byte may mean something; what stands beyond the ends passes. */
  function passes(test: ByteTest, chunk: Uint8Array, at: number): boolean {
    const bits = (table: Uint32Array, index: number) => (index in chunk ? (table[chunk[index] ?? 0] ?? 0) : ~0)
    const nearest = bits(test.before, at - 1) & bits(test.behind, at + 1)
    return (nearest & bits(test.before2, at - 2) & bits(test.behind2, at + 2)) !== 0
  }

  const letters = fc.array(fc.oneof(fc.constantFrom(...Buffer.from('aehinst IA\n“é')), fc.nat(255)), { maxLength: 300 })
  const testedBytes = fc.oneof(fc.constantFrom(...Buffer.from('aehinst')), fc.nat(0x7f))

  test('leave out bytes that fail them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(testedBytes, byteTests), { maxLength: 12 }), letters, (pairs, bytes) => {
        const tests = new Map(pairs)
        const set = setOf([0x0a, 0x62, ...tests.keys()])
        const chunk = Uint8Array.from(bytes)
        const isKept = (at: number) =>
          tests.get(chunk[at] ?? 0) === undefined || passes(tests.get(chunk[at] ?? 0) as ByteTest, chunk, at)
        const all = hitsOf(set, chunk)
        const found = [...(createSimdScan(set, tests)?.find(chunk) ?? [])]
        expect(found.filter((at) => !all.includes(at))).toEqual([])
        expect(all.filter((at) => isKept(at) && !found.includes(at))).toEqual([])
        const isInside = (at: number) => at >= 2 && at + 2 < chunk.length
        expect(found.filter((at) => isInside(at) && !isKept(at))).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('a scan that grows', () => {
  const set = setOf([0x0a, 0x22, 0x5b])

  test('switches over without a difference', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(chunks, longChunks), { minLength: 2, maxLength: 4 }), (pairs) => {
        const plain = new PlainScan(set)
        const growing = new GrowingScan(set)
        let total = 0
        for (const chunk of pairs.flat()) {
          total += chunk.length
          expect(isSame(growing.find(chunk), plain.find(chunk))).toBe(true)
          expect(growing.room.length > 0).toBe(total >= LONG)
          expect(growing.words(chunk, chunk.length)).toBe(plain.words(chunk, chunk.length))
          if (growing.room.length > 0) {
            expect(growing.words(lodge(growing, chunk, 0), chunk.length)).toBe(plain.words(chunk, chunk.length))
          }
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    )
  })

  test('keeps to the plain one where there are no vectors', () => {
    const engine = Object.getOwnPropertyDescriptor(globalThis, 'WebAssembly')
    Object.defineProperty(globalThis, 'WebAssembly', { value: undefined, configurable: true, writable: true })
    try {
      expect(createSimdScan(set)).toBeUndefined()
      const growing = new GrowingScan(set)
      const chunk = new Uint8Array(LONG).fill(0x22)
      expect(growing.find(chunk)).toHaveLength(LONG)
      expect(growing.room).toHaveLength(0)
    } finally {
      if (engine !== undefined) Object.defineProperty(globalThis, 'WebAssembly', engine)
    }
  })
})
