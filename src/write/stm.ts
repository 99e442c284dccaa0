import { seconds } from './clock.ts'
import { plainText } from './plain-text.ts'
import { stemOf } from './stem.ts'
import { timedWriting } from './timed-writing.ts'
import type { TimedTurn } from './timing.ts'
import type { Writer } from './writer.ts'

const SPACE = /\s+/g

/** talk 1 mara-lund 12.5 14 Can anyone hear me? */
function row({ turn, start, end }: TimedTurn): string {
  const field = (text: string): string => plainText(text).replace(SPACE, '_')
  return `${field(stemOf(turn.doc))} 1 ${field(turn.speakerId ?? 'unknown')} ${seconds(start)} ${seconds(end)} ${plainText(turn.text)}\n`
}

const make = timedWriting('STM', () => ({ write: row }))

export const stm: Writer = {
  name: 'stm',
  title: 'STM of NIST, for scoring speech recognition: one segment a turn',
  examples: [
    `talk 1 mara-lund 12.5 14 Can *anyone* hear me?
talk 1 oscar-vidal 14 18.25 - I think "yes", Mara.
`,
  ],
  extension: 'stm',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  make,
  ...make({}),
}
