import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabelConvention } from '../../src/labels/convention.ts'
import { lineConventions } from '../../src/labels/index.ts'
import { skipPictures } from '../../src/labels/pictures.ts'
import { LED_BY, lines, MARKED_BY, NAMES } from './label-lines.ts'
import { fits } from './opening-fits.ts'

/** RUNS=5000 npx vitest run tests/labels/openings.test.ts looks harder. */
const RUNS = { numRuns: 40 * Number(process.env.RUNS ?? 100) }

function mayOpen({ openings }: LabelConvention, line: string): boolean {
  const text = line.trim()
  // Such lines are never passed over.
  if (skipPictures(text, 0) > 0) return true
  return openings === undefined || openings.some((opening) => fits(opening, text))
}

describe('the openings of a convention', () => {
  test.each(lineConventions)('$name lets its examples through', (convention) => {
    for (const { line } of convention.examples) {
      for (const given of [line, `  ${line}  `, `${line}\t`]) {
        if (convention.match(given) !== undefined)
          expect({ given, opens: mayOpen(convention, given) }).toEqual({ given, opens: true })
      }
    }
  })

  test('let every line through that carries a label', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(lines, (line) => {
        for (const convention of lineConventions) {
          if (convention.match(line) === undefined) continue
          seen.add(convention.name)
          expect({ name: convention.name, opens: mayOpen(convention, line) }).toEqual({ name: convention.name, opens: true })
        }
      }),
      RUNS,
    )
    expect([...seen].sort()).toEqual(lineConventions.map(({ name }) => name).sort())
  })

  test('let names in every letter through', () => {
    const matched = new Set<string>()
    for (let point = 0xc0; point < 0x530; point++) {
      const letter = String.fromCodePoint(point)
      if (letter.toLowerCase() === letter) continue
      const name = letter.repeat(3)
      for (const line of [
        `Mr. ${name}. Thank you.`,
        `The ${name}. Thank you.`,
        `${name}: Thank you.`,
        `CHAIR ${name}. Thank you.`,
        `${name}.`,
      ])
        for (const convention of lineConventions) {
          if (convention.match(line) === undefined) continue
          matched.add(convention.name)
          expect({ name: convention.name, line, opens: mayOpen(convention, line) }).toEqual({
            name: convention.name,
            line,
            opens: true,
          })
        }
    }
    expect([...matched]).toContain('caps-period')
  })

  test('let every name through, with what conventions put beside it', () => {
    for (const name of NAMES) {
      for (const line of MARKED_BY.flatMap((mark) => LED_BY.map((lead) => lead + name + mark))) {
        for (const convention of lineConventions) {
          if (convention.match(line) === undefined || mayOpen(convention, line)) continue
          expect.fail(`${convention.name}: ${JSON.stringify(line)}`)
        }
      }
    }
  })

  test.each(lineConventions)('$name lets the examples of the others through if it finds a label in them', (convention) => {
    for (const { line } of lineConventions.flatMap(({ examples }) => examples)) {
      if (convention.match(line) !== undefined) expect({ line, opens: mayOpen(convention, line) }).toEqual({ line, opens: true })
    }
  })

  test('shut out speech', () => {
    for (const line of [
      'It was late, and nobody knew where the ferry was',
      'Quite so, said the harbour master',
      'A dog barked at us',
    ])
      expect(lineConventions.filter((convention) => mayOpen(convention, line)).map(({ name }) => name)).toEqual([])
  })
})

test('an office goes on for no more words than its opening sees', () => {
  const titlePeriod = lineConventions.find(({ name }) => name === 'title-period')
  const withOffice = (words: number) => `M. Jo Lund, rapporteur ${'du port '.repeat(words / 2)}nord. Nous y sommes.`
  expect(titlePeriod?.match(withOffice(18))?.label).toBe('M. Jo Lund')
  expect(titlePeriod?.match(withOffice(20))).toBeUndefined()
})
