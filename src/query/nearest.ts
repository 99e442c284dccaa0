import { fold } from '../text/fold.ts'

/** Longer names are compared by their beginnings, for the distance costs the product of the lengths. */
const LONGEST = 60

/** Changes of one letter that turn one word into the other; two neighbours that change places are one change. */
export function editDistance(from: string, to: string): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Infinity,
      )
    }
    before = above
    above = line
  }
  return at(above, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}

/** How far a query is from a name: the nearest of the whole name and its words. */
function distance(query: string, name: string): number {
  const folded = fold(name).slice(0, LONGEST)
  return Math.min(...[folded, ...folded.split(' ')].map((part) => editDistance(query, part)))
}

/** The names nearest to a query, best first: at most three, each within a third of its letters. */
export function nearest(query: string, names: readonly string[]): string[] {
  const folded = fold(query).slice(0, LONGEST)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  return names
    .map((name) => ({ name, far: distance(folded, name) }))
    .filter(({ far }) => far <= limit)
    .sort((left, right) => left.far - right.far)
    .slice(0, 3)
    .map(({ name }) => name)
}
