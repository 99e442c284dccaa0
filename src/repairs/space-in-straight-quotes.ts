import { isDigit, isSpace } from './characters.ts'
import type { Finding, Repair } from './repair.ts'

const MARK = '"'
const REACH = 1_000

/** A straight quotation mark with a space on both sides. */
export const spaceInStraightQuotes: Repair = {
  name: 'space/in-straight-quotes',
  title: 'A straight quotation mark between spaces',
  why: 'Which side of a straight mark is inside is told by counting alone, and one lost mark turns every count behind it: so it is shown and left.',
  safety: 'flag',
  triggers: MARK,
  near: { [MARK]: { before: [' '], behind: [' '] } },
  examples: [
    { before: 'The paper " The long road" is out.', after: 'The paper "The long road" is out.' },
    { before: 'It is "open " now.', after: 'It is "open" now.' },
    { before: 'Say " yes " to it.', after: 'Say "yes" to it.' },
    { before: '"One" and " two" of it.', after: '"One" and "two" of it.' },
  ],
  counterExamples: [
    'It is "open" now.',
    'It is 5 " wide.',
    'A “curly one” is no matter.',
    'It said " and then\n\nnothing " more.',
    'The 5" pipe',
  ],
  find: findBetweenSpaces,
}

/** At the mark.
 *     paper " The long road" is
 *           ^                     */
function findBetweenSpaces(text: string, at: number): Finding | undefined {
  if (
    isDigit(text.charCodeAt(at - 2)) ||
    text.charAt(at - 1) !== ' ' ||
    text.charAt(at + 1) !== ' ' ||
    isSpace(text.charCodeAt(at + 2))
  )
    return undefined
  const before = countMarks(text, at, -1)
  const behind = countMarks(text, at, 1)
  if ((before + behind) % 2 === 0) return undefined
  return before % 2 === 0 ? { from: at, to: at + 2, after: MARK } : { from: at - 1, to: at + 1, after: MARK }
}

/** Straight quotation marks in the paragraph on one side, as far as it is looked at. */
function countMarks(text: string, at: number, step: 1 | -1): number {
  let count = 0
  for (let place = at + step; place >= 0 && place < text.length && Math.abs(place - at) <= REACH; place += step) {
    if (text.startsWith('\n\n', place)) return count
    if (text.charAt(place) === MARK) count++
  }
  return count
}
