import { shellQuoted } from '../text/shell-quoted.ts'
import { plainText } from '../write/plain-text.ts'

// "talks/quay.txt"
const PLAIN_WORD = /^[\w@%+:,./][\w@%+=:,./-]*$/

/** A word as a shell takes it. */
export function shellWord(text: string): string {
  return text === '-' || PLAIN_WORD.test(text) ? text : shellQuoted(text)
}

/** Text that is safe on a terminal: controls and bidirectional marks are shown as `\u{1b}`. Colour comes after it. */
export function escapeText(text: string): string {
  return plainText(text)
}
