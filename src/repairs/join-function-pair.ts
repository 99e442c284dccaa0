import { isApostrophe, isLetter, isLower, isSpace, isUpper } from './characters.ts'
import { FUNCTION_PAIR_NEAR } from './function-pairs.ts'
import { functionPair, mayBeCapital } from './function-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsSentenceAt, beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'

/** Two words of grammar that are run together. */
export const joinFunctionPair: Repair = {
  name: 'join/function-pair',
  title: 'Two words of grammar joined to one',
  why: 'Lost line ends and narrow spaces join words. About 500 pairs of words of grammar, such as "of the", are split again: none of them makes a word, a name or a place when it is joined.',
  safety: 'safe',
  triggers: Object.keys(FUNCTION_PAIR_NEAR).join(''),
  near: FUNCTION_PAIR_NEAR,
  examples: [
    { before: 'It is the end ofthe road.', after: 'It is the end of the road.' },
    { before: 'He put it inthe box, and that isthe point.', after: 'He put it in the box, and that is the point.' },
    { before: 'That is to say: itwas late. Itwas dark.', after: 'That is to say: it was late. It was dark.' },
    { before: 'It has tobe said—andthat’s it.', after: 'It has to be said—and that’s it.' },
    { before: 'If that is so, ifyou go tothe hall', after: 'If that is so, if you go to the hall' },
  ],
  counterExamples: [
    'Tobe is a town, and Itis is a name.',
    'That is a wouldbe author with opensource code.',
    'We bathe and breathe, and soothe the baby.',
    'He has the itis, it is an itis of the joint.',
    'The name is ofthe.com, the tag is #ofthe, the call is ofthe(x).',
    'It is in the file to_the_end, inthe_box.txt or C:\\tothe\\end.',
    'Das ofthe ist kein Wort, und inthe auch nicht.',
  ],
  find: findJoinedPair,
}

/** At the letter that gives the pair away.
 *     the end ofthe road
 *                ^         */
function findJoinedPair(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (!isLetter(text.charCodeAt(at - 1)) || !evidence.english) return undefined
  const from = wordStart(text, at)
  const to = wordEnd(text, from)
  const letters = stemEnd(text, from, to)
  const word = text.slice(from, letters)
  const lower = isUpper(word.charCodeAt(0)) ? word.charAt(0).toLowerCase() + word.slice(1) : word
  const pair = functionPair(lower)
  if (pair === undefined || at !== from + pair.anchor) return undefined
  if (!beginsWord(text, from) || !endsWord(text, to) || evidence.inLabel(word)) return undefined
  if (lower === word ? isDoubtful(text, from, word) : !(mayBeCapital(lower) && beginsSentenceAt(text, from))) return undefined
  if (letters < to && !isShortened(lower.slice(pair.split))) return undefined
  return { from, to: letters, after: word.slice(0, pair.split) + ' ' + word.slice(pair.split) }
}

/** The end of the word, or of what stands before its apostrophe: "andthat’s" -> "andthat". */
function stemEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && !isApostrophe(text.charCodeAt(end))) end++
  return end
}

/** Followed by ’s, ’re, ’ll, ’d, ’ve. */
const SHORTENED = new Set('that this they we what who which you he'.split(' '))

function isShortened(word: string): boolean {
  return SHORTENED.has(word)
}

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
