import type { PassageEdit } from '../repairs/repair.ts'

/** The name of the edits that take out what captions show again. */
export const REPEAT_RULE = 'drop/rolling-caption'

/** A stretch of a passage, in units. */
interface Repeated {
  readonly from: number
  readonly to: number
}

/** Edits that take out what rolling captions showed before, put in among others: those that meet one of them go with it. */
export function withRepeatsDropped(
  repairs: readonly PassageEdit[],
  repeats: readonly Repeated[] | undefined,
): readonly PassageEdit[] {
  if (repeats === undefined) return repairs
  const edits: PassageEdit[] = []
  let index = 0
  for (const { from, to } of repeats) {
    for (let edit = repairs[index]; edit !== undefined && edit.from < to; edit = repairs[++index])
      if (edit.to <= from) edits.push(edit)
    edits.push({ rule: REPEAT_RULE, from, to, after: '' })
  }
  return [...edits, ...repairs.slice(index)]
}
