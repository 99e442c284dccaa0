import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VectorGather } from '../../src/text/vector-gather.ts'
import { createVectors } from '../../src/text/vectors.ts'
import { ByteBuffer } from '../../src/write/byte-buffer.ts'
import type { JsonBuffer } from '../../src/write/json-buffer.ts'
import { counts, source, textOf, utf8 } from './byte-texts.ts'

/** RUNS=5000 npx vitest run tests/write/byte-buffer.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }

/** One piece for a buffer, and the text it is. */
const pieces = fc.oneof(
  counts.map((value) => ({ add: (out: JsonBuffer) => out.integer(value), is: String(value) })),
  fc.string({ maxLength: 300 }).map((text) => ({ add: (out: JsonBuffer) => out.ascii(text), is: text })),
  fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => ({ add: (out: JsonBuffer) => out.text(text), is: text })),
  fc.constantFrom(0, 1, 199, 200, 201, 40_000).map((length) => {
    return { add: (out: JsonBuffer) => out.raw(new Uint8Array(length + 3).fill(0x78), length), is: 'x'.repeat(length) }
  }),
  fc.constantFrom(1, 15, 16, 17, 300).map((length) => {
    return { add: (out: JsonBuffer) => out.kept(out.keep(new Uint8Array(length).fill(0x78))), is: 'x'.repeat(length) }
  }),
  fc.array(fc.nat(), { maxLength: 9 }).map((values) => {
    const add = (out: JsonBuffer) => out.integers(Int32Array.from([...values, 1]), values.length)
    return { add, is: values.join(',') }
  }),
  fc.nat(0x7f).map((byte) => ({ add: (out: JsonBuffer) => out.byte(byte), is: String.fromCharCode(byte) })),
  fc.tuple(source, source, source).map(([before, inside, behind]) => {
    const [start, end] = [utf8(before).length, utf8(before + inside).length]
    const add = (out: JsonBuffer) => out.escaped(utf8(before + inside + behind), start, end)
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

  test('holds the same where it is put together by vectors, of what stands there and what does not', () => {
    const vectors = createVectors()
    if (vectors === undefined) throw new Error('no vectors here')
    const room = (size: number) => ({ buffer: vectors.bytes.buffer, at: vectors.take(size), size })
    const [json, list, said] = [room(1_000), room(400), room(1_000)]
    const sources = {
      json: new Uint8Array(json.buffer, json.at, json.size),
      paragraphs: new Int32Array(list.buffer, list.at, list.size / 4),
      passage: new Uint8Array(said.buffer, said.at, said.size),
    }
    const there = new VectorGather(vectors, sources)
    const given = fc.tuple(source, fc.array(fc.nat(), { maxLength: 90 }), source)
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), given, ([...items], [text, numbers, passage]) => {
        const [textSize, passageSize] = [utf8(text).length, utf8(passage).length]
        sources.json.set(utf8(text).subarray(0, 1_000))
        sources.paragraphs.set(numbers)
        sources.passage.set(utf8(passage).subarray(0, 1_000))
        const add = (out: JsonBuffer) => {
          out.raw(sources.json, textSize)
          out.integers(sources.paragraphs, numbers.length)
          out.escaped(sources.passage, 0, passageSize)
        }
        const here = new ByteBuffer()
        for (const out of [here, there]) for (const item of [{ add }, ...items, { add }]) item.add(out)
        expect(there.most).toBeGreaterThanOrEqual(here.size)
        there.flush()
        expect(there.size).toBe(here.size)
        expect(textOf(there.take())).toBe(textOf(here.take()))
        expect(there.size).toBe(0)
      }),
      RUNS,
    )
  })

  test('puts together more steps and longer texts than are noted at once', () => {
    const vectors = createVectors()
    if (vectors === undefined) throw new Error('no vectors here')
    const none = { json: new Uint8Array(0), paragraphs: new Int32Array(0), passage: new Uint8Array(0) }
    const out = new VectorGather(vectors, none)
    const long = 'é'.repeat(70_000)
    let expected = ''
    for (let index = 0; index < 20_000; index++) {
      out.integer(index)
      out.text('é“')
      expected += `${index}é“`
    }
    out.text(long)
    out.raw(utf8(long), 140_000)
    expect(textOf(out.take())).toBe(expected + long + long)
  })

  test('keeps what is noted last before it is put together', () => {
    const vectors = createVectors()
    if (vectors === undefined) throw new Error('no vectors here')
    const none = { json: new Uint8Array(0), paragraphs: new Int32Array(0), passage: new Uint8Array(0) }
    for (const steps of [8_190, 8_191, 8_192, 8_193]) {
      const out = new VectorGather(vectors, none)
      for (let step = 0; step < steps; step++) out.byte(0x2e)
      for (const text of ['abc', 'xyz', 'end']) out.text(text)
      expect(textOf(out.take())).toBe(`${'.'.repeat(steps)}abcxyzend`)
      out.raw(utf8('raw'), 3)
      expect(textOf(out.take())).toBe('raw')
    }
  })

  test('keeps bytes when its memory is full', () => {
    const vectors = createVectors()
    if (vectors === undefined) throw new Error('no vectors here')
    const none = { json: new Uint8Array(0), paragraphs: new Int32Array(0), passage: new Uint8Array(0) }
    const out = new VectorGather(vectors, none)
    vectors.take(vectors.left - 100)
    const kept = [out.keep(utf8('one')), out.keep(utf8('two'.repeat(40))), out.keep(utf8('three'.repeat(40)))]
    for (const bytes of kept) out.kept(bytes)
    expect(textOf(out.take())).toBe(`one${'two'.repeat(40)}${'three'.repeat(40)}`)
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
