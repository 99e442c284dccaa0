import { wordSet } from '../text/word-set.ts'
import { isApostrophe, isLetter } from './characters.ts'
import { followsI } from './join-i-verb.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'
import { isGrammarWord } from './word-lists.ts'

/** A space beside the apostrophe of a shortened word. */
export const spaceApostrophe: Repair = repairRule('space/apostrophe', {
  safety: 'safe',
  triggers: "'’",
  find: findApart,
})

/** What stands before each ending. */
const HOSTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    's',
    wordSet(
      'that it he she there here what who where how let this everything everyone everybody something someone somebody nothing nobody anything anyone anybody',
    ),
  ],
  ['t', wordSet('don doesn didn isn aren wasn weren won wouldn couldn shouldn can hasn haven hadn ain mustn needn mightn')],
  ['m', wordSet('i')],
  ['d', wordSet('i you he she it we they that there who how what')],
  ['re', wordSet('you we they who what there where how why these those')],
  ['ve', wordSet('i you we they would could should might must who there')],
  ['ll', wordSet('i you he she it we they that there this who what')],
])

const NEGATED = wordSet('do does did is are was were wo would could should ca has have had ai must need might')

function findApart(text: string, at: number, { english }: Evidence): Finding | undefined {
  if (!english) return undefined
  if (text.charAt(at - 1) === 'n' && text.charAt(at - 2) === ' ') return findNegation(text, at)
  const from = text.charAt(at - 1) === ' ' ? at - 1 : at
  const to = text.charAt(at + 1) === ' ' ? at + 2 : at + 1
  if (from === at && to === at + 1) return undefined
  const end = wordEnd(text, to)
  const ending = text.slice(to, end)
  if (!endsHere(text, end) || !isHost(text, from, { ending, isOpen: from < at })) return undefined
  return { from, to, after: text.charAt(at) }
}

/** Whether nothing but white space or a mark follows: no second apostrophe, as of a letter that is spoken of. */
function endsHere(text: string, end: number): boolean {
  return endsWord(text, end) && !isApostrophe(text.charCodeAt(end))
}

/**
 * Whether the word before the apostrophe can be shortened so. What has the ending s may be any noun: a verb before it can
 * stand for "us" there, as in "give 's leave".
 *     That 's      don’ t
 *         ^           ^     */
function isHost(text: string, end: number, { ending, isOpen }: { ending: string; isOpen: boolean }): boolean {
  const start = wordStart(text, end)
  const word = text.slice(start, end).toLowerCase()
  if (word === '' || !beginsWord(text, start)) return false
  if (HOSTS.get(ending)?.has(word) === true) return true
  if (ending !== 's' || word.length < 3 || word.endsWith('s') || !isLetter(text.charCodeAt(end - 1))) return false
  return !isOpen || !(isGrammarWord(word) || followsI(word))
}

/** At the apostrophe.
 *     do n't
 *         ^    */
function findNegation(text: string, at: number): Finding | undefined {
  const start = wordStart(text, at - 2)
  if (text.charAt(at + 1) !== 't' || isLetter(text.charCodeAt(at + 2)) || !endsHere(text, at + 2)) return undefined
  if (!NEGATED.has(text.slice(start, at - 2).toLowerCase()) || !beginsWord(text, start)) return undefined
  return { from: at - 2, to: at, after: 'n' }
}
