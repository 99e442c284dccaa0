import { BEHIND_LATIN, latinCase } from '../text/latin.ts'

export const LOWER_CASE = 'abcdefghijklmnopqrstuvwxyz'
export const UPPER_CASE = LOWER_CASE.toUpperCase()

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u

/** Whether the UTF-16 unit is a letter. NaN, as behind the end of a text, is none. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < BEHIND_LATIN) return latinCase(code) !== undefined
  return code >= BEHIND_LATIN && !isPunctuation(code) && LETTER.test(String.fromCharCode(code))
}

/** Dashes, quotation marks and spaces: what most text has beyond ASCII. Patterns are costly at their first use. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x2070
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  if (code < BEHIND_LATIN) return latinCase(code) === 'upper'
  return code >= BEHIND_LATIN && !isPunctuation(code) && UPPER.test(String.fromCharCode(code))
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  return isLetter(code) && !isUpper(code)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Spaces of any width, no-break ones too, and line ends. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b)
}

/** The straight and the curly apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

export function isWordUnit(code: number): boolean {
  return isLetter(code) || isDigit(code)
}
