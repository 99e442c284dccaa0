import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'

/** Tags that were written as text: "&lt;p&gt;I agree.&lt;/p&gt;". */
const TAG = /<\/?([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,200})?\/?>/gi
const PARTING = new Set(['p', 'br', 'div', 'li'])

export interface EscapedPiece {
  readonly line: Line
  /** A tag of a paragraph or a line break stands behind it. */
  readonly ends: boolean
}

/** The text between tags that were escaped, which a program stored as text. */
export function piecesBetweenTags(line: Line): EscapedPiece[] {
  const pieces: EscapedPiece[] = []
  let from = 0
  for (const tag of line.text.matchAll(TAG)) {
    pieces.push({ line: partOf(line, from, tag.index), ends: PARTING.has((tag[1] ?? '').toLowerCase()) })
    from = tag.index + tag[0].length
  }
  return from === 0 ? [{ line, ends: false }] : [...pieces, { line: partOf(line, from, line.text.length), ends: false }]
}
