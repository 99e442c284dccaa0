import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/fold.ts'

/** Longer names are compared by their beginnings, for the distance costs the product of the lengths. */
const LONGEST = 60

/** How far a query is from a name: the nearest of the whole name and its words. */
function distance(query: string, name: string): number {
  const folded = fold(name).slice(0, LONGEST)
  return Math.min(...[folded, ...folded.split(' ')].map((part) => editDistance(query, part)))
}

/** The names nearest to a query, best first: at most three, each within a third of its letters. */
export function nearest(query: string, names: readonly string[]): string[] {
  const folded = fold(query).slice(0, LONGEST)
  if (folded === '') return []
  const limit = Math.max(1, Math.floor(folded.length / 3))
  return names
    .map((name) => ({ name, far: distance(folded, name) }))
    .filter(({ far }) => far <= limit)
    .sort((left, right) => left.far - right.far)
    .slice(0, 3)
    .map(({ name }) => name)
}
