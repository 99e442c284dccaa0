import { isLetter, isLower } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { beginsWord, endsWord, wordEnd, wordStart } from './word-edges.ts'
import { isGrammarWord } from './word-lists.ts'

/** A comma with no space behind it. */
export const spaceAfterComma: Repair = {
  name: 'space/after-comma',
  title: 'No space after a comma',
  why: 'A line end was lost after the comma. Words of two letters and more are on both sides, one of them a word of grammar: no number, no list of signs, no code.',
  safety: 'safe',
  triggers: ',',
  examples: [
    { before: 'He set off,and she stayed.', after: 'He set off, and she stayed.' },
    { before: 'So,what we do is,um,this.', after: 'So, what we do is, um, this.' },
    { before: 'Well,it’s late,don’t you think?', after: 'Well, it’s late, don’t you think?' },
    { before: '“No,” he said,and left.', after: '“No,” he said, and left.' },
  ],
  counterExamples: [
    'The range is 1,000 to 2,500, at a rate of 3,5.',
    'Take the pair x,y or the call f(a,b) of it.',
    'See https://example.org/map,of,it and mail a,b@example.org about it.',
    'Pass --only=red,green or "red,green" as it is.',
    'The sets {red,green} and <em,strong> and red,green,blue=it of code.',
    'He said,"It is late."',
  ],
  find: findJoinedComma,
}

/** Behind these a name in code goes on, or a list of values. */
const CODE = '=(){}<>/\\#$%&*+|~^_@"'
const MOST = 80

/** At the comma.
 *     set off,and she
 *            ^          */
function findJoinedComma(text: string, at: number): Finding | undefined {
  if (!isLower(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at - 2))) return undefined
  const end = wordEnd(text, at + 1)
  const start = wordStart(text, at)
  if (end < at + 3 || !isLower(text.charCodeAt(at + 1)) || !isLower(text.charCodeAt(at + 2))) return undefined
  if (!endsWord(text, end) || !beginsWordBehindComma(text, start) || isInCode(text, at)) return undefined
  if (!isGrammarWord(text.slice(start, at).toLowerCase()) && !isGrammarWord(text.slice(at + 1, end))) return undefined
  return { from: at, to: at + 1, after: ', ' }
}

function beginsWordBehindComma(text: string, start: number): boolean {
  return text.charAt(start - 1) === ',' || beginsWord(text, start)
}

/** Whether a sign of code stands in the stretch without spaces around the comma. */
function isInCode(text: string, at: number): boolean {
  for (let left = at - 1; left > at - MOST && isSolid(text, left); left--) if (CODE.includes(text.charAt(left))) return true
  for (let right = at + 1; right < at + MOST && isSolid(text, right); right++) if (CODE.includes(text.charAt(right))) return true
  return false
}

function isSolid(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 32 && code !== 0xa0
}
