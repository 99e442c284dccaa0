import { isLetter, isLower } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { wordEnd, wordStart } from './word-edges.ts'

const SHORTEST = 5

/** A word cut at the end of a line. */
export const lineDehyphenate: Repair = repairRule('line/dehyphenate', {
  safety: 'opt-in',
  formats: { usual: ['pages', 'pdf'] },
  needsWords: true,
  triggers: '\n',
  find: findCutWord,
})

/** At the end of the line.
 *     old prac-⏎tices
 *              ^       */
function findCutWord(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== '-' || !isLower(text.charCodeAt(at + 1))) return undefined
  const from = wordStart(text, at - 1)
  const to = wordEnd(text, at + 1)
  const left = text.slice(from, at - 1)
  const right = text.slice(at + 1, to)
  if (!isLower(text.charCodeAt(at - 2)) || isLetter(text.charCodeAt(from - 1)) || text.charAt(from - 1) === '-') return undefined
  const word = left + right
  if (left.length < 2 || word.length < SHORTEST || text.charAt(to) === '-') return undefined
  return evidence.knows?.(word) === true && !evidence.hyphenated(left, right) ? { from, to, after: word } : undefined
}
