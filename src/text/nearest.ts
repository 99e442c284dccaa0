import { editDistance } from './edit-distance.ts'
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
