import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Turn } from '../../src/model/turn.ts'
import { VectorGather } from '../../src/text/vector-gather.ts'
import { createVectors, type Vectors } from '../../src/text/vectors.ts'
import { recordJson } from '../../src/write/record-json.ts'
import type { SpokenBytes } from '../../src/write/spoken.ts'
import { TurnLines } from '../../src/write/turn-lines.ts'
import { makeTurn } from '../query/make-turn.ts'
import { printable, source, textOf } from './byte-texts.ts'
import { spokenOf } from './spoken-of.ts'

/** RUNS=5000 npx vitest run tests/write/turn-gather.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) }
const SIZE = 400_000

/** Where the text, the paragraphs and the passage of each turn stand. */
class Place {
  readonly gather: VectorGather
  readonly #json: Uint8Array
  readonly #paragraphs: Int32Array
  readonly #passage: Uint8Array

  constructor(vectors: Vectors) {
    const { buffer } = vectors.bytes
    this.#json = new Uint8Array(buffer, vectors.take(SIZE), SIZE)
    this.#paragraphs = new Int32Array(buffer, vectors.take(4 * 64), 64)
    this.#passage = new Uint8Array(buffer, vectors.take(SIZE), SIZE)
    this.gather = new VectorGather(vectors, { json: this.#json, paragraphs: this.#paragraphs, passage: this.#passage })
  }

  spokenOf(turn: Turn): SpokenBytes {
    const { flat, passage, ...rest } = spokenOf(turn)
    this.#json.set(flat.json)
    this.#paragraphs.set(flat.paragraphs)
    this.#passage.set(passage.bytes)
    const here = { json: this.#json, paragraphs: this.#paragraphs, gather: this.gather }
    return { ...rest, flat: { ...flat, ...here }, passage: { bytes: this.#passage, size: passage.size } }
  }
}

function makePlace(): Place {
  const vectors = createVectors()
  if (vectors === undefined) throw new Error('no vectors here')
  return new Place(vectors)
}

const PLACES = [makePlace(), makePlace()] as const

const edits = fc.record({ before: source, after: fc.constantFrom('I think', 'é', ''), byte: fc.maxSafeNat(), line: fc.nat() })
const turns = fc
  .record({ text: printable, speaker: fc.constantFrom('Mara', 'Zoë'), paragraphs: fc.array(fc.nat(9_999), { maxLength: 6 }) })
  .chain((turn) =>
    fc
      .array(edits, { maxLength: 4 })
      .map((made) => makeTurn({ ...turn, edits: made.map((edit) => ({ rule: 'join/i-verb', endByte: edit.byte, ...edit })) })),
  )
/** How a turn is added: put together in one of two places, byte by byte, or as text. */
const ways = fc.constantFrom('first', 'first', 'second', 'bytes', 'text')

function add(lines: TurnLines, turn: Turn, way: string): void {
  if (way === 'text') lines.addText(turn, turn)
  else if (way === 'bytes') lines.add(turn, spokenOf(turn))
  else lines.add(turn, PLACES[way === 'first' ? 0 : 1].spokenOf(turn))
}

test('turns come out in order, wherever they are put together, and whenever they are taken', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(turns, ways, fc.boolean()), { maxLength: 9 }), (given) => {
      const lines = new TurnLines()
      let out = ''
      for (const [turn, way, isTaken] of given) {
        add(lines, turn, way)
        if (!isTaken) continue
        const { size } = lines
        const taken = lines.take()
        expect(taken).toHaveLength(size)
        out += textOf(taken)
      }
      out += textOf(lines.take())
      expect(out).toBe(given.map(([turn]) => `${recordJson(turn)}\n`).join(''))
      expect(lines.size).toBe(0)
    }),
    RUNS,
  )
})

test.each([true, false])('more than is held at once comes out whole: let go %s', (isLetGo) => {
  const pieces: string[] = []
  const lines = new TurnLines(isLetGo ? () => pieces.push(textOf(lines.take())) : undefined)
  const long = Array.from({ length: 40 }, (_, index) =>
    makeTurn({ speaker: 'Mara', text: `${index} ${'tide “in” '.repeat(9_000)}` }),
  )
  for (const turn of long) add(lines, turn, 'first')
  if (isLetGo) expect(pieces.length).toBeGreaterThan(20)
  expect(pieces.join('') + textOf(lines.take())).toBe(long.map((turn) => `${recordJson(turn)}\n`).join(''))
})

test('what is too long to be put together there is not', () => {
  const lines = new TurnLines()
  const given = ['short', 'x'.repeat(300_000), 'short again'].map((text) => makeTurn({ speaker: 'Mara', text }))
  for (const turn of given) add(lines, turn, 'first')
  expect(textOf(lines.take())).toBe(given.map((turn) => `${recordJson(turn)}\n`).join(''))
})
