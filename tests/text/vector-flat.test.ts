import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BytePassage } from '../../src/text/byte-passage.ts'
import { PlainScan } from '../../src/text/byte-scan.ts'
import { type ByteEdit, FlatText } from '../../src/text/flat-text.ts'
import type { PassageRoom } from '../../src/text/passage-room.ts'
import { createSimdScan } from '../../src/text/simd-scan.ts'
import { VectorText } from '../../src/text/vector-text.ts'
import type { Vectors } from '../../src/text/vectors.ts'

/** RUNS=5000 npx vitest run tests/text/vector-flat.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 200) }
const NO_SET = new Uint8Array(256)
const SIZE = 300_000

const scan = createSimdScan(NO_SET)
if (scan?.vectors === undefined) throw new Error('no vectors here')
const room = roomIn(scan.vectors)
const atOnce = new FlatText(scan)
const byteByByte = new FlatText(new PlainScan(NO_SET))

function roomIn(vectors: Vectors): PassageRoom {
  const at = (bytes: number) => [vectors.bytes.buffer, vectors.take(bytes)] as const
  const tables = {
    bytes: new Uint8Array(...at(SIZE), SIZE),
    lineAt: new Int32Array(...at(4 * SIZE), SIZE),
    lineUnit: new Int32Array(...at(4 * SIZE), SIZE),
    lineByte: new Float64Array(64),
    lineNumber: new Float64Array(64),
    markAt: new Int32Array(64),
    markUnit: new Int32Array(64),
    clueUnit: new Int32Array(64),
  }
  const addresses = {
    bytes: tables.bytes.byteOffset,
    lineAt: tables.lineAt.byteOffset,
    lineUnit: tables.lineUnit.byteOffset,
  }
  return { ...tables, addresses, texts: new VectorText(vectors, addresses.bytes) }
}

/** Where two passages are kept: among the vectors, and not. */
const [inRoom, elsewhere] = [new BytePassage(), new BytePassage()]
inRoom.moveTo(room)

const word = fc.oneof(
  fc.constantFrom('the', 'tide', 'I', 'über', 'вода', '“so”', '…', '—', "don't", 'a'.repeat(40), '12'),
  fc.string({ unit: fc.constantFrom('a', 'é', '“', '-', '.', 'я', 'ſ'), minLength: 1, maxLength: 9 }),
)
const plain = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const loose = fc
  .array(fc.oneof(word, fc.constantFrom('"', '\\', '"a"', '\\n')), { minLength: 1, maxLength: 12 })
  .chain((words) => fc.constantFrom(' ', '  ', '   ').map((space) => words.join(space)))
const lines = fc.array(fc.tuple(fc.oneof(plain, plain, loose), fc.boolean()), { minLength: 1, maxLength: 12 })
const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(12), fc.constantFrom('I', 'I think', 'é là', 'Dr. Vey', 'x'.repeat(40))), {
  maxLength: 6,
})

function fill(passage: BytePassage, given: readonly (readonly [string, boolean])[]): void {
  passage.clear()
  for (const [index, [text, isApart]] of given.entries()) {
    if (index > 0) for (let gap = isApart ? 2 : 1; gap > 0; gap--) passage.append(0x0a, 1)
    passage.isLoose ||= /["\\]| {2}/.test(text)
    passage.addLine(passage.size, index + 1)
    passage.write(text)
  }
}

/** Edits of whole characters, one behind the other. */
function editsOf(passage: BytePassage, given: readonly (readonly [number, number, string])[]): ByteEdit[] {
  const made: ByteEdit[] = []
  let from = 0
  for (const [skip, length, after] of given) {
    const start = boundary(passage, from + skip)
    const to = boundary(passage, start + length)
    if (to >= passage.size) break
    const before = passage.textOf(start, to)
    // What is left must be words between single spaces, as rules leave it.
    if (/\s/.test(passage.textOf(Math.max(0, start - 1), to + 1))) continue
    made.push({ from: start, to, after, growth: after.length - before.length })
    from = to + 1
  }
  return made
}

function boundary({ bytes }: BytePassage, at: number): number {
  let next = at
  while (((bytes[next] ?? 0) & 0xc0) === 0x80) next++
  return next
}

function resultOf(flat: FlatText): object {
  const { size, words, paragraphs, paragraphCount, text } = flat
  const json = new TextDecoder().decode(flat.json.subarray(0, size))
  return { json, words, paragraphs: [...paragraphs.subarray(0, paragraphCount)], text }
}

test('a passage among vectors reads as it does byte by byte, and so does its text', () => {
  let repaired = 0
  fc.assert(
    fc.property(lines, edits, (given, changes) => {
      for (const passage of [inRoom, elsewhere]) fill(passage, given)
      expect(inRoom.room?.addresses).toBeDefined()
      expect(elsewhere.room?.addresses).toBeUndefined()
      expect(inRoom.text).toBe(elsewhere.text)
      const made = editsOf(elsewhere, changes)
      repaired += made.length
      atOnce.fill(inRoom, made)
      byteByByte.fill(elsewhere, made)
      expect(atOnce.gather).toBeDefined()
      expect(byteByByte.gather).toBeUndefined()
      expect(resultOf(atOnce)).toEqual(resultOf(byteByByte))
    }),
    RUNS,
  )
  expect(repaired).toBeGreaterThan(0)
})

test('line ends that an edit takes are none', () => {
  const given = [
    ['in Washington, D.', false],
    ['C., it was', true],
    ['late', false],
  ] as const
  for (const passage of [inRoom, elsewhere]) fill(passage, given)
  const from = 'in Washington, '.length
  const made = [{ from, to: from + 'D.\n\nC.'.length, after: 'D.C.', growth: -2 }]
  atOnce.fill(inRoom, made)
  byteByByte.fill(elsewhere, made)
  expect(resultOf(atOnce)).toEqual(resultOf(byteByByte))
  expect(atOnce.text).toBe('in Washington, D.C., it was late')
  expect([...atOnce.paragraphs.subarray(0, atOnce.paragraphCount)]).toEqual([0])
})

test.each([
  ['more edits than are laid at once', 5_000, 'x'],
  ['edits that leave more than there is room for', 300, 'x'.repeat(300)],
])('%s are made byte by byte', (_, count, after) => {
  for (const passage of [inRoom, elsewhere]) fill(passage, [['ab '.repeat(count).trimEnd(), false]])
  const made = Array.from({ length: count }, (_, index) => {
    return { from: 3 * index, to: 3 * index + 1, after, growth: after.length - 1 }
  })
  atOnce.fill(inRoom, made)
  byteByByte.fill(elsewhere, made)
  expect(atOnce.gather).toBeUndefined()
  expect(resultOf(atOnce)).toEqual(resultOf(byteByByte))
})

test('a passage that outgrows its room is kept elsewhere until the next one', () => {
  fill(inRoom, [['a', false]])
  inRoom.write('b'.repeat(SIZE))
  expect(inRoom.room).toBeUndefined()
  expect(inRoom.text).toBe(`a${'b'.repeat(SIZE)}`)
  atOnce.fill(inRoom, [])
  expect(atOnce.gather).toBeUndefined()
  expect(atOnce.text).toBe(inRoom.text)
  fill(inRoom, [['a', false]])
  expect(inRoom.room?.addresses).toBeDefined()
})

test('a text that outgrows the room of texts does not keep the next ones out of it', () => {
  const [many, few] = ['"'.repeat(SIZE - 100), 'so it was']
  for (const text of [many, few]) {
    for (const passage of [inRoom, elsewhere]) fill(passage, [[text, false]])
    const after = 'x'.repeat(1_500_000)
    const made = text === many ? [{ from: 0, to: 1, after, growth: after.length - 1 }] : []
    atOnce.fill(inRoom, made)
    byteByByte.fill(elsewhere, made)
    expect(resultOf(atOnce)).toEqual(resultOf(byteByByte))
    expect(atOnce.gather === undefined).toBe(text === many)
  }
})

test('a long text is decoded as any other', () => {
  const text = 'é'.repeat(140_000)
  fill(inRoom, [[text, false]])
  expect(inRoom.text).toBe(text)
})
