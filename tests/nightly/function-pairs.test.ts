import words from 'an-array-of-english-words'
import { describe, expect, test } from 'vitest'
import { likelySplits, splitOf } from '../../src/repairs/glued-words.ts'
import { functionPairs } from '../../src/repairs/join-function-pair.ts'

const { knownWords }: { knownWords(): Set<string> } = await import(new URL('known-words.mjs', import.meta.url).href)
const known = knownWords()

/** Pairs that are names of places, or words, and yet stay: they are split in lower case only. */
const KEPT = ['inthat', 'itis', 'tobe']
/** Of 275,000 English words, how many no list of what people say has, and look like two. */
const MOST = { sure: 350, likely: 1_100 }

describe('pairs of words of grammar', () => {
  test('make no word, no name and no place', () => {
    const joined = functionPairs().map((pair) => pair.replace(' ', ''))
    expect(joined.length).toBeGreaterThanOrEqual(350)
    expect(joined.filter((word) => known.has(word) && !KEPT.includes(word))).toEqual([])
  })
})

test('hardly an English word parts into a word of grammar and another word', () => {
  expect(words.length).toBeGreaterThan(200_000)
  expect(words.filter((word) => splitOf(word) !== undefined).length).toBeLessThan(MOST.sure)
  expect(words.filter((word) => likelySplits(word).length > 0).length).toBeLessThan(MOST.likely)
})
