/**
 * Questions about letters, answered by cheap patterns where a text is ASCII, so that the classes of Unicode, which are
 * costly to compile, wait until a text needs them.
 */
const ASCII = /^[\u0000-\u007f]*$/
const ASCII_LETTER = /[A-Za-z]/
const ASCII_LOWER = /[a-z]/
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
