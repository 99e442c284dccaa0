import { BEHIND_LATIN, type LetterCase, latinCase } from '../../text/latin.ts'

/**
 * Questions about letters, answered without the classes of Unicode where all letters are Latin: they are costly to
 * compile, and wait until a text needs them.
 */
/** Dashes, quotation marks and points besides: they are no letters. */
const LATIN = /^[\u0000-\u024f\u2010-\u2027]*$/
/** Without the numbers of Latin-1, such as "²". */
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
const CAPITALS = /\p{Lu}{2}/u
// O’NEIL
// ^ ^
const UPPER_PAIR = /\p{Lu}\P{L}*\p{Lu}/u
// ML   MLD   ARB
const KEY = /^\p{Lu}{2,5}$/u
const LONGEST_KEY = 10

export function hasLetter(text: string): boolean {
  return ASCII_LETTER.test(text) || (LATIN.test(text) ? kinds(text).length > 0 : LETTER.test(text))
}

export function hasLower(text: string): boolean {
  return ASCII_LOWER.test(text) || (LATIN.test(text) ? kinds(text).includes('lower') : LOWER.test(text))
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
  if (first < BEHIND_LATIN) return latinCase(first) === 'upper'
  return text !== '' && UPPER.test(String.fromCodePoint(text.codePointAt(0) ?? 0))
}

/** Whether two capital letters stand beside each other, or with marks between them. */
export function hasUpperPair(text: string): boolean {
  if (ASCII_CAPITALS.test(text)) return true
  return LATIN.test(text) ? kinds(text).some(isUpperPair) : UPPER_PAIR.test(text)
}

/** Whether two capital letters stand side by side. */
export function hasCapitals(text: string): boolean {
  if (ASCII_CAPITALS.test(text)) return true
  return LATIN.test(text) ? everyKind(text).some(isUpperPair) : CAPITALS.test(text)
}

function isUpperPair(kind: LetterCase | undefined, at: number, all: readonly (LetterCase | undefined)[]): boolean {
  return kind === 'upper' && all[at + 1] === 'upper'
}

/** The case of each letter. */
function kinds(text: string): LetterCase[] {
  return everyKind(text).filter((kind) => kind !== undefined)
}

/** The case of each unit; undefined for what is no Latin letter. */
function everyKind(text: string): (LetterCase | undefined)[] {
  const found: (LetterCase | undefined)[] = []
  for (let at = 0; at < text.length; at++) found.push(latinCase(text.charCodeAt(at)))
  return found
}

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

/** Whether a label can be initials that a key explains. */
export function isKey(label: string): boolean {
  return label.length <= LONGEST_KEY && !label.includes(' ') && KEY.test(label)
}
