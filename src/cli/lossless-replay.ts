import { LABEL_REACH } from '../labels/convention.ts'
import { conventions } from '../labels/index.ts'
import type { Matter } from '../model/matter.ts'
import type { Turn } from '../model/turn.ts'
import type { SourceEncoding } from './source-encoding.ts'

const WHITE = /[\s\u0000-\u0020\u007f-\u00a0\p{Cf}]+/gu
/** Bytes that hold the first line of a record, as far as a label reaches. */
const FIRST_LINE = 4 * LABEL_REACH
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
  const firstLine = firstLineOf(whole.decode(view(record.byte, Math.min(record.endByte, record.byte + FIRST_LINE))))
  if (!fits(record, { text, firstLine, seen }))
    faults.push(`the text of the record in line ${record.line} is not what its bytes and edits give`)
  return faults
}

interface Replayed {
  /** The span of the record with its edits made. */
  readonly text: string
  /** The line that the record begins with, as the source has it and each encoding reads it. */
  readonly heads: readonly string[]
  readonly seen: (text: string) => string
}

/** Matter is all of its bytes; a turn has its label in front, and that alone. */
function fits(record: Turn | Matter, { text, heads, seen }: Replayed): boolean {
  const own = seen(record.text)
  if (record.type === 'matter' || text === own) return text === own
  if (!text.endsWith(own)) return false
  const front = text.slice(0, text.length - own.length)
  return heads.some((head) => conventions.some(({ match }) => seen(head.slice(0, match(head)?.speechAt ?? 0)) === front))
}

const LINE_END = /[\r\n]/

/** As far as a label reaches. */
function firstLineOf(text: string): string {
  const end = text.search(LINE_END)
  return text.slice(0, end < 0 ? LABEL_REACH : Math.min(end, LABEL_REACH))
}
