/**
 * Questions about letters, answered by cheap patterns where all letters are ASCII, so that the classes of Unicode, which
 * are costly to compile, wait until a text needs them.
 */
/** Dashes, quotation marks and points besides: they are no letters. */
const ASCII = /^[\u0000-\u007f\u2010-\u2027]*$/
const ASCII_LETTER = /[A-Za-z]/
const ASCII_LOWER = /[a-z]/
const ASCII_DIGIT = /[0-9]/
const ASCII_NUMBER = /^[0-9]+$/
const DIGIT = /\p{N}/u
const NUMBER = /^\p{N}+$/u
const LETTER = /\p{L}/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const ASCII_CAPITALS = /[A-Z]{2}/
// O’NEIL
// ^ ^
const ASCII_UPPER_PAIR = /[A-Z][^A-Za-z]*[A-Z]/
const UPPER_PAIR = /\p{Lu}\P{L}*\p{Lu}/u
// ML   MLD   ARB
const KEY = /^\p{Lu}{2,5}$/u
const LONGEST_KEY = 10

export function hasLetter(text: string): boolean {
  return ASCII_LETTER.test(text) || (!ASCII.test(text) && LETTER.test(text))
}

export function hasLower(text: string): boolean {
  return ASCII_LOWER.test(text) || (!ASCII.test(text) && LOWER.test(text))
}

export function hasDigit(text: string): boolean {
  return ASCII_DIGIT.test(text) || (!ASCII.test(text) && DIGIT.test(text))
}

export function isNumber(text: string): boolean {
  return ASCII_NUMBER.test(text) || (!ASCII.test(text) && NUMBER.test(text))
}

/** Whether the first character is a capital letter. */
export function beginsUpper(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first < 0x80) return first >= 0x41 && first <= 0x5a
  return text !== '' && UPPER.test(String.fromCodePoint(text.codePointAt(0) ?? 0))
}

/** Whether two capital letters stand beside each other, or with marks between them. */
export function hasUpperPair(text: string): boolean {
  return ASCII_CAPITALS.test(text) || (ASCII.test(text) ? ASCII_UPPER_PAIR : UPPER_PAIR).test(text)
}

/** Whether a label can be initials that a key explains. */
export function isKey(label: string): boolean {
  return label.length <= LONGEST_KEY && !label.includes(' ') && KEY.test(label)
}
