import type { CheckRule } from './rule.ts'

/** So many rounds in which both speak alike, both ask, one asks the other, one wants to be told. */
const even = rounds('We open the gates at noon, when the tide allows it.', 'I would rather wait for the evening.')
const mutual = rounds('Who keeps the lock?', 'The keeper does.', 'I see. We go at noon.', 'And who pays for it all?')
const interview = rounds('Who keeps the lock at night?', 'The keeper does, with the pilot, when there is water enough.')
const inquiry = rounds('Tell us about the lock.', 'The keeper has it, with the pilot, when there is water enough.')

/** A question without a number, as nobody knew yet who asks. */
export const lateQuestion: CheckRule = {
  name: 'late-question',
  title: 'A question has no number, for it was known too late to be one',
  why: 'A turn is numbered by what was known of the talk when it left: who asks, who answers. Numbers never change, so a question of which only the rest of the talk shows that it is one goes without, and its answer too. It is said where the turn asks beyond doubt by all that is known in the end.',
  severity: 'info',
  examples: [
    { about: 'an even talk becomes an interview', source: even(8) + interview(6), line: 33 },
    { about: 'both ask at first', source: mutual(4) + interview(20), line: 37 },
    { about: 'one who wants to be told', source: even(8) + inquiry(6), line: 33 },
  ],
  counterExamples: [
    { about: 'an interview from the first turn', source: interview(12), line: 1 },
    { about: 'both ask to the end', source: mutual(12), line: 1 },
    { about: 'nobody answers', source: `${even(8)}MARA LUND: Who keeps the lock at night?\n`, line: 33 },
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
