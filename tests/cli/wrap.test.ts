import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/cli/tables/width.ts'
import { wrapped } from '../../src/cli/tables/wrap.ts'
import { runs } from '../runs.ts'

const RED = '\u001b[31m'
const END = '\u001b[39m'

describe('wrapped', () => {
  it('leaves what fits, and everything where there is no terminal', () => {
    expect(wrapped('Lund: ', 'Good day.', 15)).toBe('Lund: Good day.')
    expect(wrapped('Lund: ', 'word '.repeat(99), Infinity)).toBe(`Lund: ${'word '.repeat(99)}`)
  })

  it('hangs the text below its first line', () => {
    expect(wrapped('Lund: ', 'who pays for the harbour', 16)).toBe('Lund: who pays\n      for the\n      harbour')
  })

  it('goes back to the left where little room is beside the name', () => {
    expect(wrapped('Bartholomew: ', 'it is old', 16)).toBe('Bartholomew: it\n    is old')
  })

  it('cuts what is longer than a line, never in a character', () => {
    expect(wrapped('A: ', 'abcdefghijkl', 8)).toBe('A: abcde\n   fghij\n   kl')
    expect(wrapped('A: ', 'e\u0301'.repeat(7), 8)).toBe(`A: ${'e\u0301'.repeat(5)}\n   ${'e\u0301'.repeat(2)}`)
  })

  it('breaks between wide characters, but not before a full stop', () => {
    expect(wrapped('林: ', '港口很旧。谁付钱', 10)).toBe('林: 港口很\n    旧。谁\n    付钱')
    expect(wrapped('林: ', '港口很旧。谁付钱', 8)).toBe('林: 港口\n    很\n    旧。\n    谁付\n    钱')
  })

  it('counts no colours, and paints no indentation', () => {
    expect(wrapped('A: ', `say ${RED}harbour talk${END} now`, 11)).toBe(
      `A: say\n   ${RED}harbour\u001b[0m\n   ${RED}talk${END} now`,
    )
  })

  it('keeps every word, and no line is wider than the terminal', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', '港', '。', 'ー', '.'),
      minLength: 1,
      maxLength: 30,
    })
    const sample = fc.record({ words: fc.array(word, { maxLength: 20 }), width: fc.integer({ min: 12, max: 60 }) })
    fc.assert(
      fc.property(sample, ({ words, width }) => {
        const lines = wrapped('Lund: ', words.join(' '), width).split('\n')
        expect(lines.join('').replaceAll(' ', '')).toBe(`Lund:${words.join('')}`)
        // A full stop hangs over by its own width where it may not begin a line.
        for (const line of lines) expect(displayWidth(line.replace(/[。ー]+$/, ''))).toBeLessThanOrEqual(width)
      }),
      runs(200),
    )
  })
})
