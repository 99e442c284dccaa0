import type { PassageEdit } from '../repairs/repair.ts'
import { findAnnotations } from './annotations.ts'

/** The name of the edits that take notes of the transcriber out of a text. */
export const DROP_RULE = 'drop/annotation'

const CLOSING = '.,;:!?'

/**
 * Edits that take the notes of the transcriber out of a passage, put in among its repairs: what somebody heard or did not, and
 * times. Words that an editor put in stay, for sentences need them. A repair inside of such a note goes with it.
 */
export function withNotesDropped(text: string, repairs: readonly PassageEdit[]): PassageEdit[] {
  const edits: PassageEdit[] = []
  const waiting = repairs.values()
  let next = waiting.next().value
  for (const { kind, at, end } of findAnnotations(text)) {
    if (kind === 'insertion') continue
    const drop = { rule: DROP_RULE, ...spanOf(text, at, end), after: '' }
    let isCrossed = false
    for (; next !== undefined && next.from < drop.to; next = waiting.next().value) {
      if (next.from >= drop.from && next.to <= drop.to) continue
      isCrossed ||= next.to > drop.from
      edits.push(next)
    }
    if (!isCrossed) edits.push(drop)
  }
  for (; next !== undefined; next = waiting.next().value) edits.push(next)
  return edits
}

/** Well [laughter], then   A line of its own
 *     ^^^^^^^^^^^            with a line end before it: no new paragraph begins where it stood. */
function spanOf(text: string, at: number, end: number): { from: number; to: number } {
  let from = at
  if (CLOSING.includes(text.charAt(end)) && end < text.length) while (text.charAt(from - 1) === ' ') from--
  const isLine = text.charAt(from - 1) === '\n' && text.charAt(end) === '\n'
  if (isLine && text.charAt(from - 2) !== '\n' && text.charAt(end + 1) !== '\n') from--
  return { from, to: end }
}
