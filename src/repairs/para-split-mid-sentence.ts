import { isLetter, isLower, isUpper } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { wordStart } from './word-edges.ts'

/** A paragraph break where no sentence ends and none begins. */
export const paraSplitMidSentence: Repair = repairRule('para/split-mid-sentence', {
  safety: 'opt-in',
  triggers: '\n',
  find: findSplitSentence,
})

/** At the first line end of a paragraph break.
 *     we came⏎⏎to the harbour
 *            ^                   */
function findSplitSentence(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== '\n' || !isLower(text.charCodeAt(at + 2)) || !goesOn(text, at)) return undefined
  return { from: at, to: at + 2, after: ' ' }
}

/** Whether a word in lower case, or a comma behind a word, is the last before the break. */
function goesOn(text: string, at: number): boolean {
  if (text.charAt(at - 1) === ',') return isLetter(text.charCodeAt(at - 2))
  return isLower(text.charCodeAt(at - 1)) && !isUpper(text.charCodeAt(wordStart(text, at)))
}
