import { isLetter, isSpace } from './characters.ts'
import { hyphenLeft, hyphenRight } from './hyphen-words.ts'
import type { Evidence, Finding, Repair } from './repair.ts'

/** A space before the hyphen of a compound that the document also writes without. */
export const spaceBeforeHyphen: Repair = {
  name: 'space/before-hyphen',
  title: 'A space before a hyphen',
  why: 'The same two words are hyphenated elsewhere in the document, in either order. Without that the hyphen may be a dash, a minus or a flag.',
  safety: 'evidence',
  triggers: '-',
  examples: [
    { before: 'The Peru-Chile line is old. The Peru -Chile line.', after: 'The Peru-Chile line is old. The Peru-Chile line.' },
    { before: 'A Chile-U.K. deal, a U.K. -Chile deal.', after: 'A Chile-U.K. deal, a U.K.-Chile deal.' },
    { before: 'Both U.K.-Chile and Chile -U.K. ties.', after: 'Both U.K.-Chile and Chile-U.K. ties.' },
    { before: 'It is well-known. It is well -known.', after: 'It is well-known. It is well-known.' },
  ],
  counterExamples: [
    'The Peru -Chile line.',
    'Run it-v here: run it -v here.',
    'The Peru-Chile line. The Peru - Chile line.',
    'The Peru-Chile line. The Peru –Chile line.',
    'The Peru-Chile line. It was in Peru\n-Chile.',
  ],
  find: findSplitCompound,
}

/** At the hyphen.
 *     Peru -Chile
 *          ^       */
function findSplitCompound(text: string, at: number, evidence: Evidence): Finding | undefined {
  if (text.charAt(at - 1) !== ' ' || isSpace(text.charCodeAt(at - 2)) || !isLetter(text.charCodeAt(at + 1))) return undefined
  const left = hyphenLeft(text, at - 1)
  const right = hyphenRight(text, at + 1)
  if (left.length < 2 || right.length < 2 || !evidence.hyphenated(left, right)) return undefined
  return { from: at - 1 - left.length, to: at + 1 + right.length, after: left + '-' + right }
}
