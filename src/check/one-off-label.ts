import { nameDistance } from './name-distance.ts'
import type { CheckRule } from './rule.ts'
import { dialogue } from './samples.ts'
import { type SeenSpeaker, SpeakersSeen } from './speakers-seen.ts'

/** A document with fewer turns has no habits. */
const FEW_TURNS = 12
/** Others speak so often at least, in the middle. */
const OFTEN = 4
/** Names compared; more are a crowd, in which one turn is nothing strange. */
const MOST_COMPARED = 300

/** A name that labels one turn where all others recur. */
export const oneOffLabel: CheckRule = {
  name: 'one-off-label',
  title: 'A name labels one turn only, where all others recur',
  why: 'Where everybody speaks again and again, a name that comes once may be a slip of the pen for another name, or words that are no name. It is a warning when the name is near to that of another speaker, and a note otherwise.',
  severity: 'info',
  examples: [
    { about: 'a letter has slipped', source: `${dialogue(['MARA LUND:', 'JO VESTERBY:'], 14)}JO VESTREBY: Yes.\n`, line: 29 },
    { about: 'two letters are wrong', source: `${dialogue(['Mara Lundqvist:', 'Jo Vey:'], 14)}Mara Lundkvest: Yes.\n`, line: 29 },
    { about: 'nobody else comes once', source: `${dialogue(['MARA LUND:', 'JO VEY:'], 14)}ANN REED: Yes.\n`, line: 29 },
  ],
  counterExamples: [
    { about: 'everybody recurs', source: dialogue(['MARA LUND:', 'JO VEY:', 'ANN REED:'], 15), line: 5 },
    { about: 'many speak once', source: dialogue(['A LUND:', 'JO VEY:', 'ANN REED:', 'BO STEN:', 'UNA KRAY:'], 6), line: 9 },
    { about: 'too short to have habits', source: dialogue(['MARA LUND:', 'JO VEY:', 'ANN REED:'], 3), line: 5 },
  ],
  watch(report) {
    const speakers = new SpeakersSeen()
    return {
      turn: (turn) => speakers.add(turn),
      note({ code, line, message }) {
        if (code === 'label-slip' && line !== null) report({ message, line, severity: 'warning' })
      },
      end() {
        const recurring = speakers.all.filter(({ turns }) => turns > 1)
        const once = speakers.all.filter(({ turns }) => turns === 1)
        if (speakers.turns < FEW_TURNS || recurring.length < 2 || recurring.length > MOST_COMPARED) return
        for (const speaker of once) {
          const near = recurring.find(({ name }) => nameDistance(speaker.name, name, 2) !== undefined)
          if (near !== undefined) report({ ...slip(speaker, near), severity: 'warning' })
          else if (once.length === 1 && isHabit(recurring)) report(stranger(speaker))
        }
      },
    }
  },
}

function slip({ name, line }: SeenSpeaker, near: SeenSpeaker) {
  const message = `"${name}" labels this turn only, and is nearly "${near.name}", who has ${near.turns} turns`
  return { message, line, fix: `rename the label to "${near.label}", if it is the same person` }
}

function stranger({ name, line }: SeenSpeaker) {
  return { message: `"${name}" labels this turn only; every other speaker has several`, line }
}

/** Most of the others speak often. */
function isHabit(recurring: readonly SeenSpeaker[]): boolean {
  const counts = recurring.map(({ turns }) => turns).sort((one, other) => one - other)
  return (counts[Math.floor(counts.length / 2)] ?? 0) >= OFTEN
}
