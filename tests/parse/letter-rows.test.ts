import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ofText } from '../../src/parse/evidence/likely-conventions.ts'
import { SkimTables } from '../../src/parse/lane/skim-tables.ts'
import { charMojibake } from '../../src/repairs/char-mojibake.ts'
import { createEvidence } from '../../src/repairs/evidence.ts'
import { finderOf } from '../../src/repairs/find-edits.ts'
import { selectRepairs } from '../../src/repairs/select.ts'
import { BEGUN, firstDifference, quickly } from './both-ways.ts'

/** RUNS=5000 npx vitest run tests/parse/lane/letter-rows.test.ts looks harder. */
const RUNS = { numRuns: 10 * Number(process.env.RUNS ?? 100) }

const tables = new SkimTables(finderOf(selectRepairs('safe')).triggers, ofText)
const evidence = createEvidence()

/** UTF-8 read as windows-1252, as a decoder of the platform reads it. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

/** Whether a line with the letter of two bytes at a unit is left to the stages. */
function isOdd(text: string, at: number): boolean {
  const before = new TextEncoder().encode(text.slice(0, at))
  return tables.isOdd(new TextEncoder().encode(text), before.length)
}

const character = fc.oneof(
  fc.constantFrom(...'éèüñß’“”…—€™żłАя主😀ª»'),
  fc.integer({ min: 0xa0, max: 0x24f }).map((point) => String.fromCodePoint(point)),
  fc.integer({ min: 0x2010, max: 0x2122 }).map((point) => String.fromCodePoint(point)),
)
const plain = fc.constantFrom('', 'a', ' ', 'Z', '.', 'caf', ' the', 'é', '…', '\n')

describe('letters that a rule is asked at', () => {
  test('are odd wherever it finds anything', () => {
    let found = 0
    fc.assert(
      fc.property(fc.tuple(plain, plain), fc.array(character, { minLength: 1, maxLength: 3 }), ([before, behind], said) => {
        const once = misread(said.join(''))
        for (const text of [before + once + behind, before + misread(once) + behind]) {
          for (let at = 0; at < text.length; at++) {
            if (!charMojibake.triggers.includes(text.charAt(at)) || charMojibake.find(text, at, evidence) === undefined) continue
            found++
            expect({ text, at, odd: isOdd(text, at) }).toEqual({ text, at, odd: true })
          }
        }
      }),
      RUNS,
    )
    expect(found).toBeGreaterThan(RUNS.numRuns / 4)
  })

  test.each(['à la', 'é,', 'Ô, so', 'szczegół', 'příště', 'là”', 'é»', 'São', 'ñandú', 'Žád', 'á—', 'ô…'])(
    'are none in %s',
    (text) => {
      for (let at = 0; at < text.length; at++)
        if (charMojibake.triggers.includes(text.charAt(at))) expect({ at, odd: isOdd(text, at) }).toEqual({ at, odd: false })
    },
  )

  test.each([
    'caf\u00c3\u00a9 is',
    'don\u00e2\u20ac\u2122t',
    'so \u00f0\u0178\u02dc\u20ac it is',
    '\u00c2\u00a35',
    'M\u00c3\u00bcnchen \u00c3 la',
  ])('are found in a long text as in a short one: %s', (broken) => {
    const text = `${BEGUN}MARA LUND: It was ${broken} then.\n\nSo it was ${broken}, and nobody of us knew of it.\n\nJO VEY: Yes.\n`
    const bytes = new TextEncoder().encode(text)
    expect(firstDifference(bytes, {}, [65_536, 4_093])).toBeUndefined()
    expect(quickly([bytes]).join('').split('char/mojibake').length - 1).toBe(2)
  })
})
