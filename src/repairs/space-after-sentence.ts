import { isLower, isSpace, isUpper } from './characters.ts'
import { followsA } from './join-a-word.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsWord, wordEnd, wordStart } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

const ENDS = '.?!'

/** A sentence that begins right behind the mark of the one before. */
export const spaceAfterSentence: Repair = repairRule('space/after-sentence', {
  safety: 'safe',
  triggers: ENDS,
  find: findJoinedSentence,
})

/** At the mark.
 *     the end.The rest
 *            ^          */
function findJoinedSentence(text: string, at: number, { english }: Evidence): Finding | undefined {
  if (!english || !isLower(text.charCodeAt(at - 1)) || !isLower(text.charCodeAt(at - 2))) return undefined
  const quote = text.charAt(at + 1)
  const begin = QUOTES.includes(quote) ? at + 2 : at + 1
  if (!isUpper(text.charCodeAt(begin)) || !endsSentence(text, at) || !beginsSentence(text, begin, at)) return undefined
  if (begin === at + 1) return { from: at, to: begin, after: text.charAt(at) + ' ' }
  const side = sideOf(text, at + 1)
  if (side === undefined) return undefined
  return { from: at, to: begin, after: text.charAt(at) + (side === 'closing' ? quote + ' ' : ' ' + quote) }
}

const QUOTES = '"”“'

/** Whether the word before the mark stands free: no part of an address or of a chain of names. */
function endsSentence(text: string, at: number): boolean {
  const start = wordStart(text, at)
  return beginsWord(text, start) || ENDS.includes(text.charAt(start - 1))
}

/** Whether the sentence behind the mark at `at` begins with the word at `begin`. */
function beginsSentence(text: string, begin: number, at: number): boolean {
  const end = wordEnd(text, begin)
  const word = text.slice(begin, end)
  if (wordsOf('starters-doubtful').has(word)) return isPlain(text, at) && goesOn(text, end, word)
  if (!startsSentence(word)) return false
  if (word === 'I') return isSpace(text.charCodeAt(end)) && isLower(text.charCodeAt(end + 1))
  return isSpace(text.charCodeAt(end)) || text.charAt(end) === ',' || isClosed(text, end)
}

// It’s, you're, don't
const ENDING = /^(.+?)(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/

/** Whether a sentence of speech often begins with the capitalised word: "However", "It’s". */
function startsSentence(word: string): boolean {
  const [, stem = ''] = ENDING.exec(word) ?? []
  return wordsOf('starters').has(word) || wordsOf('starters-shortened').has(stem)
}

/** Whether the word before the mark is in lower case, or one that makes a sentence: "Okay". */
function isPlain(text: string, at: number): boolean {
  const word = text.slice(wordStart(text, at), at)
  return !isUpper(word.charCodeAt(0)) || startsSentence(word)
}

/** Whether what follows a word that may be a name in code shows that it is none: "Now we", "A house". */
function goesOn(text: string, end: number, word: string): boolean {
  const begin = text.charAt(end) === ',' ? end + 1 : end
  if (text.charAt(begin) !== ' ') return false
  const next = text.slice(begin + 1, wordEnd(text, begin + 1)).toLowerCase()
  return wordsOf('starters-followers').has(next) || (word === 'A' && begin === end && followsA(next))
}

/** Whether a mark ends what begins: "Yes." */
function isClosed(text: string, end: number): boolean {
  return end >= text.length || (MARKS.includes(text.charAt(end)) && !isWord(text, end + 1))
}

const MARKS = '.?!;:—–…'

function isWord(text: string, at: number): boolean {
  return isLower(text.charCodeAt(at))
}

const REACH = 1_000

/** Whether the quotation mark at `at` closes or opens; undefined when its paragraph does not tell. */
function sideOf(text: string, at: number): 'closing' | 'opening' | undefined {
  const mark = text.charAt(at)
  if (mark !== '"') return mark === '”' ? 'closing' : 'opening'
  const before = countMarks(text, at, -1)
  const behind = countMarks(text, at, 1)
  if (before === undefined || behind === undefined || (before + behind) % 2 === 0) return undefined
  return before % 2 === 1 ? 'closing' : 'opening'
}

/** Straight quotation marks in the paragraph on one side; undefined when it is too long to look. */
function countMarks(text: string, at: number, step: 1 | -1): number | undefined {
  let count = 0
  for (let place = at + step; Math.abs(place - at) <= REACH; place += step) {
    if (place < 0 || place >= text.length || text.startsWith('\n\n', place)) return count
    if (text.charAt(place) === '"') count++
  }
  return undefined
}
