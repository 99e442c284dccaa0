import type { Turn } from '../model/turn.ts'
import { clockSeconds } from './clock.ts'
import { plainText } from './plain-text.ts'
import type { Writer } from './writer.ts'

/** "Mara Lund: ", or nothing when nobody is named. */
function named({ speaker }: Turn): string {
  return speaker === null ? '' : `${plainText(speaker)}: `
}

/** [00:00:12]Mara Lund: Can anyone hear me? */
function atlasLine(turn: Turn): string {
  const time = turn.start === null ? '' : `[${clockSeconds(turn.start)}]`
  return `${time}${named(turn)}${plainText(turn.text)}\n`
}

/** Mara Lund: Can anyone hear me? #00:00:14-0#: the time is that of its end, and behind the hyphen are tenths. */
function maxqdaLine(turn: Turn): string {
  const tenths = turn.end === null ? undefined : Math.round(turn.end * 10)
  const time = tenths === undefined ? '' : ` #${clockSeconds(Math.floor(tenths / 10))}-${tenths % 10}#`
  return `${named(turn)}${plainText(turn.text)}${time}\n`
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

export const maxqda: Writer = {
  name: 'maxqda',
  title: 'Text for MAXQDA: time stamps as f4 writes them, behind each turn',
  examples: ['Mara Lund: Can *anyone* hear me? #00:00:14-0#\nÓscar Vidal: - I think "yes", Mara. #00:00:18-3#\n'],
  extension: 'txt',
  keeps: ['speaker', 'times', 'text'],
  streams: true,
  record: (record) => (record.type === 'turn' ? maxqdaLine(record) : ''),
}
