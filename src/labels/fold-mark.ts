import { skipBlank } from './names/units.ts'

/** "- Mara Lund: >-" of lists of YAML */
const FOLD = /[>|][+-]?\s*$/y

/** Passes a mark in an item of a list that nothing follows, and that says that the speech stands in the lines below.
 *     - Mara Lund: >
 *                  ^ */
export function skipFold(line: string, at: number): number {
  const mark = line.charAt(at)
  if ((mark !== '>' && mark !== '|') || line.charAt(skipBlank(line, 0)) !== '-') return at
  FOLD.lastIndex = at
  return FOLD.test(line) ? line.length : at
}
