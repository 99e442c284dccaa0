import type { CheckRule } from './rule.ts'

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
