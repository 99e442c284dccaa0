import type { PassageEdit } from '../repairs/repair.ts'
import { findAnnotations } from './annotations.ts'

/** The name of the edits that take out what captions show again. */
export const REPEAT_RULE = 'drop/rolling-caption'

/** The name of the edits that take out the marks which close behind a label and its speech: "**Lund: Is it safe?**" */
export const CLOSING_RULE = 'drop/closing-mark'

/** The name of the edits that take out the marks of quoting before the lines of a turn whose label is quoted too, or those of a list that leads a turn. */
export const QUOTE_RULE = 'drop/quote-mark'

/** The name of the edits that take out the time behind what is said, which the turn has in a member of its own. */
export const TIME_RULE = 'drop/closing-time'

/** A stretch of a passage, in units, and why it is taken out. */
export interface Dropped {
  readonly rule: string
  readonly from: number
  readonly to: number
}

/** Edits that take out what rolling captions showed before, or what closes behind the speech, put in among others: those that meet one of them go with it. */
export function withRepeatsDropped(
  repairs: readonly PassageEdit[],
  repeats: readonly Dropped[] | undefined,
): readonly PassageEdit[] {
  if (repeats === undefined) return repairs
  const edits: PassageEdit[] = []
  let index = 0
  for (const { rule, from, to } of repeats) {
    for (let edit = repairs[index]; edit !== undefined && edit.from < to; edit = repairs[++index])
      if (edit.to <= from) edits.push(edit)
    edits.push({ rule, from, to, after: '' })
  }
  return [...edits, ...repairs.slice(index)]
}

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
