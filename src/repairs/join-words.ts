import { isApostrophe, LOWER_CASE, UPPER_CASE } from './characters.ts'
import { likelySplits, splitOf } from './glued-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsSentenceAt, beginsWord, endsWord, wordEnd } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** Two words that are run together. */
export const joinWords: Repair = repairRule('join/words', {
  safety: 'evidence',
  triggers: LOWER_CASE,
  suspects: (word) => splitOf(word) !== undefined,
  needsGlue: true,
  find: findGlued,
})

/** At the first letter of a word.
 *     we took the roadthat is long
 *                 ^                */
function findGlued(text: string, at: number, evidence: Evidence): Finding | undefined {
  const { glued } = evidence
  return glued?.isOpen === true ? findSplit(text, at, { evidence, splits: (word) => [glued.splitOf(word) ?? 0] }) : undefined
}

/** Two words, or three, that are run together, wherever that is. */
export const joinLexicon: Repair = repairRule('join/lexicon', {
  safety: 'opt-in',
  triggers: LOWER_CASE + UPPER_CASE,
  suspects: (word) => likelySplits(word.toLowerCase()).length > 0,
  find: (text, at, evidence) => findSplit(text, at, { evidence, splits: likelySplits }),
})

interface Splitting {
  readonly evidence: Evidence
  readonly splits: (word: string) => readonly number[]
}

/** At the first letter of a word: in lower case, or where a sentence begins. */
function findSplit(text: string, at: number, { evidence, splits }: Splitting): Finding | undefined {
  const to = wordEnd(text, at)
  const word = text.slice(at, to)
  const small = word.charAt(0).toLowerCase() + word.slice(1)
  if (!evidence.english || !beginsWord(text, at) || !endsWord(text, to)) return undefined
  // "evenin'"
  if (isApostrophe(text.charCodeAt(to)) || evidence.inLabel(word)) return undefined
  const places = splits(small).filter((place) => place > 0)
  if (places.length === 0) return undefined
  // "Theyhave" at the start of a sentence, and not "Justin"
  if (small !== word && !(wordsOf('strict').has(small.slice(0, places[0])) && beginsSentenceAt(text, at))) return undefined
  const parts = [...places, word.length].map((place, index) => word.slice(places[index - 1] ?? 0, place))
  return { from: at, to, after: parts.join(' ') }
}
