import { isLetter, isLower } from './characters.ts'
import type { Evidence, Finding, Repair } from './repair.ts'
import { wordEnd, wordStart } from './word-edges.ts'

const SHORTEST = 5

/** A word cut at the end of a line. */
export const lineDehyphenate: Repair = {
  name: 'line/dehyphenate',
  title: 'A word cut at the end of a line',
  why: 'Print cuts words at the ends of lines. The two parts are joined where the document has the whole word elsewhere and nowhere the two parts with a hyphen: compounds and doubtful words stay. On by default for printed pages, of plain text too once its pages are told, on demand elsewhere.',
  safety: 'opt-in',
  formats: { usual: ['pages', 'pdf'] },
  needsWords: true,
  triggers: '\n',
  examples: [
    { before: 'our practices, and old prac-\ntices too', after: 'our practices, and old practices too' },
    { before: 'The harbour. It is a har-\nbour.', after: 'The harbour. It is a harbour.' },
    { before: 'We were exam-\nining it, while examining them.', after: 'We were examining it, while examining them.' },
    { before: 'l’été, et l’é-\nté aussi; étage, éta-\nge', after: 'l’été, et l’é-\nté aussi; étage, étage' },
  ],
  counterExamples: [
    'our prac-\ntices',
    'a well-\nknown one',
    'wellknown is wrong: well-known it is, a well-\nknown one',
    'our practices, and old prac-\n\ntices too',
    'our practices, and old prac-\nTices too',
    'our practices, and old prac- \ntices too',
    'practices, and so pre- prac-\ntice',
  ],
  find: findCutWord,
}

/** At the end of the line.
 *     old prac-⏎tices
 *              ^       */
function findCutWord(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== '-' || !isLower(text.charCodeAt(at + 1))) return undefined
  const from = wordStart(text, at - 1)
  const to = wordEnd(text, at + 1)
  const left = text.slice(from, at - 1)
  const right = text.slice(at + 1, to)
  if (!isLower(text.charCodeAt(at - 2)) || isLetter(text.charCodeAt(from - 1)) || text.charAt(from - 1) === '-') return undefined
  const word = left + right
  if (left.length < 2 || word.length < SHORTEST || text.charAt(to) === '-') return undefined
  return evidence.knows?.(word) === true && !evidence.hyphenated(left, right) ? { from, to, after: word } : undefined
}
