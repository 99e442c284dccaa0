import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeHeading } from '../../src/parse/sections/glance.ts'
import { headingKind } from '../../src/parse/sections/sections.ts'
import { headingLines, reaching, SPEECH, VOCABULARY } from './heading-lines.ts'

/** RUNS=5000 npx vitest run tests/parse/sections/glance.test.ts looks harder. */
const RUNS = { numRuns: 60 * Number(process.env.RUNS ?? 100) }

// What the glance is asked of: a letter, ‘, “ or … first, and neither a slash nor a control nor an odd character.
const PLAIN = /^[A-Za-zÀ-ɏΑ-ωА-я‘“…«¿¡][\u0020-\u002e\u0030-\u005b\u005d-\u007e¡¢£¤¥¦§©«¬®°±¶·»¿À-ɏΑ-ωА-я‐-‧]*$/u

/** The glance at a line that stands among others. */
function glance(line: string, afterBlank: boolean): boolean {
  const bytes = new TextEncoder().encode(`before\n${line}\nThe meeting`)
  const from = 7
  return mayBeHeading(bytes, { from, to: bytes.length - '\nThe meeting'.length, units: line.length }, afterBlank)
}

function check(line: string): void {
  for (const afterBlank of [true, false]) {
    const kind = headingKind(line, afterBlank)
    if (kind !== undefined)
      expect({ line, afterBlank, kind, may: glance(line, afterBlank) }).toEqual({ line, afterBlank, kind, may: true })
  }
}

describe('a glance at a line', () => {
  test.each([...VOCABULARY, ...SPEECH])('overlooks no heading: %s', (text) => {
    for (const given of [text, text.toUpperCase(), text.toLowerCase()])
      for (const end of ['', '.', ':', ']', ' 1:19 P.M.']) check(given + end)
  })

  test('nor any in lines made of such words', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(headingLines, reaching), (line) => {
        fc.pre(PLAIN.test(line))
        check(line)
        for (const afterBlank of [true, false]) kinds.add(`${headingKind(line, afterBlank)} ${afterBlank}`)
      }),
      RUNS,
    )
    for (const kind of ['back', 'caps', 'furniture', 'procedure', 'notice', 'item']) expect(kinds).toContain(`${kind} true`)
    for (const kind of ['furniture', 'undefined']) expect(kinds).toContain(`${kind} false`)
  })

  test('nor any in lines of any plain characters', () => {
    const character = fc.oneof(
      fc.constantFrom(...'“‘…ÉéK .,:)]ABab—’”'),
      fc.integer({ min: 0x20, max: 0x7e }).map(String.fromCharCode),
    )
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 130 }), (text) => {
        const line = text.trim()
        fc.pre(PLAIN.test(line))
        check(line)
      }),
      RUNS,
    )
  })

  test('passes over speech', () => {
    expect(glance('It was the end of the recording.', true)).toBe(false)
    expect(glance('About the harbour I can say little', false)).toBe(false)
    expect(glance('The tide was late, and the meeting too.', true)).toBe(false)
    expect(glance('“Yes,” she said, “and the meeting ended.”', true)).toBe(false)
    expect(glance('word '.repeat(60).trim(), true)).toBe(false)
  })
})
