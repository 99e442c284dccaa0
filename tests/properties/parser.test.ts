import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParseOptions } from '../../src/parse/options.ts'
import { fixtureCases } from '../fixtures/cases.ts'
import { checkRecords, checkSettles } from '../fixtures/invariants.ts'
import { chunksOf, cutAt, parseBytes, parseChunks, parseText, said, turnsOf } from '../fixtures/parse.ts'
import { decidedDocuments, documents, sources, withMark } from './documents.ts'

/** RUNS=5000 npx vitest run tests/properties looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }
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
        expect(parseChunks(cutAt(bytes, cuts))).toEqual(parseBytes(bytes))
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
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const bytes = new TextEncoder().encode(text)
        checkRecords(parseBytes(bytes), bytes)
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
        expect(parseChunks(chunksOf(bytes, size), TINY)).toEqual(records)
      }),
      RUNS,
    )
  })
})

describe('a change that means nothing', () => {
  test('CRLF for LF leaves every turn as it was', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(said(parseText(text.replaceAll('\n', '\r\n')))).toEqual(said(parseText(text)))
      }),
      RUNS,
    )
  })

  test('a byte order mark leaves every turn as it was', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(said(parseBytes(withMark(bytes)))).toEqual(said(parseBytes(bytes)))
      }),
      RUNS,
    )
  })

  test('a turn at the end leaves the turns before the last as they were', () => {
    fc.assert(
      fc.property(decidedDocuments, (text) => {
        const before = turnsOf(parseText(text)).slice(0, -1)
        const after = turnsOf(parseText(text + '\n\nMARA LUND: Good night.\n'))
        for (const [index, turn] of before.entries()) {
          expect(after[index]).toMatchObject({ speakerId: turn.speakerId, label: turn.label, byte: turn.byte })
        }
      }),
      RUNS,
    )
  })
})

describe('every beginning of a fixture', () => {
  const small = fixtureCases().filter(({ bytes }) => bytes.length <= SMALL)

  test.each(small)('$path', ({ bytes, options }) => {
    for (let length = 0; length <= bytes.length; length++) {
      const prefix = bytes.slice(0, length)
      const records = parseBytes(prefix, options)
      expect(records.at(-1)?.type).toBe('summary')
      if (length % 32 === 0) checkRecords(records, prefix)
    }
  })
})

describe('random cuts of a fixture', () => {
  test.each(fixtureCases())('$path', ({ bytes, options }) => {
    const whole = parseBytes(bytes, options)
    fc.assert(
      fc.property(fc.array(fc.nat(Math.max(bytes.length, 1)), { maxLength: 12 }), (cuts) => {
        expect(parseChunks(cutAt(bytes, cuts), options)).toEqual(whole)
      }),
      { numRuns: 8 },
    )
  })
})
