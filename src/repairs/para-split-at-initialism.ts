import { isSpace, isUpper, isWordCode } from './boundaries.ts'
import type { Repair } from './repair.ts'

/** Initialisms that stay one before a capital as well: "the U.S. Senate". */
const COMMON = ['U.S.', 'U.K.', 'U.N.', 'E.U.']

/** Before a capital, "D. C. Smith" is a name, but not in "Washington, D. C. The". */
const WASHINGTON = /Washington,? $/

/** A capital and a point that stand on their own at `at`: the D. of "Washington, D." */
function isInitial(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 0x2e
}

/** Whether the letter at `at` comes after other words of its paragraph: an "A." alone numbers a list or labels an answer. */
function insideParagraph(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 2) !== 0x0a && at >= 2
}

/** Whether the letter continues the one before: U.S.A. in three paragraphs. */
function continues(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) === 0x2e) return isUpper(text.charCodeAt(at - 2)) && !isWordCode(text.charCodeAt(at - 3))
  return text.startsWith('.\n\n', at - 3) && isUpper(text.charCodeAt(at - 4))
}

/** Whether what follows shows that no new sentence began: "C., last", "C. last". */
function goesOn(text: string, end: number): boolean {
  if (end >= text.length) return true
  const next = text.charAt(end)
  if (next !== ' ' && next !== '\n') return ',;:!?)’”"-—–'.includes(next)
  if (text.startsWith('\n\n', end)) return true
  const code = text.charCodeAt(end + 1)
  return isWordCode(code) && text.charAt(end + 1) === text.charAt(end + 1).toLowerCase()
}

export const splitAtInitialism: Repair = {
  name: 'para/split-at-initialism',
  title: 'An initialism cut into two paragraphs',
  why:
    'Tools that put every sentence in a paragraph of its own cut "D.C." after the D. The letter that begins the next paragraph ' +
    'and the lower case or the comma after it show that the sentence goes on. An initialism has no space inside.',
  safety: 'safe',
  triggers: '\n',
  examples: [
    { before: 'in Washington, D.\n\nC., last week', after: 'in Washington, D.C., last week' },
    { before: 'the U.\n\nS. economy grew', after: 'the U.S. economy grew' },
    { before: 'the U.\n\nS. Senate met', after: 'the U.S. Senate met' },
    { before: 'made in the U.\n\nS.\n\nA., they say', after: 'made in the U.S.A., they say' },
  ],
  counterExamples: [
    'Q.\n\nA. yes, it was',
    'as said in part A.\n\nB. something else',
    'written by John D.\n\nC. Smith agreed',
    'the end of D.\n\nCats are fine',
    'in Washington, D.C.\n\nLast week',
    'see D.\nC., below',
  ],
  find(text, at) {
    const first = at - 2
    const second = at + 2
    if (text.charCodeAt(at + 1) !== 0x0a || !isInitial(text, first) || !isInitial(text, second)) return undefined
    if (!insideParagraph(text, first) && !continues(text, first)) return undefined
    const letters = `${text.slice(first, at)}${text.slice(second, second + 2)}`
    if (text.charCodeAt(second) === text.charCodeAt(first) + 1) return undefined
    const capital = !goesOn(text, second + 2)
    const common = COMMON.includes(letters) || (letters === 'D.C.' && WASHINGTON.test(text.slice(Math.max(0, first - 13), first)))
    if (capital && !(common && isSpace(text.charCodeAt(second + 2)))) return undefined
    return { from: first, to: second + 2, after: letters }
  },
}
