import type { PassageEdit } from '../repairs/repair.ts'

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
