import { isLetter, isSpace } from './characters.ts'
import { hyphenLeft, hyphenRight } from './hyphen-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** A space before the hyphen of a compound that the document also writes without. */
export const spaceBeforeHyphen: Repair = repairRule('space/before-hyphen', {
  safety: 'evidence',
  triggers: '-',
  find: findSplitCompound,
})

/** At the hyphen.
 *     Peru -Chile
 *          ^       */
function findSplitCompound(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== ' ' || isSpace(text.charCodeAt(at - 2)) || !isLetter(text.charCodeAt(at + 1))) return undefined
  const left = hyphenLeft(text, at - 1)
  const right = hyphenRight(text, at + 1)
  if (left.length < 2 || right.length < 2 || !evidence.hyphenated(left, right)) return undefined
  return { from: at - 1 - left.length, to: at + 1 + right.length, after: left + '-' + right }
}
