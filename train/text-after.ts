import type { Candidate } from '../src/recogniser/evidence/candidate.ts'
import type { Document } from '../src/recogniser/evidence/document.ts'
import { HELD } from '../src/recogniser/evidence/rows.ts'
import { MARKS } from '../src/recogniser/heads/head.ts'

/** Where a speech ends: at another label, or at a row; and how much of it is wanted. */
interface Until {
  readonly next?: Candidate | undefined
  readonly row?: number
  readonly most?: number
}

/** The speech after a label, its rows joined by spaces. */
export function textAfter(
  { rows }: Document,
  { head, skip, held }: Candidate,
  { next, row = rows.count, most = Number.POSITIVE_INFINITY }: Until,
): string {
  const { text } = rows
  if (next && next.head.line <= head.lastLine) return text.slice(head.speech, Math.max(head.speech, next.head.start)).trim()
  const until = Math.min(next?.head.line ?? rows.count, row)
  let speech = text.slice(head.speech, Math.max(head.speech, rows.to(head.lastLine)))
  const add = (part: string): void => {
    speech += (speech === '' ? '' : ' ') + part
  }
  for (let at = head.lastLine + 1 + skip; at < until && speech.length < most; at++) {
    if (rows.isBlank(at) || (rows.held[at] === HELD.code && speech === '' && held !== HELD.code)) continue
    add(rows.slice(at))
  }
  if (next && next.head.marks & MARKS.inner && next.head.start > rows.from(next.head.line)) {
    add(text.slice(rows.from(next.head.line), next.head.start).trim())
  }
  return speech
}
