import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { readRunning } from '../../parse/unnamed.ts'
import { readSpokenTime } from '../../recogniser/heads/clock.ts'

const BREAK = /\r\n?|\n/
/** Dashes, rules, dots in a row and white space before what is said. */
const OPENING = /^(?:[\s\-–—―=_*>:]|\.{4})+/
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * Whether the lines of a record, without the times and dashes that open them, are its text: it has none of those that stand
 * below a label, before each line or above it. `replayed` is the span of the record with its edits made, `seen` leaves out
 * what does not count.
 */
export function fitsByLines(record: Turn | Matter, replayed: string, seen: (text: string) => string): boolean {
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
