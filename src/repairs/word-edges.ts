import { isApostrophe, isLetter, isLower, isSpace, isWordUnit } from './characters.ts'

const OPENING = '“‘«‹([{—–―…,;*'
const QUOTES = '"\'’”'
const STOPS = '.?!'
/** Behind these a word is part of a path, a call or an assignment. */
const CODE = '_@\\/=(#&$%<~^|'

/** Whether a word can begin at `at`: the start, white space, a dash, a quotation mark or a bracket stands before it. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (isSpace(before)) return true
  if (isWordUnit(before)) return false
  const mark = text.charAt(at - 1)
  if (OPENING.includes(mark) || mark === '-') return true
  if (QUOTES.includes(mark)) return !isWordUnit(text.charCodeAt(at - 2))
  return STOPS.includes(mark) && isLower(text.charCodeAt(at - 2)) && isLower(text.charCodeAt(at - 3))
}

/** Whether a word ends before `at`, and is no part of a file name, an address or code. */
export function endsWord(text: string, at: number): boolean {
  if (at >= text.length) return true
  const code = text.charCodeAt(at)
  if (isSpace(code)) return true
  if (isWordUnit(code) || CODE.includes(text.charAt(at))) return false
  const next = text.charCodeAt(at + 1)
  if (code === 45 || code === 46 || code === 58) return !isWordUnit(next) || (code === 46 && next < 97)
  return true
}

const LONGEST = 40

/** The end of the word at `at`: letters, and apostrophes between letters. No word is longer than 40 units. */
export function wordEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST)
  let end = at
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (!isLetter(code) && !(end > at && isApostrophe(code) && isLetter(text.charCodeAt(end + 1)))) break
    end++
  }
  return end
}

/** The start of the word that ends before `at`: letters, and apostrophes between letters. */
export function wordStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST)
  let start = at
  while (start > limit) {
    const code = text.charCodeAt(start - 1)
    if (!isLetter(code) && !(start < at && isApostrophe(code) && isLetter(text.charCodeAt(start - 2)))) break
    start--
  }
  return start
}

const SENTENCE_ENDS = '.?!…:'
const CLOSING = '"\'’”)]'
const BREAKS = '—–“‘«([{"…¡¿'

/** Whether a sentence or a stretch set off by a dash, a quotation mark or a bracket begins at `at`. */
export function beginsSentenceAt(text: string, at: number): boolean {
  if (at === 0 || text.startsWith('\n\n', at - 2)) return true
  if (!isSpace(text.charCodeAt(at - 1))) return BREAKS.includes(text.charAt(at - 1)) && beginsWord(text, at)
  let before = at - 2
  const lowest = Math.max(0, at - 6)
  while (before > lowest && (isSpace(text.charCodeAt(before)) || CLOSING.includes(text.charAt(before)))) before--
  const mark = text.charAt(before)
  if (mark === '-') return before === at - 2 && isSpace(text.charCodeAt(before - 1))
  return mark !== '' && (SENTENCE_ENDS + '—–').includes(mark)
}
