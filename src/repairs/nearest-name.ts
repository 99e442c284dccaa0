import { editDistance } from '../text/edit-distance.ts'

/** Longer words are compared by their beginnings. */
const LONGEST = 60

/** The name that takes the fewest changes of letters to reach. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const cost = editDistance(word.slice(0, LONGEST), name)
    if (cost >= least) continue
    best = name
    least = cost
  }
  return best
}
