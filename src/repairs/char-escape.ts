import { shownAt } from '../text/as-shown.ts'
import type { Finding, Repair } from './repair.ts'
import { repairRule } from './rules.ts'

/** Backslashes of Markdown in a text that is read as one. */
export const charEscape: Repair = repairRule('char/escape', {
  safety: 'safe',
  stage: 'characters',
  isNotation: true,
  formats: {
    never: 'html epub docx odt rtf pdf speech-xml eaf exb ttml sami json yaml table ass chat'.split(' '),
  },
  triggers: '\\',
  find: findEscape,
})

/** At the backslash. */
function findEscape(text: string, at: number): Finding | undefined {
  const shown = shownAt(text, at)
  return shown === undefined ? undefined : { from: at, to: at + (shown === '' ? 1 : 2), after: shown }
}
