// Marks of Latin, Greek and Cyrillic letters, once NFKD has parted them from their letters.
const LATIN_MARKS = /[\u0300-\u036f]+/g
/** Dashes, quotation marks and points: no letters, and the one thing beyond ASCII in most labels. */
const PUNCTUATION = /[\u2010-\u2027]+/g
// "Sr.ª" is "Sra."
const BEFORE_ORDINAL = /\.(?=[ªº])/g
const BEYOND_ASCII = /[^\x00-\x7f]/
const NOT_ASCII_NAME = /[^a-z0-9]+/g
/**
 * What writers leave out at will: accents of Latin and Greek, stress in Cyrillic and the dots of ё, points of Hebrew and
 * Arabic, joiners and what else shows nothing. Not the breve of й, nor any vowel of Devanagari or Thai.
 */
const OPTIONAL =
  /(?<=[Ее])\u0308|(?<!\p{Script=Cyrillic})[\u0302-\u036f]|[\u0300\u0301\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff]|[\ufe00-\ufe0f]|\u200c|\u200d/gu
const NOT_NAME = /(?:[^\p{L}\p{M}\p{N}]|[\u20d0-\u20f0])+/gu
// C++   A+   C#   Speaker -1   but not: A+B   Speaker #1
//  ^^    ^    ^           ^
const SIGN = /(?<=[\p{L}\p{N}+])\+(?![\p{L}\p{N}])|(?<=\p{L})#(?![\p{L}\p{N}])|(?<![^\s(])[-−](?=\p{N})/gu
const MAY_HAVE_SIGN = /[+#−-]/

/** Letters that NFKD leaves whole, and what they become. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ıi ßss æae œoe øo łl đd ðd þth ħh ŋng'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
)
const WHOLE_LETTERS = /[ıßæœøłđðþħŋẞÆŒØŁĐÐÞĦŊ]/g

/** What is one to every search, each as the inside of a class: apostrophes, quotation marks, dashes, what shows nothing. */
export const APOSTROPHES = "'‘’‚‛ʼʹ′´`＇"
export const QUOTATION_MARKS = '"“”„‟«»‹›″＂'
export const DASHES = '\\-\\u2010-\\u2015\\u2212\\uff0d'
export const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'

/** Marks beyond ASCII, each of which is one of these. */
const MARK = new RegExp(`(?![\\0-\\x7f])[${APOSTROPHES}${QUOTATION_MARKS}${DASHES}${INVISIBLE}]`, 'g')
const PLAIN_MARKS = [
  [new RegExp(`[${APOSTROPHES}]`), "'"],
  [new RegExp(`[${QUOTATION_MARKS}]`), '"'],
  [new RegExp(`[${DASHES}]`), '-'],
] as const
/** Runs that count as one, and other white space than single spaces. */
const RUN = /-{2,}|\s{2,}|[^\S ]|`/g

/**
 * Text in the form that every search compares: apostrophes, quotation marks, dashes and white space of any make are one, accents and
 * what shows nothing go, and so does case unless it counts.
 *     "Aydıntaşbaş — it’s" -> "aydintasbas - it's"
 */
export function searchForm(text: string, isCased = false): string {
  const plain = BEYOND_ASCII.test(text) ? plainLetters(text.replace(MARK, plainMark)) : text
  const even = plain.replace(RUN, (run) => (run === '`' ? "'" : run.charAt(0) === '-' ? '-' : ' '))
  return isCased ? even : even.toLowerCase().replaceAll('ς', 'σ')
}

function plainMark(mark: string): string {
  return PLAIN_MARKS.find(([marks]) => marks.test(mark))?.[1] ?? ''
}

function plainLetters(text: string): string {
  return wholeLetters(text.normalize('NFKD').replace(OPTIONAL, '')).normalize('NFC')
}

function wholeLetters(text: string): string {
  return text.replace(
    WHOLE_LETTERS,
    (letter) => LETTERS.get(letter) ?? LETTERS.get(letter.toLowerCase())?.toUpperCase() ?? letter,
  )
}

/**
 * Folds text so that spellings of one name are equal: compatibility forms and marks go, letters become lower case in a
 * way that no locale changes (İ, I, ı and i are one), everything but letters and digits becomes a single space.
 *     "ASLI  AYDINTAŞBAŞ" -> "asli aydintasbas"
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return plain(text.toLowerCase())
  const spaced = text.replace(PUNCTUATION, ' ')
  if (!BEYOND_ASCII.test(spaced)) return plain(spaced.toLowerCase())
  const joined = text.replace(BEFORE_ORDINAL, '')
  const bare = lower(joined.normalize('NFKD').replace(LATIN_MARKS, '').replace(PUNCTUATION, ' '))
  if (!BEYOND_ASCII.test(bare)) return plain(bare)
  return lower(joined.normalize('NFKD').replace(OPTIONAL, '')).normalize('NFC').replace(NOT_NAME, ' ').trim()
}

/** Folds a name, in which signs tell people apart: "C++" is "c plus plus", "C#" is "c sharp", "Speaker -1" is "speaker minus 1". */
export function foldName(name: string): string {
  return fold(MAY_HAVE_SIGN.test(name) ? name.replace(SIGN, (sign) => ` ${SIGNS.get(sign) ?? 'minus'} `) : name)
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['#', 'sharp'],
])

/** Of lower-case ASCII only what may be part of a name. */
function plain(text: string): string {
  return text.replace(NOT_ASCII_NAME, ' ').trim()
}

function lower(text: string): string {
  return wholeLetters(text.toLowerCase())
}
