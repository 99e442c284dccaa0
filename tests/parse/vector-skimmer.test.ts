import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { VectorSkimmer } from '../../src/parse/vector-skimmer.ts'
import { type Given, plainScan, Rig, TABLES, vectorScan } from './skim-rig.ts'
import { chunked } from './skim-sources.ts'

/** RUNS=3000 npx vitest run tests/parse/vector-skimmer.test.ts looks harder. */
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
