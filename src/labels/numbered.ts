import { isBlank, isDigit, skipBlank, trimEnd } from './names/units.ts'

/** Where a name stands behind the number of its speech, and what tells that it answers is left out. */
export interface Numbered {
  readonly from: number
  readonly end: number
}

const LONGEST = 24
const FIRSTS = 'AI'
// Anf. 12 MARA LUND     Anförande nr 12 MARA LUND     Inlägg 3: MARA LUND
//         ^                             ^                       ^
const NUMBER = /^(?:Anf\.?|Anförande|Inlägg)\s{1,3}(?:nr\.?\s)?\d{1,4}[.:]?\s/

/** Whether a line may begin with the number of a speech. */
export function mayBeNumbered(line: string, at: number): boolean {
  return FIRSTS.includes(line.charAt(at)) && isNumberNear(line, at)
}

function isNumberNear(line: string, at: number): boolean {
  for (let index = at + 1; index < at + LONGEST && index < line.length; index++)
    if (isDigit(line.charCodeAt(index))) return isBlank(line.charCodeAt(index - 1))
  return false
}

// MARA LUND (S) replik
//              ^
const REPLY = /(?:^|\s)\(?(?:replik|genmäle|svar)\)?$/i
const LONGEST_REPLY = 12

/** The name between the number of a speech and the colon at `end`; undefined when no such number leads.
 *     Anf. 12 MARA LUND (S) replik:
 *             ^            ^         */
export function behindSpeechNumber(line: string, at: number, end: number): Numbered | undefined {
  const number = mayBeNumbered(line, at) ? NUMBER.exec(line.slice(at, at + LONGEST))?.[0] : undefined
  if (number === undefined) return undefined
  const from = skipBlank(line, at + number.length)
  const last = Math.max(from, end - LONGEST_REPLY)
  const reply = line.slice(last, end).search(REPLY)
  return { from, end: reply < 0 ? end : trimEnd(line, from, last + reply) }
}
