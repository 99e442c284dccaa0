import { BEHIND_LATIN, type LetterCase, latinCase } from '../../text/latin.ts'

/**
 * Questions about letters, answered without the classes of Unicode where all letters are Latin: they are costly to
 * compile, and wait until a text needs them.
 */
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const NUMBER = /^\p{N}+$/u
const ASCII_DIGIT = /[0-9]/
const ASCII_NUMBER = /^[0-9]+$/
/** Dashes, quotation marks and points besides: without the numbers of Latin-1, such as "²". */
const ASCII = /^[\u0000-\u007f\u2010-\u2027]*$/
const CAPITALS = /\p{Lu}{2}/u
// O’NEIL
// ^ ^
const UPPER_PAIR = /\p{Lu}\P{L}*\p{Lu}/u
// ML   MLD   ARB
const KEY = /^\p{Lu}{2,5}$/u
const LONGEST_KEY = 10

export function hasLetter(text: string): boolean {
  return findCase(text, (kind) => kind !== undefined) ?? LETTER.test(text)
}

export function hasLower(text: string): boolean {
  return findCase(text, (kind) => kind === 'lower') ?? LOWER.test(text)
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
  let before: LetterCase | undefined
  const isPair = (kind: LetterCase | undefined): boolean => {
    if (kind === 'upper' && before === 'upper') return true
    before = kind ?? before
    return false
  }
  return findCase(text, isPair) ?? UPPER_PAIR.test(text)
}

/** Whether two capital letters stand side by side. */
export function hasCapitals(text: string): boolean {
  let before: LetterCase | undefined
  const isPair = (kind: LetterCase | undefined): boolean => {
    const found = kind === 'upper' && before === 'upper'
    before = kind
    return found
  }
  return findCase(text, isPair) ?? CAPITALS.test(text)
}

/** Whether the case of some unit fits; undefined where a unit before it is of another script, whose letters only the classes know. */
function findCase(text: string, fits: (kind: LetterCase | undefined) => boolean): boolean | undefined {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= BEHIND_LATIN && !(unit >= 0x2010 && unit <= 0x2027)) return undefined
    if (fits(latinCase(unit))) return true
  }
  return false
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
