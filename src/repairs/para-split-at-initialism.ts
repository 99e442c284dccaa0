import { isLetter, isLower, isSpace, isUpper, UPPER_CASE } from './characters.ts'
import { isEnumerated } from './name-neighbours.ts'
import type { Finding, Repair } from './repair.ts'
import { wordStart } from './word-edges.ts'

/** Behind these letters the sentence goes on. */
const CLOSING = ',;)’'

/** One abbreviation whatever follows. */
const NATIONS = new Set('U.S. U.K. U.N. E.U.'.split(' '))
/** One abbreviation behind a comma, and before a word in lower case. */
const KNOWN = new Set('D.C. L.A. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. B.C. A.D. A.M. P.M.'.split(' '))

/** An initialism with a paragraph break behind its first full stop. */
export const paraSplitAtInitialism: Repair = {
  name: 'para/split-at-initialism',
  title: 'A paragraph break inside an initialism',
  why: 'Sentence splitters take the first full stop of "D.C." for the end of a sentence. No paragraph begins with the rest of an initialism and goes on in lower case.',
  safety: 'safe',
  triggers: '\n',
  near: { '\n': { before: ['.', UPPER_CASE], behind: ['\n', UPPER_CASE] } },
  examples: [
    { before: 'in Washington, D.\n\nC., last week', after: 'in Washington, D.C., last week' },
    { before: 'of the U.\n\nS. economy', after: 'of the U.S. economy' },
    { before: 'at the U.\n\nN. General Assembly', after: 'at the U.N. General Assembly' },
    { before: 'the old Q.\n\nZ., as it was', after: 'the old Q.Z., as it was' },
  ],
  counterExamples: [
    'A.\n\nB., the first two',
    'It was plan D.\n\nC. Miller spoke next.',
    'by Anna F.\n\nK. said no',
    'in Washington, D.\n\nCome, last week',
    'in Washington, D.\nC., last week',
    'in Washington, D.\n\nCBC., last week',
  ],
  find: findSplitInitialism,
}

/** At the first line end of a paragraph break.
 *     Washington, D.⏎⏎C., last
 *                   ^           */
function findSplitInitialism(text: string, at: number): Finding | undefined {
  if (!isBreakInInitialism(text, at)) return undefined
  const after = text.slice(at - 2, at) + text.slice(at + 2, at + 4)
  return isInitialism(text, at, after) ? { from: at - 2, to: at + 4, after } : undefined
}

function isInitialism(text: string, at: number, letters: string): boolean {
  const before = text.slice(wordStart(text, at - 3), at - 3)
  if (isEnumerated(before)) return false
  if (NATIONS.has(letters)) return true
  if (isUpper(before.charCodeAt(0))) return false
  if (at + 4 < text.length && CLOSING.includes(text.charAt(at + 4))) return true
  return KNOWN.has(letters) && (text.charAt(at - 4) === ',' || isLowerWord(text, at + 4))
}

/** Whether a lone initial stands on either side of the break, and text before the first. */
function isBreakInInitialism(text: string, at: number): boolean {
  if (text.charAt(at + 1) !== '\n' || text.charAt(at - 1) !== '.' || text.charAt(at + 3) !== '.') return false
  if (!isUpper(text.charCodeAt(at - 2)) || !isUpper(text.charCodeAt(at + 2)) || isLetter(text.charCodeAt(at + 4))) return false
  return at > 3 && text.charAt(at - 3) === ' '
}

function isLowerWord(text: string, space: number): boolean {
  return isSpace(text.charCodeAt(space)) && isLower(text.charCodeAt(space + 1))
}
