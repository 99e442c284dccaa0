import { isLetter, isLower } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { splitOf } from './words-apart.ts'

/** Every English word but a few holds one of these. */
const VOWELS = 'aeiouy'
const SHORTEST = 5
const LONGEST = 18

/** A word of grammar joined with another word. */
export const joinLexicon: Repair = {
  name: 'join/lexicon',
  title: 'A word of grammar joined with any other word',
  why: 'Lost line ends join any words. What parts in just one place to a word of grammar and a known word is split; it may still be a name or a new word, so this is made by name only.',
  safety: 'opt-in',
  triggers: VOWELS,
  near: Object.fromEntries(Array.from(VOWELS, (vowel) => [vowel, {}])),
  examples: [
    { before: 'It is underthis roof.', after: 'It is under this roof.' },
    { before: 'He spoke aboutthose houses, andthink of it.', after: 'He spoke about those houses, and think of it.' },
    { before: 'It is a roadthat is long.', after: 'It is a road that is long.' },
    { before: 'That is yourhouse, theroad to it, and thisplace.', after: 'That is your house, the road to it, and this place.' },
  ],
  counterExamples: [
    'It is throughout the year, within and without, whatever it is.',
    'The husband and a thousand islands: they are themselves.',
    'Ask Thehouse and theHouse of it, or the_house and thehouse.com.',
    'Das yourhouse ist kein Wort.',
  ],
  find: findJoinedWords,
}

/** At the first vowel of a word.
 *     It is underthis roof
 *           ^              */
function findJoinedWords(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (!evidence.english || !isLower(text.charCodeAt(at))) return undefined
  const from = firstOfWord(text, at)
  if (from === undefined) return undefined
  const to = wordEnd(text, from)
  const word = text.slice(from, to)
  if (to - from < SHORTEST || to - from > LONGEST || !PLAIN.test(word) || !beginsWord(text, from) || !endsWord(text, to))
    return undefined
  const split = splitOf(word)
  if (split === undefined || evidence.inLabel(word)) return undefined
  return { from, to, after: word.slice(0, split) + ' ' + word.slice(split) }
}

/** underthis */
const PLAIN = /^[a-z]+$/

/** Where the word begins whose first vowel stands at `at`. */
function firstOfWord(text: string, at: number): number | undefined {
  let from = at
  while (from > 0 && at - from < LONGEST && isLetter(text.charCodeAt(from - 1))) {
    from--
    if (VOWELS.includes(text.charAt(from))) return undefined
  }
  return from
}
