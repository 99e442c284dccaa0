import { bytesOf, casesOf, DIALOGUE, FIRST } from '../case.ts'

const { cases, add } = casesOf('terminal')

/** What makes a terminal do something. */
export const SEQUENCES: readonly (readonly [string, string])[] = [
  ['erase', '\u001b[2J\u001b[H'],
  ['conceal', '\u001b[8m'],
  ['link', '\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\'],
  ['clipboard', '\u001b]52;c;ZXZpbA==\u0007'],
  ['title', '\u001b]0;owned\u0007'],
  ['open-title', '\u001b]0;owned'],
  ['device-control', '\u001bP+q544e\u001b\\'],
  ['application', '\u001b_Gf=24;AAAA\u001b\\'],
  ['c1-control', '\u009b2J'],
  ['c1-title', '\u009d0;owned\u009c'],
  ['c1-device', '\u0090q\u009c'],
  ['where-am-i', '\u001b[6n\u0005'],
  ['backspace', 'good\b\b\b\bevil'],
  ['bell', '\u0007'],
  ['shift', '\u000e\u000f'],
  ['delete', '\u007f'],
  ['escape-alone', '\u001b'],
  ['reset', '\u001bc'],
  ['scroll', '\u001b[1;1r\u001bM'],
  ['paste', '\u001b[201~rm -rf /\n'],
]
for (const [id, sequence] of SEQUENCES) {
  add(`${id}-in-text`, `${FIRST}JO VEY: so ${sequence.trimEnd()} it is.\n\n${DIALOGUE}`, 'turns', { turns: 4 })
  add(`${id}-in-name`, `${FIRST}JO ${sequence.trimEnd()} VEY: so it is.\n\n${DIALOGUE}`, 'turns')
  add(`${id}-in-front`, `A talk ${sequence} by the lake\n\n${DIALOGUE}`, 'turns', { turns: 2 })
}
add('raw-c1-byte', bytesOf('MARA LUND: caf\u00e9\n\nJO VEY: a', [0x9b], '2J b\n'), 'warned', { turns: 2 })
add('overwrite', `${FIRST}JO VEY: evil words\rJO VEY: good words\n`, 'turns')
add('bells', `${FIRST}JO VEY: ${'\u0007'.repeat(1_000)}\n`, 'bounded')
add(
  'sequence-in-many-labels',
  DIALOGUE.repeat(30) + Array.from({ length: 200 }, (_, at) => `JO \u001b[${at}m VEY: no\n\n`).join(''),
  'turns',
)

export const terminal = cases
