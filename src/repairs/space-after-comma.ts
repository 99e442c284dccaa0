import { isLetter, isLower } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'
import { beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'
import { isGrammarWord } from './word-lists.ts'

/** A comma with no space behind it. */
export const spaceAfterComma: Repair = repairRule('space/after-comma', {
  safety: 'safe',
  triggers: ',',
  find: findJoinedComma,
})

/** Behind these a name in code goes on, or a list of values. */
const CODE = '=(){}<>/\\#$%&*+|~^_@"'
const MOST = 80

/** At the comma.
 *     set off,and she
 *            ^          */
function findJoinedComma(text: string, at: number): Finding | undefined {
  if (!isLower(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at - 2))) return undefined
  const end = wordEnd(text, at + 1)
  const start = wordStart(text, at)
  if (end < at + 3 || !isLower(text.charCodeAt(at + 1)) || !isLower(text.charCodeAt(at + 2))) return undefined
  if (!endsWord(text, end) || !beginsWordBehindComma(text, start) || isInCode(text, at)) return undefined
  if (!isGrammarWord(text.slice(start, at).toLowerCase()) && !isGrammarWord(text.slice(at + 1, end))) return undefined
  return { from: at, to: at + 1, after: ', ' }
}

function beginsWordBehindComma(text: string, start: number): boolean {
  return text.charAt(start - 1) === ',' || beginsWord(text, start)
}

/** Whether a sign of code stands in the stretch without spaces around the comma. */
function isInCode(text: string, at: number): boolean {
  for (let left = at - 1; left > at - MOST && isSolid(text, left); left--) if (CODE.includes(text.charAt(left))) return true
  for (let right = at + 1; right < at + MOST && isSolid(text, right); right++) if (CODE.includes(text.charAt(right))) return true
  return false
}

function isSolid(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 32 && code !== 0xa0
}
