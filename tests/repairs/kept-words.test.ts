import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../src/index.ts'
import { repairs } from '../../src/repairs/index.ts'
import { keepWords } from '../../src/repairs/kept-words.ts'
import { repair } from './repair-text.ts'

const kept = (text: string, ...words: string[]) => repair(text, keepWords(repairs, words))

const timesIn = (text: string, word: string) => text.replace(/\s+/g, ' ').split(word).length

describe('words to keep', () => {
  it.each([
    ['a word that an edit would cut', 'And Ithink it holds.', ['Ithink']],
    ['in another letter case', 'And Ithink it holds.', ['ITHINK']],
    ['with another apostrophe', 'Idon’t see it. And Ido that.', ["idon't", 'ido']],
    ['a phrase over the white space that would go', 'The Peru-Chile line is old. The Peru -Chile line.', ['peru  -chile']],
    ['one word of those an edit replaces', 'The Peru-Chile line is old. The Peru -Chile line.', ['Chile']],
    ['a word behind a gap', 'says Maria T.\n\nDelgado of the museum', ['Delgado']],
  ])('%s', (_, text, words) => {
    expect(repair(text, repairs)).not.toBe(text)
    expect(kept(text, ...words)).toBe(text)
  })

  it.each([
    ['a part of a longer word', 'And Ithink it holds.', ['Ithin', 'think', 'hink']],
    ['a word elsewhere', 'And Ithink it holds.', ['holds', 'And']],
    ['a word that only stands beside', 'It is “ open” now.', ['open', 'is']],
    ['nothing', 'And Ithink it holds.', ['', ' ']],
  ])('%s keeps nothing', (_, text, words) => {
    expect(kept(text, ...words)).toBe(repair(text, repairs))
  })

  it('an address that is kept is still no place for other repairs', () => {
    const text = 'See https://example. org/Ithink now.'
    expect(kept(text, 'org')).not.toContain('I think')
  })

  it('leaves all other edits as they are', () => {
    const source = `MARA LUND: ${'Ithink so. Iknow it. Ihope so. '.repeat(40)}\n\nJO VEY: Ithink it is late, and Iknow it.\n`
    const words = (keep: readonly string[]) =>
      parseTranscript(source, { keep }).turns.flatMap(({ edits }) => edits.map(({ before }) => before))
    expect(words(['iknow'])).toEqual(words([]).filter((before) => before !== 'Iknow'))
    expect(words(['iknow'])).toContain('Ithink')
  })

  it('any words: no edit is made that holds one, and no other is made', () => {
    const word = fc.constantFrom('Ithink', 'Peru -Chile', 'Iknow', '“ so')
    const text = fc.array(fc.constantFrom('Ithink', 'Peru -Chile', 'Peru-Chile', '“ so ”', 'D.\n\nC.', 'www. example. org', 'a'))
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 3 }), (pieces, words) => {
        const source = pieces.join(' ')
        const found = kept(source, ...words)
        expect(found.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
        if (words.length === 0) expect(found).toBe(repair(source, repairs))
        for (const given of words) expect(timesIn(found, given)).toBe(timesIn(source, given))
      }),
    )
  })
})
