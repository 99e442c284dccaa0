import { isLetter, isLower, isUpper } from './characters.ts'
import type { Finding, Repair } from './repair.ts'
import { wordStart } from './word-edges.ts'

/** A paragraph break where no sentence ends and none begins. */
export const paraSplitMidSentence: Repair = {
  name: 'para/split-mid-sentence',
  title: 'A paragraph break in the midst of a sentence',
  why: 'Text taken from pages breaks where a page ends. Before such a break stands a word or a comma, behind it a word in lower case. Poems, lists and speech written without full stops look the same, so it is done on demand only.',
  safety: 'opt-in',
  triggers: '\n',
  examples: [
    { before: 'and then we came\n\nto the harbour', after: 'and then we came to the harbour' },
    { before: 'when it rains,\n\nyou stay at home', after: 'when it rains, you stay at home' },
    { before: 'It was as it was\n\nin the year before.', after: 'It was as it was in the year before.' },
    { before: 'Dans l’été\n\nétait-il là', after: 'Dans l’été était-il là' },
  ],
  counterExamples: [
    'and then we came.\n\nto the harbour',
    'and then we came\n\nTo the harbour',
    'and then we came\nto the harbour',
    'we bought:\n\napples',
    'It is called NATO\n\nas we say',
    'and then we came\n\n- to the harbour',
  ],
  find: findSplitSentence,
}

/** At the first line end of a paragraph break.
 *     we came⏎⏎to the harbour
 *            ^                   */
function findSplitSentence(text: string, at: number): Finding | undefined {
  if (text.charAt(at + 1) !== '\n' || !isLower(text.charCodeAt(at + 2)) || !goesOn(text, at)) return undefined
  return { from: at, to: at + 2, after: ' ' }
}

/** Whether a word in lower case, or a comma behind a word, is the last before the break. */
function goesOn(text: string, at: number): boolean {
  if (text.charAt(at - 1) === ',') return isLetter(text.charCodeAt(at - 2))
  return isLower(text.charCodeAt(at - 1)) && !isUpper(text.charCodeAt(wordStart(text, at)))
}
