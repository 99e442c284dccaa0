import { isLower, isSpace } from './characters.ts'
import { hasJoins } from './join-i-verb.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsSentenceAt, endsWord, wordEnd } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** The article A run together with the word behind it, where a sentence begins. */
export const joinAWord: Repair = repairRule('join/a-word', {
  safety: 'safe',
  triggers: 'A',
  suspects: (word) => word.startsWith('A') && isJoin(word.slice(1)),
  find: findJoinedArticle,
})

/** At the "A".
 *     It is done. Amonth ago
 *                 ^            */
function findJoinedArticle(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (!isLower(text.charCodeAt(at + 1)) || !evidence.english || !beginsSentenceAt(text, at)) return undefined
  const end = wordEnd(text, at)
  if (!endsWord(text, end) || isFollowedByDeterminer(text, end)) return undefined
  const word = text.slice(at + 1, end)
  if (!isJoin(word) || evidence.inLabel(`A${word}`)) return undefined
  const isSure = FOLLOWERS.get(word)?.has(nextWord(text, end)) ?? !isDoubtful(word)
  if (!isSure && !(isLowerWord(text, end) && hasJoins(evidence))) return undefined
  return { from: at, to: end, after: `A ${word}` }
}

/** Words of their own with the A, whatever else the document joins. */
const NEVER = new Set('live long new part'.split(' '))
/** A president’s */
const POSSESSIVE = /['’]s$/

function isJoin(word: string): boolean {
  const noun = word.endsWith('s') ? word.replace(POSSESSIVE, '') : word
  if (NEVER.has(noun) || (noun !== word && isDoubtful(noun))) return false
  return followsA(noun)
}

/** Whether the lower-case word follows "A" at the start of a sentence: "Afew", "Amass". */
export function followsA(word: string): boolean {
  return wordsOf('after-a').has(word) || isDoubtful(word)
}

function isDoubtful(word: string): boolean {
  return wordsOf('after-a-doubtful').has(word)
}

/** "Alot" and "Aday" are names as well; these words show that they are none here. */
const FOLLOWERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lot', new Set('of more less better worse harder easier has have can will depends changed happened goes'.split(' '))],
  ['day', new Set('later ago or before after like when in at of for that to'.split(' '))],
])

function nextWord(text: string, end: number): string {
  return isSpace(text.charCodeAt(end)) ? text.slice(end + 1, wordEnd(text, end + 1)) : ''
}

/** Whether a word in lower case follows: "A very good", not "Avery Miller". */
function isLowerWord(text: string, end: number): boolean {
  return isSpace(text.charCodeAt(end)) && isLower(text.charCodeAt(end + 1))
}

/** A noun phrase is not followed by one of these, as a preposition or a verb is: "Across the road". */
const DETERMINERS = new Set(
  'the a an this these those my your his her our their its me him us them he she they we you it every each all any some'.split(
    ' ',
  ),
)

function isFollowedByDeterminer(text: string, end: number): boolean {
  return DETERMINERS.has(nextWord(text, end))
}
