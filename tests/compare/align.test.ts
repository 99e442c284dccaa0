import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, distanceWithin } from '../../src/compare/align.ts'
import { assign } from '../../src/compare/assign.ts'
import { bandWithin, lastCells } from '../../src/compare/band.ts'
import { runs } from '../runs.ts'

/** The table of distances as the textbook has it. */
function table(source: Int32Array, target: Int32Array): number[][] {
  const rows = [Array.from({ length: target.length + 1 }, (_, column) => column)]
  for (const [at, word] of source.entries()) {
    const above = rows[at] ?? []
    const row = [at + 1]
    for (const [column, other] of target.entries())
      row.push(Math.min((above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1, (above[column] ?? 0) + (word === other ? 0 : 1)))
    rows.push(row)
  }
  return rows
}

function quadratic(source: Int32Array, target: Int32Array): number {
  return table(source, target)[source.length]?.[target.length] ?? 0
}

/** Texts of few different words, so that there are many alignments; some longer than a block, some nearly the same. */
const text = fc.array(fc.nat(4), { maxLength: 150 }).map((words) => Int32Array.from(words))
const edited = fc.tuple(text, fc.array(fc.tuple(fc.nat(160), fc.nat(2), fc.nat(4)), { maxLength: 8 })).map(([source, edits]) => {
  const words = [...source]
  for (const [at, removed, word] of edits) words.splice(at, removed, word)
  return [source, Int32Array.from(words)] as const
})
const pair = fc.oneof(fc.tuple(text, text), edited)

describe('alignment', () => {
  test('has as few edits as the quadratic table, and both texts in it', () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        const ops = align(source, target)
        const count = (...wanted: string[]) => ops.filter((op) => wanted.includes(op)).length
        expect(count('substitution', 'deletion', 'insertion')).toBe(quadratic(source, target))
        expect(count('hit', 'substitution', 'deletion')).toBe(source.length)
        expect(count('hit', 'substitution', 'insertion')).toBe(target.length)
      }),
      runs(2000),
    )
  })

  test('calls those words hits that are the same', () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        let [i, j] = [0, 0]
        for (const op of align(source, target)) {
          if (op === 'hit' || op === 'substitution') expect(source[i] === target[j]).toBe(op === 'hit')
          if (op !== 'insertion') i++
          if (op !== 'deletion') j++
        }
      }),
      runs(500),
    )
  })

  test('takes the choice of RapidFuzz among several', () => {
    const letters = (word: string) => Int32Array.from(word, (letter) => letter.codePointAt(0) ?? 0)
    const short = (source: string, target: string) =>
      align(letters(source), letters(target))
        .map((op) => op.charAt(0))
        .join('')
    expect(short('ab', 'bc')).toBe('ss')
    expect(short('aab', 'ab')).toBe('hdh')
    expect(short('abcx', 'bcay')).toBe('dhhis')
    expect(short('', 'ab')).toBe('ii')
    expect(short('ab', '')).toBe('dd')
  })

  test('of texts that are parted is as short as the distance', () => {
    // A table of these would have more cells than are held at once.
    const words = (seed: number, length: number) => Int32Array.from({ length }, (_, at) => ((at * seed) ^ (at >> 3)) % 11)
    for (const [source, target] of [
      [words(7, 2300), words(5, 2200)],
      [words(7, 3000), words(7, 3000).filter((_, at) => at % 50 > 0)],
    ] as const) {
      const errors = align(source, target).filter((op) => op !== 'hit').length
      expect(errors).toBe(quadratic(source, target))
      expect(errors).toBe(distanceWithin(source, target, 3000))
    }
  })
})

describe('distance', () => {
  test('is that of the quadratic table, and the same both ways', () => {
    fc.assert(
      fc.property(pair, ([source, target]) => {
        const [exact, most] = [quadratic(source, target), source.length + target.length]
        expect(distanceWithin(source, target, most)).toBe(exact)
        expect(distanceWithin(target, source, most)).toBe(exact)
      }),
      runs(2000),
    )
  })

  test('is more than the bound where it is, and exact where it is not', () => {
    fc.assert(
      fc.property(pair, fc.nat(80), ([source, target], most) => {
        const exact = quadratic(source, target)
        const found = distanceWithin(source, target, most)
        if (exact <= most) expect(found).toBe(exact)
        else expect(found).toBeGreaterThanOrEqual(exact)
      }),
      runs(2000),
    )
  })

  test('of every beginning of the source stands in the last column, exact where the band is wide enough', () => {
    fc.assert(
      fc.property(pair, fc.nat(40), ([source, target], most) => {
        fc.pre(source.length > 0 && target.length > 0)
        const band = bandWithin(source, target, Math.abs(source.length - target.length) + most)
        const { from, cells } = lastCells(band)
        const exact = table(source, target)
        for (const [index, cell] of cells.entries())
          expect(cell).toBeGreaterThanOrEqual(exact[from + index]?.[target.length] ?? 0)
        const whole = quadratic(source, target)
        if (whole <= most) expect(cells.at(-1)).toBe(whole)
      }),
      runs(1000),
    )
  })
})

/** The costs of all assignments. */
function* everyCost(costs: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): Generator<number> {
  if (row === costs.length) yield 0
  for (const [column, cost] of (costs[row] ?? []).entries())
    if (!taken.includes(column)) for (const rest of everyCost(costs, row + 1, [...taken, column])) yield cost + rest
}

test('an assignment gives each row a column of its own, as cheaply as can be', () => {
  const square = fc.integer({ min: 0, max: 6 }).chain((size) => {
    const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size, maxLength: size })
    return fc.array(row, { minLength: size, maxLength: size })
  })
  fc.assert(
    fc.property(square, (costs) => {
      const columns = assign(costs)
      expect(new Set(columns).size).toBe(costs.length)
      const cost = columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? Infinity), 0)
      expect(cost).toBe(Math.min(...everyCost(costs)))
    }),
    runs(500),
  )
})
