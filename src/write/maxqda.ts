import type { Turn } from '../model/turn.ts'
import { clockSeconds } from './clock.ts'
import { plainText } from './plain-text.ts'
import { speakerMark } from './speaker-mark.ts'
import type { Writer } from './writer.ts'

/** Mara Lund: Can anyone hear me? #00:00:14-0#: the time is that of its end, and behind the hyphen are tenths. */
function maxqdaLine(turn: Turn): string {
  const tenths = turn.end === null ? undefined : Math.round(Math.max(0, turn.end) * 10)
  const time = tenths === undefined ? '' : ` #${clockSeconds(Math.floor(tenths / 10))}-${tenths % 10}#`
  return `${speakerMark(turn)}${plainText(turn.text)}${time}\n`
}

export const maxqda: Writer = {
  name: 'maxqda',
  title: 'Text for MAXQDA: time stamps as f4 writes them, behind each turn',
  examples: ['Mara Lund: Can *anyone* hear me? #00:00:14-0#\nÓscar Vidal: - I think "yes", Mara. #00:00:18-3#\n'],
  extension: 'txt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  record: (record) => (record.type === 'turn' ? maxqdaLine(record) : ''),
}
