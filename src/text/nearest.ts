import { fold } from './fold.ts'

/** Longer names are compared by their beginnings, for the distance costs the product of the lengths. */
const LONGEST = 60
/** Shorter queries stand in many names. */
const TELLING = 3
/** Names suggested at most. */
const MOST = 3
// talk.txt
//     ^^^^
const EXTENSION = /(?<=.)\.\w{1,8}$/
// join/i-verb: the kind is "join/"
const KIND = /^[\w-]+\//

/** How far a query is from a name: nothing where the name holds it, else the nearest of the whole name and its parts. */
function distance(query: string, name: string): number {
  const folded = fold(name).slice(0, LONGEST)
  if (query.length >= TELLING && folded.includes(query)) return 0
  const parts = [folded, folded.replaceAll(' ', ''), fold(name.replace(KIND, '')), ...folded.split(' ')]
  return Math.min(...parts.map((part) => editDistance(query, part)))
}

/** The names that differ from a query in at most a third of its letters, best first, and how far each is. */
function ranked(query: string, names: readonly string[]): { name: string; far: number }[] {
  const folded = fold(query).slice(0, LONGEST)
  if (folded === '') return []
  const { length } = fold(query.replace(EXTENSION, ''))
  const limit = Math.min(Math.max(1, Math.floor(length / 3)), length - 1)
  return names
    .map((name) => ({ name, far: distance(folded, name) }))
    .filter(({ far }) => far <= limit)
    .sort((left, right) => left.far - right.far)
    .slice(0, MOST)
}

/** The names nearest to a query, best first: at most three. */
export function nearest(query: string, names: readonly string[]): string[] {
  return ranked(query, names).map(({ name }) => name)
}

/** The names that may be meant by one that there is not: the nearest, or where none is near, all of its kind. */
export function meantBy(query: string, names: readonly string[]): string[] {
  const near = ranked(query, names)
  if (near.length > 0) return near.filter(({ far }) => far === near[0]?.far).map(({ name }) => name)
  const [kind] = KIND.exec(query) ?? []
  return kind === undefined ? [] : names.filter((name) => name.startsWith(kind))
}

/** `did you mean "talk.txt"?`, or something else where no name is near. */
export function didYouMean(query: string, names: readonly string[], otherwise: string): string {
  const meant = meantBy(query, names)
  return meant.length === 0 ? otherwise : `did you mean ${meant.map((name) => `"${name}"`).join(' or ')}?`
}

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
