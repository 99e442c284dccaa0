const MARKS = /\p{M}+/gu
const NOT_NAME = /[^\p{L}\p{N}]+/gu

/** Letters that NFKD leaves whole, and what they become. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
}
const WHOLE_LETTERS = /[ıßæœøłđðþħŋ]/g

/**
 * Folds text so that spellings of one name are equal: compatibility forms and marks go, letters become lower case in a
 * way that no locale changes (İ, I, ı and i are one), everything but letters and digits becomes a single space.
 *     "ASLI  AYDINTAŞBAŞ" -> "asli aydintasbas"
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(NOT_NAME, ' ')
    .trim()
}
