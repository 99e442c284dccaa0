import type { Flag, FlagReport } from './flag.ts'
import { shown } from './tokens.ts'

// paper " The long road     not: 5 " wide, a wider gap
//       ^
const BETWEEN_SPACES = /(?<=[^\s\d] )" (?!\s)/g
const MARK = /"/g
const PARAGRAPH = /\n\n/

/** A straight quotation mark with a space on both sides. */
export const looseQuote: Flag = {
  name: 'space/in-straight-quotes',
  title: 'A straight quotation mark between spaces',
  why: 'Which side of a straight mark is inside can only be counted, and one lost mark turns every count after it: so it is shown and left.',
  safety: 'flag',
  examples: [
    { text: 'The paper " The long road" is out.', at: '" The' },
    { text: 'It is "open " now.', at: '" now' },
    { text: 'Say " yes " to it.', at: '" yes' },
    { text: '"One" and " two" of it.', at: '" two' },
  ],
  counterExamples: [
    'It is "open" now.',
    'It is 5 " wide.',
    'A “curly one” is no matter.',
    'It said " and then\n\nnothing " more.',
    'The 5" pipe',
  ],
  watch: (report) => ({ text: ({ text }) => findLoose(text, report) }),
}

/** In each paragraph whose marks are even in number, and so in pairs. */
function findLoose(text: string, report: FlagReport): void {
  let at = 0
  for (const paragraph of text.split(PARAGRAPH)) {
    if (((paragraph.match(MARK)?.length ?? 0) & 1) === 0) {
      for (const { index } of paragraph.matchAll(BETWEEN_SPACES)) {
        report.found({
          from: at + index,
          message: `${shown(paragraph, Math.max(0, index - 12), index + 14)} has a loose quotation mark`,
        })
      }
    }
    at += paragraph.length + 2
  }
}
