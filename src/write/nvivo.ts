import { clockSeconds } from './clock.ts'
import { shielded, tsvRow } from './rows.ts'
import { timedWriting } from './timed-writing.ts'
import type { TimedTurn } from './timing.ts'
import type { Writer } from './writer.ts'

/** NVivo measures time in tenths of a second. */
const TENTHS = 10

function row({ turn, start, end }: TimedTurn): string {
  const from = Math.round(start * TENTHS)
  const to = Math.max(Math.round(end * TENTHS), from + 1)
  return tsvRow(shielded([`${tenths(from)}-${tenths(to)}`, turn.speaker ?? '', turn.text]))
}

/** 00:00:12.5 */
function tenths(time: number): string {
  return `${clockSeconds(Math.floor(time / TENTHS))}.${time % TENTHS}`
}

const make = timedWriting('NVivo', () => ({ begin: tsvRow(['Timespan', 'Speaker', 'Content']), write: row }))

export const nvivo: Writer = {
  name: 'nvivo',
  title:
    'Rows for the transcript of a recording in NVivo, parted by tabs: time span, speaker, content; an apostrophe before what a spreadsheet would run',
  examples: [
    `Timespan\tSpeaker\tContent
00:00:12.5-00:00:14.0\tMara Lund\tCan *anyone* hear me?
00:00:14.0-00:00:18.3\tÓscar Vidal\t'- I think "yes", Mara.
`,
  ],
  extension: 'txt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  isSingle: true,
  takesBom: true,
  make,
  ...make({}),
}
