import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { functionPairs } from '../../src/repairs/function-words.ts'
import { joinFunctionPair } from '../../src/repairs/join-function-pair.ts'
import { repair } from './repair-text.ts'

describe('pairs of words of grammar', () => {
  test.each([
    'typeof',
    'sizeof',
    'instanceof',
    'oneof',
    'allof',
    'anyof',
    'wouldbe',
    'maybe',
    'cannot',
    'into',
    'opensource',
    'alot',
  ])('do not make "%s"', (word) => {
    expect(functionPairs().map((pair) => pair.replace(' ', ''))).not.toContain(word)
  })

  test.each(functionPairs())('"%s" is split', (pair) => {
    const text = (between: string) => `That is it, and so ${pair.replace(' ', between)} end of it.`
    expect(repair(text(''), [joinFunctionPair])).toBe(text(' '))
  })
})

/** Files that hold words and little else, with the bytes that they may have in all. */
const LISTS = [
  'function-pairs',
  'grammar-words',
  'name-neighbours',
  'sentence-starters',
  'url-words',
  'words-after-a',
  'words-after-i',
  'words-apart',
]

test('the lists are small', () => {
  const bytes = LISTS.map((name) => readFileSync(`src/repairs/${name}.ts`).length)
  expect(bytes.reduce((sum, next) => sum + next, 0)).toBeLessThanOrEqual(60_000)
})
