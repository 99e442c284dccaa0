import { isSpace, isWordCode } from './boundaries.ts'
import type { Repair } from './repair.ts'

/** Letters looked at on either side of a hyphen. */
const LONGEST = 30

const INNER = ".'’"

/** Offset of the first character of the word that ends at `end`: its letters, digits, inner points and apostrophes. */
export function wordBefore(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < LONGEST && inWord(text, from - 1)) from--
  return from
}

/** Offset behind the word that begins at `from`. */
export function wordAfter(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < LONGEST && inWord(text, end)) end++
  return end
}

function inWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) || INNER.includes(text.charAt(at))
}

export const spaceBeforeHyphen: Repair = {
  name: 'space/before-hyphen',
  title: 'A space before the hyphen of a compound',
  why:
    'Copying from pages that link one half of a compound leaves a space before its hyphen. It is taken out only when the ' +
    'document has the same two words with a plain hyphen, in either order, for a hyphen can stand for a dash or begin a flag.',
  safety: 'evidence',
  triggers: '-',
  examples: [
    { before: 'U.S.-Russia ties: Russia -U.S. talks.', after: 'U.S.-Russia ties: Russia-U.S. talks.' },
    { before: 'A long-term plan is a long -term thing.', after: 'A long-term plan is a long-term thing.' },
    { before: 'The co -pilot helped our co-pilot.', after: 'The co-pilot helped our co-pilot.' },
    { before: 'Sino-Indian trade, Indian -Sino trade.', after: 'Sino-Indian trade, Indian-Sino trade.' },
  ],
  counterExamples: [
    'Run it with git -v and tar -xzf.',
    'He came home -at last.',
    'A long-term plan - a plan.',
    'The U.S.-Russia ties, China -U.S. ties.',
    'A long-term goal, long - term.',
  ],
  find(text, at, evidence) {
    if (!isWordCode(text.charCodeAt(at + 1)) || !isSpace(text.charCodeAt(at - 1))) return undefined
    const from = wordBefore(text, at - 1)
    const to = wordAfter(text, at + 1)
    const left = text.slice(from, at - 1)
    const right = text.slice(at + 1, to)
    if (left === '' || text.charCodeAt(at - 1) !== 0x20 || !evidence.hyphenated(left, right)) return undefined
    return { from, to, after: `${left}-${right}` }
  },
}
