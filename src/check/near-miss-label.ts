import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckRule, Found } from './rule.ts'
import { checkRule } from './samples.ts'

/** A rule that hands on what the parser says. */
function relayed(name: string, of: string, fix: string): CheckRule {
  return checkRule(name, (report) => ({
    note({ code, message, line }) {
      if (code === of && line !== null) report({ message: message.replace(/\.$/, ''), line, fix })
    },
  }))
}

/** A label that fits several people. */
export const ambiguousPerson: CheckRule = relayed(
  'ambiguous-person',
  'ambiguous-name',
  'write the name in full, here or in a list of people',
)

/** Questions without a number: nobody knew yet who asks, or did not know any more. */
export const lateQuestion: CheckRule = relayed(
  'late-question',
  'late-question',
  'give the one who asks a role in a list of people, such as "interviewer"',
)

/** A line inside a turn that its features tell from speech, and the lines around it do not. */
export const doubtfulLine: CheckRule = relayed('doubtful-line', 'doubtful-line', 'put it in brackets, or take it out')

/** No line names a speaker. */
export const noLabels: CheckRule = checkRule('no-labels', (report) => {
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
})

/** Lines that look like labels and were not read as such: their words went to the speaker before. */
export const nearMissLabel: CheckRule = checkRule('near-miss-label', (report) => {
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
})
