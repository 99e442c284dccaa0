import { isLower, isSpace } from './characters.ts'
import { hasJoins } from './join-i-verb.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { beginsSentenceAt, endsWord, wordEnd } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** The article A run together with the word behind it, where a sentence begins. */
export const joinAWord: Repair = {
  name: 'join/a-word',
  title: 'The article A joined with the next word',
  why: 'Text extraction loses the narrow space after a capital A. Only nouns, adjectives and quantifiers are split off, and only where an article can stand.',
  safety: 'safe',
  triggers: 'A',
  suspects: (word) => word.startsWith('A') && isJoin(word.slice(1)),
  examples: [
    { before: 'Afew of you asked about it.', after: 'A few of you asked about it.' },
    { before: 'It is done. Amonth ago it was not.', after: 'It is done. A month ago it was not.' },
    { before: 'That is it.\n\nAcritical point in the text.', after: 'That is it.\n\nA critical point in the text.' },
    { before: 'He said: “Anumber of you”—Afew of you—that is it.', after: 'He said: “A number of you”—A few of you—that is it.' },
  ],
  counterExamples: [
    'Along the way, Apart from that, Anew, Alive, Another, Alright: all of it is in the text.',
    'Africa and Asia are in the text, and Ali is too.',
    'I met Afew of the team, that is it.',
    'Around the corner it is. Across the road it is.',
    'And that is it. Are you in it? All of you?',
    'Afew ist kein Wort.',
    'Avery is in the team. Amass it.',
    'Alot is a town, and so is it. Aday is a name. Ahome is in it.',
  ],
  find: findJoinedArticle,
}

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
