// Marks of Latin, Greek and Cyrillic letters, once NFKD has parted them from their letters.
const LATIN_MARKS = /[\u0300-\u036f]+/g
/** Dashes, quotation marks and points: no letters, and the one thing beyond ASCII in most labels. */
const PUNCTUATION = /[\u2010-\u2027]+/g
// "Sr.ª" is "Sra."
const BEFORE_ORDINAL = /\.(?=[ªº])/g
const BEYOND_ASCII = /[^\x00-\x7f]/
const NOT_ASCII_NAME = /[^a-z0-9]+/g
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
  if (!BEYOND_ASCII.test(text)) return plain(text.toLowerCase())
  const joined = text.replace(BEFORE_ORDINAL, '')
  const bare = lower(joined.normalize('NFKD').replace(LATIN_MARKS, '').replace(PUNCTUATION, ' '))
  if (!BEYOND_ASCII.test(bare)) return plain(bare)
  return lower(joined.normalize('NFKD').replace(MARKS, '')).replace(NOT_NAME, ' ').trim()
}

/** Of lower-case ASCII only what may be part of a name. */
function plain(text: string): string {
  return text.replace(NOT_ASCII_NAME, ' ').trim()
}

function lower(text: string): string {
  return text.toLowerCase().replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter)
}
