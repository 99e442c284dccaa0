import { endsSentence, type Held, isCue } from './held.ts'
import type { Candidate } from './verdict.ts'

/** So many lines, one right below the other. */
const LEAST_RUN = 3
const LONGEST = 200
const WHOLE_NAME = 0.8
const LIKELY = 0.3
const LISTED = /^\s{0,8}[-*•] /
// "**Level** : A1"   "- **Estimated time:** 2 hours"
const KEYED = /^\s{0,8}(?:[-*•] {1,4})?(?:\*\*|__)[\p{L}\p{N}][^:：*_]{0,40}(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s{1,9}\S/u

const HEADING = /^#{1,6} \S/

/**
 * Places of the lines of keys and values that a document begins with, below its title: keys in bold, of which none comes back, and
 * no value ends a sentence. Below them labels come back, or none that is likely stands there at all.
 *     **Level**: A1
 *     **Estimated time**: 2 hours
 *     **Goals**: say who you are   */
export function boldKeys(held: readonly Held[], comesBack: (candidate: Candidate) => boolean): number[] {
  const start = held.findIndex(({ block }) => !block.blank && !HEADING.test(block.line.text))
  const found: number[] = []
  for (let place = start; place >= 0 && isKey(held[place], comesBack); place++) found.push(place)
  const below = held.slice(start + found.length)
  const labels = below.filter(({ candidates }) => candidates.some(({ match }) => match.prior >= LIKELY))
  const isAbove = labels.length === 0 ? below.length > 1 : labels.some(({ candidates }) => candidates.some(comesBack))
  const spoken = found.filter((place) => isSpoken(held[place]))
  const areKeys = found.length >= LEAST_RUN && spoken.length * 2 <= found.length
  return areKeys && below[0]?.block.blank === true && isAbove ? found : []
}

function isKey(held: Held | undefined, comesBack: (candidate: Candidate) => boolean): boolean {
  if (held === undefined || held.block.blank || held.candidates.some((candidate) => isCue(candidate) || comesBack(candidate)))
    return false
  const { text } = held.block.line
  return text.length <= LONGEST && KEYED.test(text) && !endsSentence(text)
}

/** A whole name that begins a line speaks, among as many others; behind the mark of a list it has a task. */
function isSpoken(held: Held | undefined): boolean {
  if (held === undefined || LISTED.test(held.block.line.text)) return false
  return held.candidates.some(({ match }) => match.prior >= WHOLE_NAME)
}
