import type { Turn } from '../model/turn.ts'
import { timedWriting } from './captions.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { shielded, tsvRow } from './rows.ts'
import { plainText, speakerMark } from './text.ts'
import type { TimedTurn } from './timing.ts'
import { clockSeconds } from './timing.ts'
import type { Writer } from './writer.ts'

/** [00:00:12]Mara Lund: Can anyone hear me? */
function atlasLine(turn: Turn): string {
  const time = turn.start === null ? '' : `[${clockSeconds(turn.start)}]`
  return `${time}${speakerMark(turn)}${plainText(turn.text)}\n`
}

/** Mara Lund: Can anyone hear me? #00:00:14-0#: the time is that of its end, and behind the hyphen are tenths. */
function maxqdaLine(turn: Turn): string {
  const tenths = turn.end === null ? undefined : Math.round(Math.max(0, turn.end) * 10)
  const time = tenths === undefined ? '' : ` #${clockSeconds(Math.floor(tenths / 10))}-${tenths % 10}#`
  return `${speakerMark(turn)}${plainText(turn.text)}${time}\n`
}

export const maxqda: Writer = {
  ...catalogue.maxqda,
  record: (record) => (record.type === 'turn' ? maxqdaLine(record) : ''),
}

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
  ...catalogue.nvivo,
  make,
  ...make({}),
}

export const atlasti: Writer = {
  ...catalogue.atlasti,
  record: (record) => (record.type === 'turn' ? atlasLine(record) : ''),
}
