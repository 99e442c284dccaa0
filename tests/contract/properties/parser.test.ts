import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IS_NIGHTLY, runs, sample } from '../../runs.ts'
import type { ParseOptions } from '../doors.ts'
import { fixtureCases } from '../library/cases.ts'
import { chunksOf, cutAt } from '../library/chunks.ts'
import { checkRecords, checkSettles } from '../library/invariants.ts'
import { parseBytes, parseChunks } from '../library/parse.ts'
import { expectSame } from '../library/same.ts'
import { documents, sources } from './documents.ts'

/** RUNS=5000 npx vitest run tests/contract/properties looks harder. */
const RUNS = runs(100)
const TINY: ParseOptions = { limits: { window: 256, turn: 200, line: 64 } }
/** A file of this size has every one of its prefixes parsed. */
const SMALL = 700

describe('any document', () => {
  test('is tiled, replayed and valid', () => {
    fc.assert(
      fc.property(sources, (bytes) => checkRecords(parseBytes(bytes), bytes)),
      RUNS,
    )
  })

  test('is read the same in any chunks', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.nat(4_000), { maxLength: 40 }), (bytes, cuts) => {
        expectSame(parseChunks(cutAt(bytes, cuts)), parseBytes(bytes))
      }),
      RUNS,
    )
  })

  test('settles: once repaired, no further repair is found', () => {
    fc.assert(
      fc.property(documents, (text) => {
        // A word cut at the end of a line counts as two until it is whole: that can tip the language of a text so small.
        fc.pre(!text.includes('\u00ad\n'))
        const bytes = new TextEncoder().encode(text)
        checkSettles(parseBytes(bytes), bytes, {})
      }),
      RUNS,
    )
  })

  test('made of any bytes is tiled, replayed and valid', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => checkRecords(parseBytes(bytes), bytes)),
      RUNS,
    )
  })

  test('made of any characters is tiled, replayed and valid', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 300 }), (points) => {
        const bytes = new TextEncoder().encode(String.fromCodePoint(...points))
        checkRecords(parseBytes(bytes), bytes)
      }),
      RUNS,
    )
  })
})

/** What a user may say of labels. */
const TOLD: readonly ParseOptions[] = [
  { labelPattern: /(?<speaker>\p{L}[\p{L} ]{0,20})(?:[:.]| -) (?<text>.*)/u },
  { speakers: [{ label: 'Mara Lund' }, { label: 'JO VEY' }, { label: 'Q' }, { label: 'A' }, { label: 'It' }] },
  { conventions: ['title-colon', 'caps-colon', 'own-line', 'bold'] },
]

describe('labels that the user tells of', () => {
  test('keep every byte, and the chunks unseen', () => {
    fc.assert(
      fc.property(sources, fc.constantFrom(...TOLD), fc.integer({ min: 1, max: 90 }), (bytes, told, size) => {
        for (const options of [told, { ...told, ...TINY }]) {
          const records = parseBytes(bytes, options)
          checkRecords(records, bytes)
          expectSame(parseChunks(chunksOf(bytes, size), options), records)
        }
      }),
      RUNS,
    )
  })
})

describe('tiny limits', () => {
  test('keep every byte, and the chunks unseen', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 90 }), (bytes, size) => {
        const records = parseBytes(bytes, TINY)
        checkRecords(records, bytes)
        expectSame(parseChunks(chunksOf(bytes, size), TINY), records)
      }),
      RUNS,
    )
  })
})

/** So many beginnings of a fixture are read by day; by night each. */
const BEGINNINGS = 6

describe('beginnings of a fixture', () => {
  const small = fixtureCases().filter(({ bytes }) => bytes.length <= SMALL)

  test.each(sample(small, 5))('$path', ({ bytes, options }) => {
    const step = IS_NIGHTLY ? 1 : Math.ceil((bytes.length + 1) / BEGINNINGS)
    for (let length = 0; length <= bytes.length; length += step) {
      const prefix = bytes.slice(0, length)
      const records = parseBytes(prefix, options)
      expect(records.at(-1)?.type).toBe('summary')
      if (!IS_NIGHTLY || length % 32 === 0) checkRecords(records, prefix)
    }
  })
})

describe.runIf(IS_NIGHTLY)('random cuts of a fixture', () => {
  test.each(fixtureCases())('$path', ({ bytes, options }) => {
    const whole = parseBytes(bytes, options)
    fc.assert(
      fc.property(fc.array(fc.nat(Math.max(bytes.length, 1)), { maxLength: 12 }), (cuts) => {
        expectSame(parseChunks(cutAt(bytes, cuts), options), whole)
      }),
      runs(8),
    )
  })
})
