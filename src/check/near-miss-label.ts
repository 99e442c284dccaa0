import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckRule, Found } from './rule.ts'
import { dialogue, paragraphs } from './samples.ts'

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

/** So many rounds in which both ask, one asks the other, nobody asks. */
const mutual = rounds('And who keeps lock nine?', 'And who keeps the other gates?')
const interview = rounds('Who keeps the lock at night?', 'The keeper does, with the pilot, when there is water enough.')
const even = rounds('We open the gates at noon, when the tide allows it.', 'I would rather wait for the evening.')

/** Questions without a number: nobody knew yet who asks, or did not know any more. */
export const lateQuestion: CheckRule = {
  name: 'late-question',
  title: 'Numbers of questions begin late or end early',
  why: 'A turn is numbered by what was known of the talk when it left: who asks, who answers. The first sixty turns are read before; numbers never change, so questions go without of which only the rest of the talk shows that they are some. The line is that of the first.',
  severity: 'info',
  examples: [
    { about: 'both ask, then it becomes an interview', source: mutual(40) + interview(200), line: 1 },
    { about: 'they do so for longer', source: mutual(50) + interview(200), line: 201 },
    { about: 'both are longer', source: mutual(60) + interview(400), line: 1 },
  ],
  counterExamples: [
    { about: 'an interview from the first turn', source: interview(12), line: 1 },
    { about: 'both ask to the end', source: mutual(12), line: 1 },
    { about: 'it becomes an interview within the first turns', source: even(8) + interview(30), line: 33 },
  ],
  watch(report) {
    return {
      note({ code, message, line }) {
        if (code !== 'late-question' || line === null) return
        report({ message, line, fix: 'give the one who asks a role in a list of people, such as "interviewer"' })
      },
    }
  },
}

function rounds(...said: readonly string[]): (count: number) => string {
  const round = said.map((text, turn) => `${turn % 2 === 0 ? 'MARA LUND' : 'JO VEY'}: ${text}\n\n`).join('')
  return (count) => round.repeat(count)
}

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

/** Lines that look like labels and were not read as such: their words went to the speaker before. */
export const nearMissLabel: CheckRule = {
  name: 'near-miss-label',
  title: 'A line looks like a label and was not read as one',
  why: 'A label that is missed gives its words to the speaker before, and nobody sees it. It is said once for each way of writing labels, at the first such line; "transcript explain FILE:LINE" tells more. It is a warning where the line is more likely a label than not.',
  severity: 'warning',
  examples: [
    { about: 'a semicolon', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 40)}MARA LUND; Is it so?\n`, line: 81 },
    { about: 'a name in bold', source: `${paragraphs(['MARA LUND:', 'JO VEY:'], 12)}**Reed**: We go.\n`, line: 49 },
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
