import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteBuffer } from '../../src/write/byte-buffer.ts'
import { counts, source, textOf, utf8 } from './byte-texts.ts'

/** RUNS=5000 npx vitest run tests/write/byte-buffer.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }

/** One piece for a buffer, and the text it is. */
const pieces = fc.oneof(
  counts.map((value) => ({ add: (out: ByteBuffer) => out.integer(value), is: String(value) })),
  fc.string({ maxLength: 300 }).map((text) => ({ add: (out: ByteBuffer) => out.ascii(text), is: text })),
  fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => ({ add: (out: ByteBuffer) => out.text(text), is: text })),
  fc.constantFrom(0, 1, 199, 200, 201, 40_000).map((length) => {
    return { add: (out: ByteBuffer) => out.raw(new Uint8Array(length).fill(0x78)), is: 'x'.repeat(length) }
  }),
  fc.tuple(source, source, source).map(([before, inside, behind]) => {
    const [start, end] = [utf8(before).length, utf8(before + inside).length]
    const add = (out: ByteBuffer) => out.escaped(utf8(before + inside + behind), start, end)
    return { add, is: JSON.stringify(inside).slice(1, -1) }
  }),
)

describe('a buffer of bytes', () => {
  test('holds all that is written, however it grows', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), fc.integer({ min: 0, max: 64 }), (given, room) => {
        const out = new ByteBuffer()
        out.bytes = new Uint8Array(room)
        for (const { add } of given) add(out)
        const expected = given.map(({ is }) => is).join('')
        expect(out.size).toBe(utf8(expected).length)
        expect(textOf(out.take())).toBe(expected)
        expect(out.size).toBe(0)
      }),
      RUNS,
    )
  })

  test('writes integers of every length', () => {
    const values = [0, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1]
    for (let power = 1; power <= Number.MAX_SAFE_INTEGER; power *= 10) values.push(power - 1, power, power + 1)
    for (let power = 1; power <= Number.MAX_SAFE_INTEGER; power *= 2) values.push(power - 1, power)
    for (const value of values) {
      for (let room = 1; room < 18; room++) {
        const out = new ByteBuffer()
        out.bytes = new Uint8Array(room)
        out.ascii('[')
        out.integer(value)
        out.ascii(']')
        expect(textOf(out.take())).toBe(`[${value}]`)
      }
    }
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const out = new ByteBuffer()
        out.integer(value)
        expect(textOf(out.take())).toBe(String(value))
      }),
      RUNS,
    )
  })
})
