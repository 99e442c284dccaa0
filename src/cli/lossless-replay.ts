import type { Matter } from '../model/matter.ts'
import type { Turn } from '../model/turn.ts'
import type { SourceEncoding } from './source-encoding.ts'

const WHITE = /[\s\u0000-\u0020\u007f-\u00a0\p{Cf}]+/gu
const ASCII_SIGNS = /[^\u0021-\u007e]+/g

export interface ReplayedSource {
  readonly encoding: SourceEncoding
  /** Bytes of the source by their offsets. */
  view(from: number, to: number): Uint8Array
}

/**
 * Makes the edits of a record in the bytes of its span, and compares with its text. White space and marks that cannot be
 * seen do not count: `text` has single spaces. What does not fit is told, a sentence each.
 */
export function replayFaults(record: Turn | Matter, { encoding, view }: ReplayedSource): string[] {
  const whole = encoding.of(view(record.byte, record.endByte))
  const seen = (text: string) => text.replace(whole.isSure ? WHITE : ASCII_SIGNS, '')
  const read = (from: number, to: number) => seen(whole.decode(view(from, to)))
  const faults: string[] = []
  let text = ''
  let at = record.byte
  for (const { rule, byte, endByte, line, before, after } of record.edits) {
    const source = read(byte, endByte)
    if (source !== seen(before)) faults.push(`the edit ${rule} in line ${line} says "${before}" where the source has "${source}"`)
    text += read(at, byte) + seen(after)
    at = endByte
  }
  text += read(at, record.endByte)
  if (!fits(record, text, seen)) faults.push(`the text of the record in line ${record.line} is not what its bytes and edits give`)
  return faults
}

/** Matter is all of its bytes; a turn has its label in front, and that alone. */
function fits(record: Turn | Matter, replayed: string, seen: (text: string) => string): boolean {
  const text = seen(record.text)
  if (record.type === 'matter') return replayed === text
  const front = replayed.slice(0, replayed.length - text.length)
  return replayed.endsWith(text) && (front === '' || front.includes(seen(record.label ?? '')))
}
