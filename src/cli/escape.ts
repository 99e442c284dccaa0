import { plainText } from '../write/plain-text.ts'

/** Text that is safe on a terminal: controls and bidirectional marks are shown as `\u{1b}`. Colour comes after it. */
export function escapeText(text: string): string {
  return plainText(text)
}
