import type { Edit } from '../../model/edit.ts'
import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { readRunning } from '../../parse/running-times.ts'
import { readSpokenTime } from '../../recogniser/heads/clock.ts'
import { COLOUR } from '../../text/colours.ts'
import type { SourceEncoding } from '../../text/source-encoding.ts'

/** White space, and what cannot be seen. */
const WHITE = new RegExp(`(?:${COLOUR}|[\\s\\u0000-\\u0020\\u007f-\\u00a0\\p{Cf}])+`, 'gu')
const NOT_ASCII = /[^\u0021-\u007e]+/g

export interface ReplayedSource {
  readonly encoding: SourceEncoding
  /** Where the label ends that the record begins with, if it has one. */
  readonly labelEnd: number | undefined
  /** Bytes of the source by their offsets. */
  view(from: number, to: number): Uint8Array
}

/**
 * Makes the edits of a record in the bytes of its span, and compares with its text. White space does not count, for
 * `text` has single spaces, and of bytes whose encoding is in doubt only the ASCII does. A sentence for each fault.
 */
export function replayFaults(record: Turn | Matter, { encoding, labelEnd, view }: ReplayedSource): string[] {
  const whole = encoding.of(view(record.byte, record.endByte))
  const seen = (text: string) => text.replace(whole.isSure ? WHITE : NOT_ASCII, '')
  const decoded = (from: number, to: number) => whole.decode(view(from, to))
  const read = (from: number, to: number) => seen(decoded(from, to))
  const faults = record.edits.flatMap((edit) => editFaults(edit, { source: read(edit.byte, edit.endByte), seen }))
  let replayed = ''
  let at = record.byte
  for (const { byte, endByte, after } of record.edits) {
    replayed += decoded(at, byte) + after
    at = endByte
  }
  replayed += decoded(at, record.endByte)
  const front = labelEnd === undefined ? '' : read(record.byte, labelEnd)
  if (fits(record, { text: seen(replayed), front, seen }) || fitsByLines(record, replayed, seen)) return faults
  return [...faults, `the text of the record in line ${record.line} is not what its bytes and edits give`]
}

const NOT_WORD = /[^a-z0-9]+/gi
// &#77;   &#x4d;   \\u004d   \\u{4d}   \\x4d
const REFERENCE = /&#(?:x[\da-f]{1,6}|\d{1,7});|\\u[\da-f]{4}|\\u\{[\da-f]{1,6}\}|\\x[\da-f]{2}/gi
const DIGITS = /[\da-f]{1,7}(?=[;}]?$)/i

/** What stands there, with the letter that a reference in markup, JSON or a program may be read as behind it. */
function withReferences(source: string): string {
  return source.replace(REFERENCE, (written) => {
    const [digits = ''] = DIGITS.exec(written) ?? []
    const code = Number.parseInt(digits, /^&#\d/.test(written) ? 10 : 16)
    return code < 0x80 ? written + String.fromCharCode(code) : written
  })
}

/** Where a format stands around the words: its words of ASCII are in the bytes of the span, in order. */
export function carryFaults({ text, byte, endByte, line }: Turn | Matter, { encoding, view }: ReplayedSource): string[] {
  const bytes = view(byte, endByte)
  const source = withReferences(encoding.of(bytes).decode(bytes))
  let at = 0
  for (const letter of text.replace(NOT_WORD, '')) {
    at = source.indexOf(letter, at) + 1
    if (at === 0) return [`the words of the record in line ${line} are not all in its bytes`]
  }
  return []
}

type Seen = (text: string) => string

function editFaults({ rule, line, before }: Edit, { source, seen }: { readonly source: string; readonly seen: Seen }): string[] {
  if (source === seen(before)) return []
  return [`the edit ${rule} in line ${line} says "${before}" where the source has "${source}"`]
}

interface Replayed {
  /** The span of the record with its edits made. */
  readonly text: string
  /** What stands there before the speech: the label, as it is written. */
  readonly front: string
  readonly seen: Seen
}

/** Matter is all of its bytes; a turn has its label in front, and that alone, but for marks. */
function fits(record: Turn | Matter, { text, front, seen }: Replayed): boolean {
  const own = seen(record.text)
  if (record.type === 'matter' || text === own) return text === own
  if (!text.endsWith(own)) return false
  const before = text.slice(0, text.length - own.length)
  return before === front || MARKS.test(before) || bare(before) === bare(front)
}

// >>   --   ●
const MARKS = /^[^\p{L}\p{N}]{1,8}$/u

/** Labels are read as Markdown shows them. */
function bare(text: string): string {
  return text.replaceAll('\\', '')
}

const BREAK = /\r\n?|\n/
/** Dashes, rules, dots in a row and white space before what is said. */
const OPENING = /^(?:[\s\-–—―=_*>:]|\.{4})+/
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * Whether the lines of a record, without the times and dashes that open them, are its text: it has none of those that stand
 * below a label, before each line or above it. `replayed` is the span of the record with its edits made, `seen` leaves out
 * what does not count.
 */
function fitsByLines(record: Turn | Matter, replayed: string, seen: (text: string) => string): boolean {
  const spoken = seen(replayed.split(BREAK).map(withoutTime).join(' '))
  const own = seen(withoutTime(record.text))
  if (!spoken.endsWith(own)) return false
  const front = wordsIn(spoken.slice(0, spoken.length - own.length))
  return front === '' || (record.type === 'turn' && isAllOf(front, record))
}

function wordsIn(text: string): string {
  return text.replace(NO_WORD, '')
}

function withoutTime(line: string): string {
  const opened = line.replace(OPENING, '')
  const speechAt = readRunning(opened)?.speechAt ?? readSpokenTime(opened, 0)?.next ?? 0
  return opened.slice(speechAt)
}

/** Whether nothing stands before the speech but the label and what it tells of the speaker. */
function isAllOf(front: string, { label, affiliation, title }: Turn): boolean {
  const parts = [label, affiliation, title].map((part) => wordsIn(part ?? ''))
  return parts.reduce((rest, part) => rest.replace(part, ''), front) === ''
}
