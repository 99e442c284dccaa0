import type { CheckRule, Found } from './rule.ts'
import { dialogue, paragraphs } from './samples.ts'

/** Lines that look like labels and were not read as such: their words went to the speaker before. */
export const nearMissLabel: CheckRule = {
  name: 'near-miss-label',
  title: 'A line looks like a label and was not read as one',
  why: 'A label that is missed gives its words to the speaker before, and nobody sees it. It is said once for each way of writing labels, at the first such line; "transcript explain FILE:LINE" tells more. It is a warning where the line is more likely a label than not.',
  severity: 'warning',
  examples: [
    { about: 'a semicolon', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 40)}MARA LUND; Is it so?\n`, line: 81 },
    { about: 'a verb before the colon', source: `${paragraphs(['MARA LUND:', 'JO VEY:'], 12)}Mara says: Is it so?\n`, line: 49 },
    { about: 'a surname in a list', source: `${paragraphs(['MARA LUND:', 'JO VEY:'], 12)}* Reed: We go.\n`, line: 49 },
  ],
  counterExamples: [
    { about: 'every label was read', source: dialogue(['Mara Lund:', 'Jo Vey:'], 8), line: 1 },
    { about: 'a colon in a sentence', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}I say this: no.\n`, line: 17 },
    { about: 'a number after a colon', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}Boats: 144\n`, line: 17 },
    {
      about: 'a heading',
      source: `${dialogue(['MARA LUND:', 'JO VEY:'], 8)}THE HARBOUR\n\n${dialogue(['MARA LUND:'], 1)}`,
      line: 17,
    },
  ],
  watch(report) {
    const found: Found[] = []
    let hasLabels = false
    return {
      note({ code, message, severity, line, byte }) {
        if (code !== 'near-miss' || line === null) return
        found.push({ message, line, severity, ...(byte !== null && { bytes: { from: byte, to: byte } }) })
      },
      turn() {
        hasLabels = true
      },
      end() {
        if (hasLabels) for (const each of found) report(each)
      },
    }
  },
}
