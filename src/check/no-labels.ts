import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckRule } from './rule.ts'

/** No line names a speaker. */
export const noLabels: CheckRule = {
  name: 'no-labels',
  title: 'No line names a speaker',
  why: 'The parser found no label, so there are no turns. The text may hold none, or write them in a way that is not known: "transcript formats" lists the ways that are.',
  severity: 'warning',
  examples: [
    { about: 'plain text', source: 'The tide came in at noon.\n\nNobody was there to see it.\n', line: 1 },
    { about: 'nothing at all', source: '', line: 1 },
    { about: 'sentences with a colon', source: 'I say this: the tide came in at noon.\nAnd this: nobody saw it.\n', line: 1 },
  ],
  counterExamples: [
    { about: 'two labels', source: 'MARA LUND: Is it noon?\n\nJO VEY: It is.\n', line: 1 },
    { about: 'one label', source: 'MARA LUND: The tide came in at noon.\n', line: 1 },
    {
      about: 'labels on lines of their own',
      source: '**Mara Lund**\nIs it noon?\n\n**Jo Vey**\nIt is.\n\n**Mara Lund**\nGood.\n',
      line: 1,
    },
  ],
  watch(report) {
    let first: Diagnostic | undefined
    return {
      note(diagnostic) {
        if (diagnostic.code === 'near-miss') first ??= diagnostic
      },
      end(summary) {
        if (summary === undefined || summary.convention !== null || summary.counts.turns > 0) return
        const { bytes } = summary.counts
        const near = first === undefined ? 'nothing in it looks like one' : `line ${first.line}: ${first.message}`
        report({ message: `no speaker labels found; ${bytes === 0 ? 'it is empty' : near}`, line: 1 })
      },
    }
  },
}
