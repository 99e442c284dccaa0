/** Letters that may give a pair away: those that are not too frequent. */
const LETTERS = 'bfhimuwy'
/** Stands for whatever is between words, and for what may be anything. */
export const END = ' '
export const ANY = '*'
/** The nearest two before a letter, and behind it. */
const OFFSETS = [-1, -2, 1, 2]
/** A word of grammar counts like so many others. */
const FREQUENT = 2_000
/** Words more that putting two sets together may let through. */
const FEW = 40

/**
 * By second word, the letter that is the rarest among words with such neighbours; by letter, the sets of what stands
 * beside it. Sets are put together where that makes it hardly more frequent.
 */
export function nearsOf(chosen, words) {
  const grammar = chosen.flatMap(({ second, firsts }) => [second, ...firsts])
  const weights = new Map([...words].map((word) => [word, 1]))
  for (const word of grammar) weights.set(word, FREQUENT)
  const spelled = [...weights]
    .filter(([word]) => /^[a-z]+$/.test(word))
    .map(([word, weight]) => ({ text: `  ${word}  `, weight }))
  const anchors = new Map()
  const found = new Map()
  for (const { second, firsts } of chosen) {
    const places = [...second].map((letter, at) => ({ letter, at })).filter(({ letter }) => LETTERS.includes(letter))
    const rated = places.map((place) => rate(place, { second, firsts }, spelled))
    const best = rated.reduce((least, next) => (next.hits < least.hits ? next : least))
    anchors.set(second, best.at)
    found.set(best.letter, [...(found.get(best.letter) ?? []), best])
  }
  const near = Object.fromEntries([...found].sort().map(([letter, sets]) => [letter, merge(sets, spelled)]))
  return { anchors, near }
}

function rate({ letter, at }, { second, firsts }, spelled) {
  const sets = [new Set(), new Set(), new Set(), new Set()]
  for (const first of firsts) {
    const pair = `${END}${END}${first}${second}${END}${ANY}`
    const place = 2 + first.length + at
    for (const [index, offset] of OFFSETS.entries()) {
      const beside = pair.charAt(place + offset)
      sets[index].add(beside)
      if (place + offset === 2) sets[index].add(beside.toUpperCase())
    }
  }
  return withHits({ letter, at, sets }, spelled)
}

function withHits(found, spelled) {
  const { letter, sets } = found
  let hits = 0
  for (const { text, weight } of spelled) {
    for (let at = text.indexOf(letter, 2); at > 0; at = text.indexOf(letter, at + 1)) {
      if (sets.every((set, index) => set.has(ANY) || set.has(text.charAt(at + OFFSETS[index])))) hits += weight
    }
  }
  return { ...found, hits }
}

/** Puts sets of one letter together as long as that adds few words. */
function merge(found, spelled) {
  const merged = []
  for (const next of found) {
    const index = merged.findIndex((known) => union(known, next, spelled).hits <= known.hits + next.hits + FEW)
    if (index < 0) merged.push(next)
    else merged[index] = union(merged[index], next, spelled)
  }
  return merged
}

function union(left, right, spelled) {
  const sets = left.sets.map((set, index) => new Set([...set, ...right.sets[index]]))
  return withHits({ ...left, sets }, spelled)
}
