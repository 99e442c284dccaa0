import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'

/** A label without words. */
export const emptyTurn: CheckRule = {
  name: 'empty-turn',
  title: 'A label has no words behind it',
  why: 'Words may have been lost, the label may be a heading or a line of a list, or the words may stand before it. Nothing is said in such a turn.',
  severity: 'warning',
  examples: [
    {
      about: 'nothing before the next label',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}MARA LUND:\n\nJO VEY: Yes.\n`,
      line: 17,
    },
    { about: 'nothing before the end', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}MARA LUND:\n`, line: 17 },
    { about: 'white space only', source: `${dialogue(['Mara Lund:', 'Jo Vey:'], 8)}Mara Lund:   \n\nJo Vey: Yes.\n`, line: 17 },
  ],
  counterExamples: [
    { about: 'words on the next line', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}MARA LUND:\nYes.\n`, line: 17 },
    { about: 'a note is something', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}MARA LUND: [nods]\n`, line: 17 },
    { about: 'a single dash is something', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}MARA LUND: —\n`, line: 17 },
  ],
  watch(report) {
    return {
      turn({ speaker, label, line }, { words, text }) {
        if (words > 0 || text !== '') return
        report({ message: `"${speaker ?? label ?? ''}" says nothing here`, line })
      },
    }
  },
}
