import { isLower, isSpace } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsSentenceAt, beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'
import { listsOf, wordsOf } from './word-lists.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const APOSTROPHE = /['’]/
const LONGEST = 14

/** Two words of grammar that are run together. */
export const joinFunctionPair: Repair = repairRule('join/function-pair', {
  safety: 'safe',
  triggers: LETTERS + LETTERS.toUpperCase(),
  suspects: (word) => secondOf(word) > 0,
  find: findJoinedPair,
})

/** At the first letter.
 *     the end ofthe road
 *             ^            */
function findJoinedPair(text: string, at: number, evidence: Evidence): Finding | undefined {
  const to = wordEnd(text, at)
  const whole = text.slice(at, to)
  const split = secondOf(whole)
  const [word = ''] = whole.split(APOSTROPHE, 1)
  if (split === 0 || !evidence.english || !beginsWord(text, at) || !endsWord(text, to) || evidence.inLabel(word)) return undefined
  const isSmall = isLower(word.charCodeAt(0))
  if (isSmall ? isDoubtful(text, at, word) : NEVER_CAPITAL.has(word) || !beginsSentenceAt(text, at)) return undefined
  if (word !== whole && !SHORTENED.has(word.slice(split))) return undefined
  return { from: at, to: at + word.length, after: `${word.slice(0, split)} ${word.slice(split)}` }
}

/** Joined, the pair may also be a name or a word when it is written so. */
const NEVER_CAPITAL = new Set(['Tobe', 'Itis', 'Inthat'])

let pairs: ReadonlyMap<string, number> | undefined

/** Where the second of two joined words of grammar begins, up to an apostrophe: 2 in "ofthe" and "Inthat’s"; 0 in any other word. */
function secondOf(word: string): number {
  if (word.length > LONGEST) return 0
  pairs ??= new Map(functionPairs().map((pair) => [pair.replace(' ', ''), pair.indexOf(' ')]))
  const end = word.search(APOSTROPHE)
  const stem = end < 0 ? word : word.slice(0, end)
  return pairs.get(stem) ?? pairs.get(stem.charAt(0).toLowerCase() + stem.slice(1)) ?? 0
}

/** All pairs of words of grammar that the rule parts: "of the". */
export function functionPairs(): readonly string[] {
  const kind = 'pair-'
  return listsOf(kind).flatMap((list) => Array.from(wordsOf(list), (first) => `${first} ${list.slice(kind.length)}`))
}

/** Followed by ’s, ’re, ’ll, ’d, ’ve. */
const SHORTENED = new Set('that this they we what who which you he'.split(' '))

/** "the itis": a word of its own behind one of these. */
const ARTICLES = new Set('the an of this that some his her my your'.split(' '))

function isDoubtful(text: string, from: number, word: string): boolean {
  if (word !== 'itis') return false
  const left = skipSpaces(text, from - 1, -1)
  const right = skipSpaces(text, from + word.length, 1)
  if (left === from - 1 || !isLower(text.charCodeAt(right)) || right === from + word.length) return true
  return ARTICLES.has(text.slice(wordStart(text, left + 1), left + 1))
}

const MOST_SPACES = 4

function skipSpaces(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (Math.abs(place - at) < MOST_SPACES && isSpace(text.charCodeAt(place))) place += step
  return place
}
