import { isLower } from './characters.ts'
import type { Evidence } from './repair.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { WordMemory } from './word-memory.ts'
import { followsI, isDoubtfulAfterI } from './words-after-i.ts'

/** Joins that must be seen before doubtful ones are taken for joins too, and their share of all uses of I. */
const ENOUGH_JOINS = 3
const ENOUGH_SHARE = 0.02

/** The pronoun I with the word behind it. */
interface JoinedPronoun {
  /** Where the joined word ends. */
  readonly end: number
  /** False when the whole is a word or a name of its own: "Ido", "Igo". */
  readonly sure: boolean
}

/** What the "I" at `at` is joined with.
 *     So Ithink that
 *        ^              */
export function joinedPronoun(text: string, at: number): JoinedPronoun | undefined {
  if (!isLower(text.charCodeAt(at + 1)) || !beginsWord(text, at)) return undefined
  const end = wordEnd(text, at)
  const kind = memory.find(text, at + 1, end) || look(text.slice(at + 1, end))
  return kind === OTHER || !endsWord(text, end) ? undefined : { end, sure: kind === SURE }
}

/** What a word behind "I" is. */
const OTHER = 1
const SURE = 2
const DOUBTFUL = 3

/** The same few words follow "I" again and again. */
const memory = new WordMemory()

function look(word: string): number {
  const kind = !followsI(word) ? OTHER : isDoubtfulAfterI(word) ? DOUBTFUL : SURE
  memory.keep(word, kind)
  return kind
}

/** Whether the document has shown so many joins that even doubtful ones are likely. */
export function hasJoins(evidence: Evidence): boolean {
  const { sureJoins, freePronouns } = evidence
  return sureJoins >= ENOUGH_JOINS && sureJoins > ENOUGH_SHARE * (sureJoins + freePronouns)
}
