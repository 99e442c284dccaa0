import { editDistance } from '../text/edit-distance.ts'

/** Longer words are compared by their beginnings. */
const LONGEST = 60
/** Shorter words stand in many names. */
const TELLING = 3

/** The name that was perhaps meant: one that holds the word, or the one that takes the fewest changes of letters, less than half of them. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const start = word.slice(0, LONGEST)
  const holder = start.length < TELLING ? undefined : names.find((name) => name.includes(start))
  if (holder !== undefined) return holder
  let best: string | undefined
  let least = Math.max(2, start.length / 2)
  for (const name of names) {
    const cost = distance(start, name)
    if (cost >= least) continue
    best = name
    least = cost
  }
  return best
}

/** How far a word is from a name, or from what stands behind the kind in it. */
function distance(word: string, name: string): number {
  return Math.min(editDistance(word, name), editDistance(word, name.slice(name.indexOf('/') + 1)))
}
