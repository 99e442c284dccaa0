const LOWER = /\p{Ll}/u
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const NUMBER = /^\p{N}+$/u
const BEGINS_UPPER = /^\p{Lu}/u
const CAPITALS = /\p{Lu}{2}/u
// O’NEIL
// ^ ^
const UPPER_PAIR = /\p{Lu}\P{L}*\p{Lu}/u
// ML   MLD   ARB
const KEY = /^\p{Lu}{2,5}$/u

export const hasLetter = (text: string): boolean => LETTER.test(text)
export const hasLower = (text: string): boolean => LOWER.test(text)
export const hasDigit = (text: string): boolean => DIGIT.test(text)
export const isNumber = (text: string): boolean => NUMBER.test(text)
export const beginsUpper = (text: string): boolean => BEGINS_UPPER.test(text)

/** Whether two capital letters stand beside each other, or with marks between them. */
export const hasUpperPair = (text: string): boolean => UPPER_PAIR.test(text)

/** Whether two capital letters stand side by side. */
export const hasCapitals = (text: string): boolean => CAPITALS.test(text)

/** Whether a label can be initials that a key explains. */
export const isKey = (label: string): boolean => KEY.test(label)

/** The first letters of words, put together: "ML" of "Mara", "Lund". */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}

const LONGEST_CUT = 4

/** Whether a few letters, folded, are the first ones of a word of a name, or of all its words: "m" of "meno", "jl" of "jo lund". */
export function isCut(letters: string, name: string): boolean {
  if (letters === '' || letters.length > LONGEST_CUT || letters === name) return false
  const words = name.split(' ')
  return initialsOf(words) === letters || words.some((word) => word.startsWith(letters))
}
