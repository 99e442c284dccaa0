import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'

/** A label that fits several people. */
export const ambiguousPerson: CheckRule = {
  name: 'ambiguous-person',
  title: 'A label fits several people',
  why: 'A surname or a given name alone names nobody when two speakers have it. The parser keeps such a label apart, as a speaker of its own, so that no words are given to the wrong one.',
  severity: 'warning',
  examples: [
    { about: 'a surname of two people', source: `${dialogue(['MARA LUND:', 'NILS LUND:'], 6)}LUND: Yes.\n`, line: 13 },
    { about: 'a title and a surname of two', source: `${dialogue(['MARA LUND:', 'NILS LUND:'], 6)}DR. LUND: Yes.\n`, line: 13 },
    {
      about: 'the other Lund comes later',
      source: `${dialogue(['MARA LUND:', 'LUND:', 'JO VEY:'], 6)}NILS LUND: Yes.\n`,
      line: 13,
    },
  ],
  counterExamples: [
    { about: 'one fits', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 6)}LUND: Yes.\n`, line: 13 },
    { about: 'a given name that one has', source: `${dialogue(['MARA LUND:', 'NILS LUND:'], 6)}NILS: Yes.\n`, line: 13 },
    { about: 'both in full', source: dialogue(['MARA LUND:', 'NILS LUND:'], 6), line: 3 },
  ],
  watch(report) {
    return {
      note({ code, message, line }) {
        if (code !== 'ambiguous-name' || line === null) return
        report({ message: message.replace(/\.$/, ''), line, fix: 'write the name in full, here or in a list of people' })
      },
    }
  },
}
