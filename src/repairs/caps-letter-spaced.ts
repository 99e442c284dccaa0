import { isLetter, isSpace, isUpper, UPPER_CASE } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** Letters of one run, and of the longest that is read. */
const FEWEST = 4
const MOST = 200

/** Capitals set apart by spaces. */
export const capsLetterSpaced: Repair = repairRule('caps/letter-spaced', {
  safety: 'opt-in',
  triggers: UPPER_CASE,
  find: findSpacedOut,
})

/** At the first letter of a run.
 *     T H E   E N D
 *     ^               */
function findSpacedOut(text: string, at: number): Finding | undefined {
  if (!isUpper(text.charCodeAt(at)) || isInRun(text, at)) return undefined
  let end = at + 1
  let after = text.charAt(at)
  let letters = 1
  while (letters < MOST) {
    const next = nextLetter(text, end)
    if (next < 0) break
    after += (next > end + 1 ? ' ' : '') + text.charAt(next)
    letters++
    end = next + 1
  }
  return letters < FEWEST || letters === MOST || !after.includes(letterPair(after)) ? undefined : { from: at, to: end, after }
}

/** Two letters in a row are what is left when spaces go; a run of single letters has none. */
function letterPair(after: string): string {
  for (let at = 0; at + 1 < after.length; at++) if (after[at] !== ' ' && after[at + 1] !== ' ') return after.slice(at, at + 2)
  return '\n'
}

/** Whether a lone letter or a word stands right before it. */
function isInRun(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (isLetter(before) || (at > 0 && !isSpace(before) && !'“"(['.includes(text.charAt(at - 1)))) return true
  let place = at - 1
  while (text.charAt(place) === ' ' && place > at - 4) place--
  const isAlone = isLetter(text.charCodeAt(place)) && !isLetter(text.charCodeAt(place - 1))
  return place >= 0 && place < at - 1 && isAlone
}

/** The lone capital behind one space, or up to three. */
function nextLetter(text: string, from: number): number {
  let next = from
  while (next < from + 3 && text.charAt(next) === ' ') next++
  const isAlone = next > from && isUpper(text.charCodeAt(next)) && !isLetter(text.charCodeAt(next + 1))
  return isAlone && text.charAt(next + 1) !== '’' && text.charAt(next + 1) !== "'" ? next : -1
}
