import { colourUnits } from '../text/colours.ts'
import { isLetter, isLower, isSpace, isWordUnit } from './characters.ts'
import { isControl, isKept, isUnseen, UNSEEN } from './invisible.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

const ESCAPE = '\u001b'
const SOFT_HYPHEN = '\u00ad'
/** Units of one run that are taken out at once. */
const LONGEST = 1_000

/** Characters that show nothing and mean nothing where they stand. */
export const charInvisible: Repair = repairRule('char/invisible', {
  safety: 'safe',
  stage: 'characters',
  formats: { never: ['chat'] },
  triggers: UNSEEN,
  find: findInvisible,
})

function findInvisible(text: string, at: number): Finding | undefined {
  let end = at
  while (end < at + LONGEST) {
    const units = unitsAt(text, end)
    if (units === 0) break
    end += units
  }
  if (end === at) return undefined
  return { from: at, to: isHyphenation(text, at, end) ? end + 1 : end, after: partsWords(text, at, end) ? ' ' : '' }
}

/** Units of what is to go at `at`, or 0. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (text.charAt(at) === ESCAPE) return colourUnits(text, at) || 1
  if (!isUnseen(unit) || isKept(text, at)) return 0
  return unit === 0xdb40 ? 2 : 1
}

/** Control characters between a word and a number, or a mark, part them: some programs write times so. */
function partsWords(text: string, at: number, end: number): boolean {
  if (!isControl(text.charCodeAt(at)) || text.charAt(at) === ESCAPE) return false
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(end)
  if (at === 0 || end >= text.length || isSpace(before) || isSpace(behind)) return false
  return isWordUnit(behind) && isWordUnit(before) && !(isLetter(before) && isLetter(behind))
}

/** A word cut at the end of a line where a soft hyphen said that it may be.
 *     prac-⏎tice
 *         ^       */
function isHyphenation(text: string, at: number, end: number): boolean {
  if (text.charAt(end - 1) !== SOFT_HYPHEN || text.charAt(end) !== '\n') return false
  return isLetter(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(end + 1))
}
