import catalogue from './catalogue.json' with { type: 'json' }
import type { Format } from './format.ts'

const NOT_BLANK = /[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/

/** Nearly every line begins with a letter. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  return !(first >= 0x61 && first <= 0x7a) && !NOT_BLANK.test(text)
}

/** Raw text: every line is a piece of a paragraph, blank lines part paragraphs. */
export const text: Format = {
  ...catalogue.text,
  begins: () => true,
  sniff: () => 0.1,
  reader(sink) {
    let blank = true
    return {
      push(line) {
        // White space inside a line that comes in pieces is no blank line.
        blank = (blank || !line.continues) && isBlank(line.text)
        sink.block({ line, blank })
      },
      end: () => undefined,
    }
  },
}
