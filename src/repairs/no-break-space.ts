import { isDigit } from './characters.ts'

const NARROW = '\u202f'
/** French sets a space before these, and quotation marks may have spaces inside; it must not break there. */
const BEFORE_SPACE = '«‹“'
const BEHIND_SPACE = ';:!?»›”'

/** Whether typography wants the no-break space text[at..behind) where it stands. */
export function isWantedSpace(text: string, at: number, behind: number): boolean {
  const next = text.charAt(behind)
  if (next !== '' && BEHIND_SPACE.includes(next)) return true
  const before = text.charAt(at - 1)
  if (before !== '' && BEFORE_SPACE.includes(before)) return true
  return text.charAt(at) === NARROW && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(behind))
}
