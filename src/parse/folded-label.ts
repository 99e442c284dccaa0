import { fold } from '../text/fold.ts'

/** Labels recur: what they fold to is kept, up to a bound. */
const folded = new Map<string, string>()
const FOLDED_KEPT = 2_000

/** What a label folds to; itself, when that is nothing. */
export function foldedLabel(label: string): string {
  let key = folded.get(label)
  if (key === undefined) {
    if (folded.size >= FOLDED_KEPT) folded.clear()
    key = fold(label) || label
    folded.set(label, key)
  }
  return key
}
