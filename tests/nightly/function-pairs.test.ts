import { readFileSync } from 'node:fs'
import words from 'an-array-of-english-words'
import { describe, expect, test } from 'vitest'
import { functionPairs } from '../../src/repairs/function-words.ts'
import { splitOf } from '../../src/repairs/words-apart.ts'

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
})

test('no English word parts into a word of grammar and another word', () => {
  expect(words.length).toBeGreaterThan(200_000)
  expect(words.filter((word) => splitOf(word) !== undefined)).toEqual([])
})
