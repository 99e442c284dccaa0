import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParseOptions } from '../../src/parse/options.ts'
import { repairs } from '../../src/repairs/index.ts'
import { documents, sources } from '../properties/documents.ts'
import { BEGUN, firstDifference } from './both-ways.ts'
import { anyLine, prose, terminators } from './skim-sources.ts'

/** RUNS=5000 npx vitest run tests/parse/lane/fast-lane.test.ts looks harder. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 12) }
const BEGINNING = new TextEncoder().encode(BEGUN)

const limits = fc.constantFrom({}, {}, { line: 36, turn: 200, window: 300 }, { line: 64 }, { turn: 50 })
const selections = fc.oneof(
  fc.constantFrom('safe', 'all', 'none'),
  fc.constantFrom(...repairs.map(({ name }) => [name])),
) satisfies fc.Arbitrary<NonNullable<ParseOptions['repairs']>>
const options: fc.Arbitrary<ParseOptions> = fc.record({ limits, repairs: selections })
const sizes = fc.constantFrom(7, 64, 1_009, 65_536, 1_000_000)

function behindBeginning(rest: Uint8Array): Uint8Array {
  return Uint8Array.of(...BEGINNING, ...rest)
}

test('the lane reads what the stages read, in hostile documents', () => {
  const texts = fc.array(documents, { minLength: 1, maxLength: 8 }).map((parts) => new TextEncoder().encode(parts.join('\n')))
  fc.assert(
    fc.property(fc.oneof(texts, texts, sources), options, sizes, (rest, given, size) => {
      expect(firstDifference(behindBeginning(rest), given, [size])).toBeUndefined()
    }),
    RUNS,
  )
})

/** Speech of those who speak in the beginning, and of others, with all that may stand between. */
const talks = fc
  .array(fc.tuple(fc.constantFrom('', '', '', 'MARA LUND: ', 'JO VEY: ', 'BO EK: '), fc.oneof(prose, anyLine), terminators), {
    minLength: 1,
    maxLength: 30,
    size: '+1',
  })
  .map((lines) => new TextEncoder().encode(lines.flat().join('')))

test('and in speech that it is open for', () => {
  fc.assert(
    fc.property(talks, options, sizes, (rest, given, size) => {
      expect(firstDifference(behindBeginning(rest), given, [size])).toBeUndefined()
    }),
    RUNS,
  )
})
