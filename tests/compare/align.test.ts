import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, distance } from '../../src/compare/align.ts'
import { assign } from '../../src/compare/compare.ts'
import { lastRow } from '../../src/compare/table.ts'
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

/** For texts of at most 160 different words. */
const desk = { slots: new Int32Array(160), pause: () => undefined, expect() {} }

/** Texts of few different words, so that there are many alignments; some longer than a block, some nearly the same. */
const text = fc.array(fc.nat(4), { maxLength: 150 }).map((words) => Int32Array.from(words))
const edited = fc.tuple(text, fc.array(fc.tuple(fc.nat(160), fc.nat(2), fc.nat(4)), { maxLength: 8 })).map(([source, edits]) => {
  const words = [...source]
  for (const [at, removed, word] of edits) words.splice(at, removed, word)
  return [source, Int32Array.from(words)] as const
})
const pair = fc.oneof(fc.tuple(text, text), edited)

describe('alignment', () => {
  test('has as few edits as the quadratic table, and both texts in it', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([source, target]) => {
        const ops = await align({ source, target }, desk)
        const count = (...wanted: string[]) => ops.filter((op) => wanted.includes(op)).length
        expect(count('substitution', 'deletion', 'insertion')).toBe(quadratic(source, target))
        expect(count('hit', 'substitution', 'deletion')).toBe(source.length)
        expect(count('hit', 'substitution', 'insertion')).toBe(target.length)
      }),
      runs(2000),
    )
  })

  test('calls those words hits that are the same', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([source, target]) => {
        let [i, j] = [0, 0]
        for (const op of await align({ source, target }, desk)) {
          if (op === 'hit' || op === 'substitution') expect(source[i] === target[j]).toBe(op === 'hit')
          if (op !== 'insertion') i++
          if (op !== 'deletion') j++
        }
      }),
      runs(500),
    )
  })

  test('takes the choice of RapidFuzz among several', async () => {
    const letters = (word: string) => Int32Array.from(word, (letter) => letter.codePointAt(0) ?? 0)
    const short = async (source: string, target: string) => {
      const ops = await align({ source: letters(source), target: letters(target) }, desk)
      return ops.map((op) => op.charAt(0)).join('')
    }
    expect(await short('ab', 'bc')).toBe('ss')
    expect(await short('aab', 'ab')).toBe('hdh')
    expect(await short('abcx', 'bcay')).toBe('dhhis')
    expect(await short('', 'ab')).toBe('ii')
    expect(await short('ab', '')).toBe('dd')
  })

  test('of texts that are parted is as short as the distance', async () => {
    // A table of these would have more cells than are held at once.
    const words = (seed: number, length: number) => Int32Array.from({ length }, (_, at) => ((at * seed) ^ (at >> 3)) % 11)
    for (const [source, target] of [
      [words(7, 2300), words(5, 2200)],
      [words(7, 3000), words(7, 3000).filter((_, at) => at % 50 > 0)],
    ] as const) {
      const ops = await align({ source, target }, desk)
      const errors = ops.filter((op) => op !== 'hit').length
      expect(errors).toBe(quadratic(source, target))
      expect(errors).toBe(await distance({ source, target }, desk))
    }
  })
})

describe('distance', () => {
  test('is that of the quadratic table, and the same both ways', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([source, target]) => {
        const exact = quadratic(source, target)
        expect(await distance({ source, target }, desk)).toBe(exact)
        expect(await distance({ source: target, target: source }, desk)).toBe(exact)
      }),
      runs(2000),
    )
  })

  test('of every beginning of the source stands in the last row, where a way to the end may go on from it', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.nat(150), async ([source, target], most) => {
        const surplus = source.length - target.length
        const rest = (diagonal: number) => Math.abs(diagonal - surplus)
        const { from, costs, rows } = await lastRow({ source, target, most, rest }, desk)
        const exact = table(source, target).map((row) => row[target.length] ?? 0)
        for (const [at, cost] of exact.entries()) {
          const found = costs[at - from]
          if (cost + Math.abs(source.length - at) <= most) expect(found).toBe(cost)
          else if (found !== undefined) expect(found).toBeGreaterThanOrEqual(cost)
        }
        if (costs.length > 0) expect(rows).toBe(target.length)
      }),
      runs(1000),
    )
  })

  test('lets others have their turn while it is worked out', async () => {
    let turns = 0
    const source = new Int32Array(320)
    const pause = async () => void turns++
    await distance({ source, target: source.map((_, at) => at % 160) }, { ...desk, pause })
    expect(turns).toBeGreaterThanOrEqual(10)
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
