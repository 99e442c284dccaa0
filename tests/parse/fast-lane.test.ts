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

/** How publishers write who speaks, and when. */
const LAYOUTS: readonly ((name: string, second: number) => string)[] = [
  (name) => `${name}: `,
  (name) => `**${name}:** `,
  (name) => `**${name}** - `,
  (name) => `- ${name}: `,
  (name) => `    ${name.toUpperCase()}:  `,
  (name) => `Mr. ${name.toUpperCase()}. `,
  (name) => `<${name}> `,
  (name) => `${name.startsWith('M') ? 'Q' : 'A'}.  `,
  (name) => `     ${name.startsWith('M') ? 'Q' : 'A'}.  `,
  (name) => `${name} (Harbour Office): `,
  (name) => `${name.toUpperCase()}\n`,
  (name) => `**${name}**\n`,
  (name, second) => `[${name}] [${clock(second)}] `,
  (name, second) => `${clock(second)}\t${name}:\t`,
  (name, second) => `[${clock(second)}] ${name}: `,
  (name, second) => `${name} (${clock(second)}): `,
  (name, second) => `${name}  ${clock(second)}\n`,
  (name, second) => `## ${name} [${clock(second)}]\n`,
]
const WHO = ['Mara Lund', 'Jo Vey', 'Bo Íñiguez', 'Ida I-Ek']

function clock(second: number): string {
  return `${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`
}

/** Those who are known, and whoever else, in one layout; now and then in another. */
const laidOut = fc
  .tuple(
    fc.constantFrom(...LAYOUTS),
    fc.array(
      fc.tuple(
        fc.constantFrom(...WHO, 'Ann Ora', 'Lund', ''),
        fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom(...LAYOUTS)),
        fc.oneof({ weight: 3, arbitrary: prose }, anyLine),
        terminators,
      ),
      { minLength: 5, maxLength: 40, size: '+1' },
    ),
  )
  .map(([layout, lines]) => {
    const parts: string[] = []
    let length = 0
    for (let second = 0; length < 70_000; second++) {
      const part = `${layout(WHO[(second % 7) % WHO.length] ?? '', second)}I think that it is ${second} metres deep there, or less.\n\n`
      parts.push(part)
      length += part.length
    }
    for (const [at, [who, other, said, end]] of lines.entries())
      parts.push(who === '' ? said : (other ?? layout)(who, parts.length + at) + said, end)
    return new TextEncoder().encode(parts.join(''))
  })

test('and behind labels in every layout, with times and without', () => {
  fc.assert(
    fc.property(laidOut, options, sizes, (source, given, size) => {
      expect(firstDifference(source, given, [size])).toBeUndefined()
    }),
    RUNS,
  )
})
