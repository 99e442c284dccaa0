import { isLower } from './characters.ts'
import { followsA } from './join-a-word.ts'
import { hasJoins } from './join-i-verb.ts'
import { isEnumerated } from './para-split-at.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { endsWord, wordEnd, wordStart } from './word-edges.ts'
import { wordsOf } from './word-lists.ts'

/** Capitals that number things, and make few words with what follows. */
const CAPITALS = 'BCDEK'

/** A capital that numbers something, joined with the word behind it. */
export const joinSingleCapital: Repair = repairRule('join/single-capital', {
  safety: 'evidence',
  triggers: CAPITALS,
  suspects: (word) => CAPITALS.includes(word.charAt(0)) && isParted(word.slice(1), word),
  find: findNumbered,
})

/** Shorter nouns make words with a capital: "Bread". */
const SHORTEST = 5

/** At the capital.
 *     a vitamin Cdeficiency
 *               ^            */
function findNumbered(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== ' ' || !isLower(text.charCodeAt(at + 1)) || !hasJoins(evidence) || !evidence.english)
    return undefined
  if (!isEnumerated(text.slice(wordStart(text, at - 1), at - 1))) return undefined
  const end = wordEnd(text, at)
  const word = text.slice(at + 1, end)
  if (!endsWord(text, end) || !isParted(word, text.slice(at, end)) || evidence.inLabel(text.slice(at, end))) return undefined
  return { from: at, to: at + 1, after: `${text.charAt(at)} ` }
}

function isParted(word: string, whole: string): boolean {
  return (
    wordsOf('after-capital').has(word) ||
    (word.length >= SHORTEST && followsA(word) && !wordsOf('capital-whole').has(whole.toLowerCase()))
  )
}
