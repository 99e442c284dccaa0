import type { Candidate, NameGroup } from './candidate.ts'
import type { Document } from './document.ts'
import { clamp } from './facts.ts'

/** What one look thought of the whole document. */
export interface Opinion {
  /** Expected number of labels. */
  readonly mass: number
  readonly bestCoarse: number
  readonly bestFine: number
  /** The row of the first likely label. */
  readonly first: number
}

export const NO_OPINION: Opinion = { mass: 0, bestCoarse: 1, bestFine: 1, first: Number.POSITIVE_INFINITY }

export const probability = (z: number): number => 1 / (1 + Math.exp(-z))

/** Gathers what a look thought, by shape, by name and by place. */
export function gatherOpinion(document: Document): Opinion {
  const { coarse, fine, names, candidates } = document
  for (const groups of [coarse, fine, names]) for (const group of groups.values()) summarise(group)
  findAliases(names)
  findRivals(candidates)
  return {
    mass: [...coarse.values()].reduce((sum, group) => sum + group.mass, 0),
    bestCoarse: greatest(coarse),
    bestFine: greatest(fine),
    first: candidates.find(({ z }) => z > 1)?.head.line ?? Number.POSITIVE_INFINITY,
  }
}

interface Summarised {
  readonly list: readonly Candidate[]
  mean: number
  mass: number
}

function summarise(group: Summarised): void {
  let sum = 0
  group.mass = 0
  for (const { z } of group.list) {
    const clamped = clamp(z)
    sum += clamped
    group.mass += probability(clamped)
  }
  group.mean = sum / group.list.length
}

function greatest(groups: ReadonlyMap<unknown, { readonly mass: number }>): number {
  let best = 1e-3
  for (const { mass } of groups.values()) best = Math.max(best, mass)
  return best
}

/** Names that share their first or last word with a likely one, or are likely themselves. */
function findAliases(names: ReadonlyMap<string, NameGroup>): void {
  const likely = likelyNames(names.values())
  for (const group of names.values()) {
    const name = group.list[0]?.name
    if (!name) continue
    const [first = '', ...others] = name.keyWords
    const shares = likely.has(`>${name.key}`) || (others.length > 0 && (likely.has(first) || likely.has(name.last)))
    group.alias = group.mass > 1.5 ? 2 : shares ? 1 : 0
  }
}

/** Likely names, and with an arrow their first and last words. */
function likelyNames(names: Iterable<NameGroup>): ReadonlySet<string> {
  const likely = new Set<string>()
  for (const { mass, list } of names) {
    const words = list[0]?.name.keyWords ?? []
    if (mass <= 0.8) continue
    likely.add(words.join(' '))
    if (words.length > 1) likely.add(`>${words[0]}`).add(`>${words.at(-1)}`)
  }
  return likely
}

/** The best other candidate of each place. */
function findRivals(candidates: readonly Candidate[]): void {
  for (let index = 0; index < candidates.length; ) {
    const slot = candidates[index]?.head.slot
    let end = index + 1
    while (candidates[end]?.head.slot === slot && end < candidates.length) end++
    const place = candidates.slice(index, end)
    for (const one of place)
      one.rival = place.reduce((best, other) => (other === one ? best : Math.max(best, Math.min(8, other.z))), -9)
    index = end
  }
}
