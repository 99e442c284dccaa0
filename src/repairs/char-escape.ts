import { shownAt } from '../text/as-shown.ts'
import type { Finding, Repair } from './repair.ts'

/** Backslashes of Markdown in a text that is read as one. */
export const charEscape: Repair = {
  name: 'char/escape',
  title: 'Backslashes of Markdown before its marks',
  why: 'Programs that make Markdown of a document put a backslash before every mark that might mean something, and many people read the text as it stands. A backslash goes where Markdown shows none: not in paths, commands, formulas and code, and a full stop has one behind a number only. A repaired source stays Markdown: "transcript repair" makes it where it is named.',
  safety: 'safe',
  stage: 'characters',
  isNotation: true,
  formats: {
    never: [
      'html',
      'epub',
      'docx',
      'odt',
      'rtf',
      'pdf',
      'speech-xml',
      'eaf',
      'exb',
      'ttml',
      'sami',
      'json',
      'yaml',
      'table',
      'ass',
      'chat',
    ],
  },
  triggers: '\\',
  examples: [
    { before: 'Good evening. \\[laughter\\] I see.', after: 'Good evening. [laughter] I see.' },
    { before: 'At half\\-past two \\(or three\\)\\!', after: 'At half-past two (or three)!' },
    { before: 'It is \\#4 of the snake\\_case names.', after: 'It is #4 of the snake_case names.' },
    { before: 'In 1\\. of the list', after: 'In 1. of the list' },
    { before: "I don\\'t know\\...", after: "I don't know..." },
    { before: '\\"Five\\" for \\$4', after: '"Five" for $4' },
  ],
  counterExamples: [
    'It is in C:\\logs\\_old\\-ones.',
    'It is in C:\\_old\\-ones.',
    'So \\[x = 1\\] holds, and \\(\\alpha\\) too.',
    'Write `\\[` for it.',
    'Two \\\\ are \\. none.',
  ],
  find: findEscape,
}

/** At the backslash. */
function findEscape(text: string, at: number): Finding | undefined {
  const shown = shownAt(text, at)
  return shown === undefined ? undefined : { from: at, to: at + (shown === '' ? 1 : 2), after: shown }
}
