import { isLower } from './characters.ts'
import { beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { followsI, isDoubtfulAfterI } from './words-after-i.ts'

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
  const word = text.slice(at + 1, end)
  if (!followsI(word) || !endsWord(text, end)) return undefined
  return { end, sure: !isDoubtfulAfterI(word) }
}
