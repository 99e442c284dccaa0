import { seconds } from './clock.ts'
import { plainText } from './plain-text.ts'
import { type TimedTurn, Timing } from './timing.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

const SPACE = /\s+/g
// talks/one.txt
//       ^^^
const FOLDERS = /^.*[\\/]/
const EXTENSION = /(?<=.)\.[^.]*$/

/** talk 1 mara-lund 12.5 14 Can anyone hear me? */
function row(timed: TimedTurn | undefined): string {
  if (timed === undefined) return ''
  const { turn, start, end } = timed
  const name = plainText(turn.doc).replace(FOLDERS, '').replace(EXTENSION, '').replace(SPACE, '_')
  return `${name} 1 ${turn.speakerId ?? 'unknown'} ${seconds(start)} ${seconds(end)} ${plainText(turn.text)}\n`
}

function make({ wordsPerMinute }: WriterOptions): Writing {
  let timing = new Timing('STM', wordsPerMinute)
  return {
    begin() {
      timing = new Timing('STM', wordsPerMinute)
      return ''
    },
    record: (record) => (record.type === 'turn' ? row(timing.push(record)) : ''),
    close: () => row(timing.end()),
  }
}

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
