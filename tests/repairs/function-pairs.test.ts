import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { functionPairs } from '../../src/repairs/function-words.ts'
import { joinFunctionPair } from '../../src/repairs/join-function-pair.ts'
import { splitOf } from '../../src/repairs/words-apart.ts'
import { repair } from './repair-text.ts'

interface Pairs {
  readonly chosen: readonly { readonly second: string; readonly firsts: readonly string[] }[]
  readonly left: readonly string[]
}

interface Maker {
  choosePairs(known: ReadonlySet<string>): Pairs
  pairsText(pairs: Pairs, known: ReadonlySet<string>): string
}

const from = (name: string) => import(new URL(`../../scripts/words/${name}`, import.meta.url).href)
const { choosePairs, pairsText }: Maker = await from('make-function-pairs.mjs')
const { knownWords }: { knownWords(): Set<string> } = await from('known-words.mjs')
const known = knownWords()

/** Pairs that are names of places, or words, and yet stay: they are split in lower case only. */
const KEPT = ['inthat', 'itis', 'tobe']

describe('pairs of words of grammar', () => {
  test('are what the script makes of its input', () => {
    expect(readFileSync('src/repairs/function-pairs.ts', 'utf8')).toBe(pairsText(choosePairs(known), known))
  })

  test('make no word, no name and no place', () => {
    const joined = functionPairs().map((pair) => pair.replace(' ', ''))
    expect(joined.length).toBeGreaterThanOrEqual(350)
    expect(joined.filter((word) => known.has(word) && !KEPT.includes(word))).toEqual([])
  })

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

test('no English word parts into a word of grammar and another word', () => {
  const words = [...known].filter((word) => /^[a-z]{5,18}$/.test(word))
  const english: string[] = JSON.parse(readFileSync('node_modules/an-array-of-english-words/index.json', 'utf8'))
  expect(words.length).toBeGreaterThan(200_000)
  expect(english.filter((word) => splitOf(word) !== undefined)).toEqual([])
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
