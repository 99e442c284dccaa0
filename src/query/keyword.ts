const MARKS = /\p{M}+/gu
const ASCII = /^[\u0020-\u007e\s]*$/
const SINGLE_QUOTES = /[‘’‚‛ʼʹ′´`＇]/g
const DOUBLE_QUOTES = /[“”„‟«»″＂]/g
const DASHES = /-{2,}|[\u2010-\u2015\u2212－]+/g
const SOFT_HYPHENS = /\u00ad/g
const SPACES = /\s+/g
const DOTLESS = /[ıİ]/g
const LETTER = /[\p{L}\p{N}]/u
/** Scripts that part no words: a keyword may begin anywhere in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export interface KeywordOptions {
  readonly caseSensitive: boolean
}

/** Quotes, apostrophes, dashes and spaces of any make as their plain forms. */
function plainMarks(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SOFT_HYPHENS, '')
    .replace(DASHES, '-')
    .replaceAll('…', '...')
    .replace(SPACES, ' ')
}

/** Text in the form that keywords are compared in. */
function comparable(text: string, { accents, caseSensitive }: KeywordOptions & { accents: boolean }): string {
  const marked = plainMarks(text)
  const letters = accents ? marked.normalize('NFC') : marked.normalize('NFKD').replace(MARKS, '').replaceAll('ı', 'i')
  return caseSensitive ? letters : letters.replace(DOTLESS, 'i').toLowerCase()
}

/** Whether a word begins at `at`: nothing of a word stands before it, or the script parts no words. */
function beginsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' '
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  return !LETTER.test(before) || !LETTER.test(first) || UNSPACED.test(first)
}

/**
 * A test of texts for a keyword: a word, the beginning of one, or several in a row.
 *     "sanction" is in "new sanctions"; "I think" is in "Well, I think so", not in "Ali thinks so"
 * Case does not matter unless it should, nor the make of quotes, dashes and spaces. Accents do not matter to a keyword
 * of plain letters: "naive" is in "a naïve view", but "naïve" is not in "a naive view".
 */
export function keywordMatcher(keyword: string, options: KeywordOptions): (text: string) => boolean {
  const form = { ...options, accents: !ASCII.test(plainMarks(keyword)) }
  const wanted = comparable(keyword, form).trim()
  return (text) => {
    const searched = comparable(text, form)
    let at = searched.indexOf(wanted)
    while (at >= 0 && !beginsWord(searched, at)) at = searched.indexOf(wanted, at + 1)
    return at >= 0
  }
}
