import { isWantedSpace } from './no-break-space.ts'
import type { Finding, Repair } from './repair.ts'

/** Spaces at which a line must not break, where any space would do. */
export const charNbsp: Repair = {
  name: 'char/nbsp',
  title: 'No-break spaces in the place of spaces',
  why: 'Word processors and web pages put no-break spaces between words, and no search for "Good evening" finds them. They stay where typography wants them: before ; : ! ? » and inside quotation marks, as in French, and between figures where they are narrow.',
  safety: 'safe',
  stage: 'characters',
  triggers: '\u00a0\u202f',
  examples: [
    { before: 'Good\u00a0evening.', after: 'Good evening.' },
    { before: 'Page\u00a012, and 10\u00a0000 more', after: 'Page 12, and 10 000 more' },
    { before: 'M.\u00a0Vey and Mme\u202fLund', after: 'M. Vey and Mme Lund' },
    { before: 'It is.\u00a0 So it is.', after: 'It is.  So it is.' },
  ],
  counterExamples: [
    'Vraiment\u00a0? Oui\u202f!',
    '«\u00a0Oui\u00a0», dit-elle\u00a0: «\u202fnon\u202f»\u00a0;',
    '10\u202f000 personnes',
    '“\u00a0so it goes\u00a0”',
    'plain spaces, thin\u2009ones and figure\u2007spaces',
    '[put in\u00a0here]',
  ],
  find: findNoBreakSpace,
}

function findNoBreakSpace(text: string, at: number): Finding | undefined {
  return isWantedSpace(text, at, at + 1) ? undefined : { from: at, to: at + 1, after: ' ' }
}
