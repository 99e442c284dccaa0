import type { CheckRule } from './rule.ts'
import { dialogue, monologue } from './samples.ts'
import { SpeakersSeen } from './speakers-seen.ts'

/** A shorter text may well be one statement. */
const LEAST_WORDS = 300

/** All words went to one label. */
export const loneSpeaker: CheckRule = {
  name: 'lone-speaker',
  title: 'One label took all the words of a long text',
  why: 'A speech has one speaker, but so has an interview of which one heading was taken for a label and the true labels were not read. Nothing in the records tells the two apart, so it is said of every text of 300 words with one speaker only; look at its label.',
  severity: 'info',
  examples: [
    { about: 'one label above all', source: `MARA LUND: ${monologue(60)}\n`, line: 1 },
    { about: 'a label that recurs', source: `MARA LUND: ${monologue(20)}\n\n`.repeat(3), line: 1 },
    { about: 'behind a title', source: `The quay\n\nMARA LUND: ${monologue(60)}\n`, line: 3 },
  ],
  counterExamples: [
    { about: 'two speakers', source: dialogue(['MARA LUND:', 'JO VEY:'], 60), line: 1 },
    { about: 'a statement', source: `MARA LUND: ${monologue(6)}\n`, line: 1 },
    { about: 'no label', source: `${monologue(60)}\n`, line: 1 },
  ],
  watch(report) {
    const speakers = new SpeakersSeen()
    let words = 0
    let unnamed = false
    return {
      turn(turn, speech) {
        speakers.add(turn)
        words += speech.words
        unnamed ||= turn.speakerId === null
      },
      end() {
        const [only, ...others] = speakers.all
        if (only === undefined || others.length > 0 || unnamed || words < LEAST_WORDS) return
        const times = only.turns === 1 ? 'one turn' : `${only.turns} turns`
        report({ message: `all ${words} words went to "${only.name}", the only label found, in ${times}`, line: only.line })
      },
    }
  },
}
