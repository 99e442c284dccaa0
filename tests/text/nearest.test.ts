import { expect, test } from 'vitest'
import { didYouMean, meantBy } from '../../src/text/nearest.ts'

const FILES = ['brookings.txt', 'a.txt', 'talk.vtt', 'Ünal.txt']
const RULES = ['join/i-verb', 'join/a-word', 'space/in-quotes', 'url/spaced', 'near-miss-label']

test.each([
  ['brookings.tx', FILES, ['brookings.txt']],
  ['brooking', FILES, ['brookings.txt']],
  ['unal.txt', FILES, ['Ünal.txt']],
  ['b.txt', FILES, []],
  ['no.txt', FILES, []],
  ['i-vreb', RULES, ['join/i-verb']],
  ['near-mis', RULES, ['near-miss-label']],
  ['join/foo', RULES, ['join/i-verb', 'join/a-word']],
  ['nope/foo', RULES, []],
  ['uft8', ['utf-8', 'euc-kr'], ['utf-8']],
  ['', RULES, []],
])('%s of %j may mean %j', (query, names, meant) => {
  expect(meantBy(query, names)).toEqual(meant)
})

test('a suggestion is one line of a message', () => {
  expect(didYouMean('join/foo', RULES, 'none')).toBe('did you mean "join/i-verb" or "join/a-word"?')
  expect(didYouMean('*', RULES, 'see the list')).toBe('see the list')
})
