import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeEdits } from '../../src/repairs/compose-edits.ts'
import { repairs } from '../../src/repairs/index.ts'
import type { PassageEdit } from '../../src/repairs/repair.ts'
import { applyEdits } from '../../src/text/apply-edits.ts'
import { runs } from '../runs.ts'
import { editsFor, repair } from './repair-text.ts'

const RUNS = runs(2_000)

/** Some edits of a text, sorted and apart. */
function editsOf(length: number, rule: string): fc.Arbitrary<PassageEdit[]> {
  const after = fc.constantFrom('', '‹', '‹›', '‹–›')
  const piece = fc.record({ gap: fc.nat(4), size: fc.integer({ min: 1, max: 4 }), after })
  return fc.array(piece, { maxLength: 6 }).map((pieces) => {
    const edits: PassageEdit[] = []
    let at = 0
    for (const { gap, size, after } of pieces) {
      const from = at + gap
      if (from + size > length) break
      edits.push({ rule, from, to: from + size, after })
      at = from + size
    }
    return edits
  })
}

const passes = fc.string({ minLength: 8, maxLength: 30 }).chain((source) =>
  editsOf(source.length, 'first').chain((first) => {
    const made = applyEdits(source, first)
    return editsOf(made.length, 'second').map((second) => ({ source, first, made, second }))
  }),
)

describe('two passes of edits', () => {
  test('as one: sorted, apart, in the text, and never of nothing', () => {
    fc.assert(
      fc.property(passes, (given) => {
        let floor = 0
        for (const { from, to, after } of composeEdits(given)) {
          expect(from).toBeGreaterThanOrEqual(floor)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(given.source.length)
          expect(after).not.toBe(given.source.slice(from, to))
          floor = to
        }
      }),
      RUNS,
    )
  })

  test('of which each change of the second alone is made with whatever it needs', () => {
    fc.assert(
      fc.property(passes, (given) => {
        const [second] = given.second
        if (second === undefined) return
        const composed = composeEdits({ ...given, second: [second] })
        expect(applyEdits(given.source, composed)).toBe(applyEdits(given.made, [second]))
      }),
      RUNS,
    )
  })
})

test.each([
  ['Ididn&#39;t know that it is.', "I didn't know that it is."],
  ['“&nbsp;The pier&nbsp;” of it', '“\u00a0The pier\u00a0” of it'],
  ['Ido\u200bn’t know that it is.', 'I don’t know that it is.'],
  ['in Washington, D.\ufeff\n\nC., last week', 'in Washington, D.C., last week'],
  ['Iâ€™m late. Ididnâ€™t know that it is.', 'I’m late. I didn’t know that it is.'],
])('%j reads %j: rules read mended characters', (before, after) => {
  expect(repair(before, repairs)).toBe(after)
})

test('edits of other rules stay small where characters are mended beside them', () => {
  expect(editsFor('Ididn&#39;t know that it is.', repairs)).toEqual([
    { rule: 'join/i-verb', from: 1, to: 2, after: ' d' },
    { rule: 'char/entity', from: 5, to: 10, after: "'" },
  ])
})

const ODD = ['donâ€™t', '&#39;', '&amp;', '\u200b', '\u00ad', '\u00a0', 'ﬁ', '\u001b[1m', 'cafÃ©', '\ufeff', '\u202e', '&nbsp;']
const characters = repairs.filter(({ stage }) => stage === 'characters')
const shielded = fc
  .tuple(fc.constantFrom(...ODD), fc.constantFrom('', 'a', 'b '), fc.constantFrom('[', '`', 'https://a.example/'))
  .map(([odd, word, open]) => ({ inside: odd.replace(/[\s\u200b\u00a0[]/g, '') + 'x', word, open }))

test('characters in brackets, code and addresses stay', () => {
  fc.assert(
    fc.property(shielded, ({ inside, word, open }) => {
      const close = open === '[' ? ']' : open === '`' ? '`' : ''
      const text = `so ${word} ${open}${inside}${close} it is`
      expect(editsFor(text, characters)).toEqual([])
    }),
    RUNS,
  )
})
