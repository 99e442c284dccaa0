import type { Turn } from '../model/turn.ts'
import { clockSeconds } from './clock.ts'
import { plainText } from './plain-text.ts'
import { speakerMark } from './speaker-mark.ts'
import type { Writer } from './writer.ts'

/** [00:00:12]Mara Lund: Can anyone hear me? */
function atlasLine(turn: Turn): string {
  const time = turn.start === null ? '' : `[${clockSeconds(turn.start)}]`
  return `${time}${speakerMark(turn)}${plainText(turn.text)}\n`
}

export const atlasti: Writer = {
  name: 'atlasti',
  title: 'Text for ATLAS.ti: the time in brackets before each turn',
  examples: ['[00:00:12]Mara Lund: Can *anyone* hear me?\n[00:00:14]Óscar Vidal: - I think "yes", Mara.\n'],
  extension: 'txt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  record: (record) => (record.type === 'turn' ? atlasLine(record) : ''),
}
