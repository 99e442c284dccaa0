const MARKS = /\p{M}+/gu
const ASCII = /^[\u0000-\u007f]*$/
/** Marks with many makes, and runs that count as one. Single plain spaces and dashes are left alone: they are most. */
const VARIANT = /[‘’‚‛ʼʹ′´`＇“”„‟«»″＂…\u00ad]|-{2,}|[\u2010-\u2015\u2212－]+|\s{2,}|[^\S ]/g
const SINGLE_QUOTE = /[‘’‚‛ʼʹ′´`＇]/
const DOUBLE_QUOTE = /[“”„‟«»″＂]/
const SPACE = /\s/
const DOTLESS = /[ıİ]/g
const LETTER = /[\p{L}\p{N}]/u
/** Scripts that part no words: a keyword may begin anywhere in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export interface KeywordOptions {
  readonly caseSensitive: boolean
}

function plainVariant(variant: string): string {
  if (SINGLE_QUOTE.test(variant)) return "'"
  if (DOUBLE_QUOTE.test(variant)) return '"'
  if (SPACE.test(variant)) return ' '
  if (variant === '…') return '...'
  return variant === '\u00ad' ? '' : '-'
}

/** Quotes, apostrophes, dashes and spaces of any make as their plain forms. */
function plainMarks(text: string): string {
  return text.replace(VARIANT, plainVariant)
}

function plainLetters(text: string, accents: boolean): string {
  if (ASCII.test(text)) return text
  return accents ? text.normalize('NFC') : text.normalize('NFKD').replace(MARKS, '').replaceAll('ı', 'i')
}

/** Text in the form that keywords are compared in. */
function comparable(text: string, { accents, caseSensitive }: KeywordOptions & { accents: boolean }): string {
  const letters = plainLetters(plainMarks(text), accents)
  return caseSensitive ? letters : letters.replace(DOTLESS, 'i').toLowerCase()
}

/** Whether a word begins at `at`: nothing of a word stands before it, or the script parts no words. */
function beginsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' '
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  return !LETTER.test(before) || !LETTER.test(first) || UNSPACED.test(first)
}

function formOf(keyword: string, options: KeywordOptions): KeywordOptions & { accents: boolean } {
  return { ...options, accents: !ASCII.test(plainMarks(keyword)) }
}

/** A keyword as it is looked for. */
export function keywordForm(keyword: string, options: KeywordOptions): string {
  return comparable(keyword, formOf(keyword, options)).trim()
}

/**
 * A test of texts for a keyword: a word, the beginning of one, or several in a row.
 *     "sanction" is in "new sanctions"; "I think" is in "Well, I think so", not in "Ali thinks so"
 * Case does not matter unless it should, nor the make of quotes, dashes and spaces. Accents do not matter to a keyword
 * of plain letters: "naive" is in "a naïve view", but "naïve" is not in "a naive view".
 */
export function keywordMatcher(keyword: string, options: KeywordOptions): (text: string) => boolean {
  const form = formOf(keyword, options)
  const wanted = keywordForm(keyword, options)
  return (text) => {
    const searched = comparable(text, form)
    let at = searched.indexOf(wanted)
    while (at >= 0 && !beginsWord(searched, at)) at = searched.indexOf(wanted, at + 1)
    return at >= 0
  }
}
