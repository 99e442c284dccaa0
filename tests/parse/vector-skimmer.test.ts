import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { VectorSkimmer } from '../../src/parse/lane/vector-skimmer.ts'
import { type Given, type Known, plainScan, Rig, TABLES, vectorScan } from './skim-rig.ts'
import { chunked } from './skim-sources.ts'

/** RUNS=3000 npx vitest run tests/parse/lane/vector-skimmer.test.ts looks harder. */
const RUNS = { numRuns: 3 * Number(process.env.RUNS ?? 100) }

const givens: fc.Arbitrary<Given> = fc.record({
  isUtf8: fc.constantFrom(true, true, true, true, true, false),
  longest: fc.constantFrom(12, 40, 65_536, 65_536),
  limit: fc.constantFrom(0, 30, 200, 1_000_000, 1_000_000),
  afterBlank: fc.boolean(),
  left: fc.array(fc.constantFrom('nothing', 'turn', 'label', 'speech'), { minLength: 1, maxLength: 6 }),
})
const rules = fc.constantFrom(TABLES.safe, TABLES.all, TABLES.none)

/** Bytes that the module passed over. */
let passed = 0
const { skim } = VectorSkimmer.prototype
beforeEach(() => {
  passed = 0
  VectorSkimmer.prototype.skim = function count(...given: Parameters<typeof skim>): number {
    const next = skim.apply(this, given)
    passed += next - given[0]
    return next
  }
})
afterEach(() => {
  VectorSkimmer.prototype.skim = skim
})

describe('with vectors and without', () => {
  test('the same lines are passed over, and the same is known of them', () => {
    let all = 0
    fc.assert(
      fc.property(chunked, givens, rules, (chunks, given, tables) => {
        const plain = new Rig(tables, plainScan(tables))
        const vectors = new Rig(tables, vectorScan(tables))
        expect(vectors.read(chunks, given)).toEqual(plain.read(chunks, given))
        all += plain.passed
      }),
      RUNS,
    )
    // Most of it by the module.
    expect(passed).toBeGreaterThan(all / 2)
  })
})

/** Every way in which an "I" or a hyphen stands among others. */
const CLUES = ['I', '-', 'I-', '-I'].flatMap((clue) =>
  [' ', 'a', 'z', 'Z', '0', '9', '’', "'", '-', ',', 'м', 'é'].flatMap((before) =>
    [' ', 'A', 'Z ', 'a ', "a'", 'ab', 'a’', 'aм', 'z9', '.', ',', '’m', 'м', 'é', '-', '9', "'m"].map(
      (behind) => before + clue + behind,
    ),
  ),
)

test('all that may be evidence is noted alike', () => {
  const chunk = new TextEncoder().encode(CLUES.map((clue) => `so it was about the tide${clue} of the harbour.\n`).join(''))
  const given: Given = { isUtf8: true, longest: 65_536, limit: 1e9, afterBlank: false, left: ['nothing'] }
  const plain = new Rig(TABLES.safe, plainScan(TABLES.safe))
  const vectors = new Rig(TABLES.safe, vectorScan(TABLES.safe))
  expect(vectors.read([chunk], given)).toEqual(plain.read([chunk], given))
  expect(passed).toBeGreaterThan(chunk.length / 2)
})

const CHUNK = 65_536
const utf8 = (text: string) => new TextEncoder().encode(text)

/** So many bytes at least of one text said again and again, in chunks that end where it does. */
function chunksOf(text: string, bytes: number): Uint8Array[] {
  const chunk = utf8(text.repeat(Math.floor(CHUNK / utf8(text).length)))
  return Array.from({ length: Math.ceil(bytes / chunk.length) }, () => chunk)
}

/** What both know when a turn has read chunks, and when another has read the first of them. */
function readTurns(rig: Rig, chunks: readonly Uint8Array[]): { full: Known; next: Known; ends: number[] } {
  const ends = chunks.map((chunk, index) => rig.skim(chunk, index * CHUNK))
  const full = rig.state()
  rig.passage.clear()
  passed = 0
  ends.push(rig.skim(chunks[0] ?? new Uint8Array(0), 0))
  return { full, next: rig.state(), ends }
}

describe('a turn that has no room where the module sees it', () => {
  test.each([
    {
      what: 'size',
      room: 2_097_152,
      text: 'some of them said море и ветер и опять море, и ветер за мысом, и море.\n',
      bytes: 2_400_000,
    },
    { what: 'lines', room: 32_768, text: 'a tide.\n', bytes: 400_000 },
    { what: 'lines', room: 32_768, text: 'a tide.\r\n\r\n', bytes: 700_000 },
    { what: 'clues', room: 65_536, text: 'the low-water of a low-tide-harbour is so-called.\n', bytes: 1_100_000 },
    { what: 'marks', room: 65_536, text: 'the tide tide tide tide tide Ithink Ithink Ithink Ithink is so.\n', bytes: 2_000_000 },
  ])('goes on elsewhere, and the next one is back: $what, $text', ({ what, room, text, bytes }) => {
    const chunks = chunksOf(text, bytes)
    const plain = readTurns(new Rig(TABLES.safe, plainScan(TABLES.safe)), chunks)
    const vectors = readTurns(new Rig(TABLES.safe, vectorScan(TABLES.safe)), chunks)
    expect(plain.full.counts[what]).toBeGreaterThan(room)
    expect(vectors).toEqual(plain)
    expect(passed).toBe(chunks[0]?.length)
  })
})

describe('where the memory for tables runs out', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyzABDEFGHIJKLMNOPSTUWёжзий'
  const chunk = utf8(
    Array.from(LETTERS, (letter) => `${letter} tide that nobody of us saw in the harbour.\n`)
      .join('')
      .repeat(2),
  )

  test.each(Array.from({ length: 20 }, (_, index) => index * 397))(
    'lines that begin otherwise are read without: %s bytes left',
    (left) => {
      const plain = new Rig(TABLES.all, plainScan(TABLES.all))
      const rig = new Rig(TABLES.all, vectorScan(TABLES.all))
      const { vectors } = rig.scan.scanner
      vectors?.take(vectors.left - left)
      passed = 0
      expect({ next: rig.skim(chunk), ...rig.state() }).toEqual({ next: plain.skim(chunk), ...plain.state() })
      expect(vectors?.left).toBeGreaterThanOrEqual(-16)
      if (left > 7_000) expect(passed).toBeGreaterThan(0)
      expect(passed).toBeLessThan(chunk.length / 2)
    },
  )
})

test('a chunk that the module does not hold is read without', () => {
  const chunk = utf8('it was the tide in the harbour.\n'.repeat(2_100))
  const plain = new Rig(TABLES.safe, plainScan(TABLES.safe))
  const vectors = new Rig(TABLES.safe, vectorScan(TABLES.safe))
  passed = 0
  expect({ next: vectors.skim(chunk), ...vectors.state() }).toEqual({ next: plain.skim(chunk), ...plain.state() })
  expect(passed).toBe(0)
  vectors.skim(chunk.subarray(0, 32_000))
  expect(passed).toBe(32_000)
})
