import type { CheckRule } from './rule.ts'

const talk = 'MARA LUND: Who keeps the lock?\n\nJO VEY: The keeper does, with the pilot.\n\n'.repeat(4)

/** A line inside a turn that its features tell from speech, and the lines around it do not. */
export const doubtfulLine: CheckRule = {
  name: 'doubtful-line',
  title: 'A line of a turn may be none that anybody says',
  why: 'A short line that ends no sentence where speech does, alone in its paragraph, may be a heading, a caption or an advertisement. Where somebody speaks on behind it that is not sure enough, so it stays with the speaker.',
  severity: 'info',
  examples: [
    {
      about: 'a caption, or a point of a list',
      source: `${talk}MARA LUND: It has its price.\n\nThe Crane\n\nWe have had it for a year, and I would sell it at once if I could.\n`,
      line: 19,
    },
    {
      about: 'what a page puts between',
      source: `${talk}JO VEY: Nobody asked us.\n\nContinue to Part 2\n\nThey came at night, and I heard them on the stairs before I could stand up.\n`,
      line: 19,
    },
    {
      about: 'a caption with a year',
      source: `${talk}JO VEY: Nobody asked us.\n\nThe Pier in 2031\n\nThey came at night, and I heard them on the stairs before I could stand up.\n`,
      line: 19,
    },
  ],
  counterExamples: [
    {
      about: 'what is announced is said',
      source: `${talk}MARA LUND: I want one thing:\n\nThe Crane\n\nI want it now.\n`,
      line: 19,
    },
    {
      about: 'a sentence',
      source: `${talk}MARA LUND: It has its price.\n\nThe crane stands idle.\n\nI want it gone.\n`,
      line: 19,
    },
    { about: 'above a label it is a heading', source: `${talk}The Crane\n\nMARA LUND: It has its price.\n`, line: 17 },
  ],
  watch(report) {
    return {
      note({ code, message, line }) {
        if (code === 'doubtful-line' && line !== null) report({ message, line, fix: 'put it in brackets, or take it out' })
      },
    }
  },
}
