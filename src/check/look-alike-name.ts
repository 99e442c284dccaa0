import { nameDistance } from './name-distance.ts'
import type { CheckRule, Found } from './rule.ts'
import { dialogue } from './samples.ts'
import { type SeenSpeaker, SpeakersSeen } from './speakers-seen.ts'

/** Names compared with each other. */
const MOST_COMPARED = 300

/** Names that look alike and are not the same. */
export const lookAlikeName: CheckRule = {
  name: 'look-alike-name',
  title: 'Two names look alike and are not the same, or a name holds letters that deceive',
  why: 'A name with one letter changed, with letters of another script that look the same, or with characters that show nothing makes a second speaker out of one. Names that differ by a letter may well be two people; look.',
  severity: 'warning',
  examples: [
    { about: 'one letter apart', source: dialogue(['MARA LUNDE:', 'JO VEY:', 'MARA LUNDT:'], 9), line: 5 },
    { about: 'a Cyrillic А in a Latin name', source: dialogue(['MARA LUND:', 'JO VEY:', 'MАRA LUND:'], 9), line: 5 },
    {
      about: 'one name with é in one piece and in two',
      source: dialogue(['Ren\u00e9 Vey:', 'Ann Reed:', 'Rene\u0301 Vey:'], 9),
      line: 1,
    },
    { about: 'a character that shows nothing', source: dialogue(['MARA LUND:', 'JO VEY:', 'JO\u200b VEY:'], 9), line: 5 },
  ],
  counterExamples: [
    { about: 'people with a surname in common', source: dialogue(['Mara Lund:', 'Nils Lund:'], 8), line: 3 },
    { about: 'numbered speakers', source: dialogue(['Speaker 1:', 'Speaker 2:', 'Speaker 3:'], 9), line: 3 },
    { about: 'titles tell them apart', source: dialogue(['MR. LUND:', 'MS. LUND:'], 8), line: 3 },
  ],
  watch(report) {
    const speakers = new SpeakersSeen()
    return {
      turn: (turn) => speakers.add(turn),
      note({ code, message, line }) {
        if ((code !== 'mixed-script' && code !== 'invisible-in-name') || line === null) return
        report({ message: message.replace(/\.$/, ''), line, fix: 'write the name in plain letters' })
      },
      end(summary) {
        for (const found of twins(speakers.all)) report(found)
        for (const { speaker, labels, line } of summary?.speakers ?? []) {
          if (!isComposedTwice(labels)) continue
          const message = `"${speaker}" is written with accents in one piece and in two (NFC and NFD)`
          report({ message, line, severity: 'info', fix: 'normalise the file to NFC' })
        }
      },
    }
  },
}

/** Pairs that one letter parts; a name that comes once is for `one-off-label`. */
function twins(speakers: readonly SeenSpeaker[]): Found[] {
  const recurring = speakers.filter(({ turns }) => turns > 1).slice(0, MOST_COMPARED)
  return recurring.flatMap((speaker, index) => {
    const twin = recurring.slice(0, index).find(({ name }) => nameDistance(speaker.name, name, 1) !== undefined)
    if (twin === undefined) return []
    const message = `"${speaker.name}" (${speaker.turns} turns) is one letter away from "${twin.name}" (${twin.turns} turns)`
    return [{ message, line: speaker.line, fix: `rename one of the labels, if it is the same person` }]
  })
}

function isComposedTwice(labels: readonly string[]): boolean {
  const composed = new Map(labels.map((label) => [label.normalize('NFC'), label]))
  return labels.some((label) => composed.get(label.normalize('NFC')) !== label)
}
