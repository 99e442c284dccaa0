import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairs } from '../../src/repairs/index.ts'
import { editsFor, repair } from './repair-text.ts'

const PIECES = [
  ...[
    'Ithink',
    'Ido',
    'I',
    'Iran',
    'Afew',
    'Along',
    'the',
    'of',
    'it',
    'is',
    'Peru-Chile',
    'Peru -Chile',
    'John L.',
    'Plan B.',
    'D.',
    'C.,',
  ],
  ...[
    'U.',
    'S.',
    '“',
    '”',
    '"',
    '[',
    ']',
    '`',
    '@x',
    '—',
    '-',
    '.',
    '…',
    '(',
    'www.',
    'example.',
    'org',
    'https://a.',
    'a. mp3',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    'donâ€™t',
    'cafÃ©',
    'Ã',
    '©',
    '€',
    '™',
    'â',
    'Ä',
    '…',
    'Ñ',
    'Ð¸',
    '”',
    '&amp;',
    '&#39;',
    '&lt;',
    'b&gt;',
    '&',
    'lt;',
    '&nbsp;',
  ],
  ...[
    '\u00a0',
    '\u202f',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u200d',
    '\u200f',
    'ש',
    '\u001b',
    '[1m',
    '\u0093',
    'ﬁ',
    '😀',
    'Dr.',
    'prac-',
    'tice',
    'T H E',
  ],
]

/** Rules of which hyphens are part. */
const LETTERS = new Set(['line/dehyphenate'])

const text = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), fc.constantFrom('', ' ', '\n\n')), {
    maxLength: 30,
  })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''))

test('edits are sorted, do not overlap and lie in the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      let floor = 0
      for (const { from, to } of editsFor(source, repairs)) {
        expect(from).toBeGreaterThanOrEqual(floor)
        expect(to).toBeGreaterThan(from)
        floor = to
      }
      expect(floor).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 2_000 },
  )
})

/** Rules that change no character but white space. */
const spacing = repairs.filter(({ stage, name }) => stage === undefined && !LETTERS.has(name))

test('only white space changes', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(repair(source, spacing).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
    }),
    { numRuns: 2_000 },
  )
})

test('repaired text of one rule needs no repair by that rule', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...repairs), (source, rule) => {
      const once = repair(source, [rule])
      expect(repair(once, [rule])).toBe(once)
    }),
    { numRuns: 4_000 },
  )
})
