import type { Candidate, Group } from '../evidence/candidate.ts'
import type { Document } from '../evidence/document.ts'
import { probability } from '../evidence/opinion.ts'

type Allow = (candidate: Candidate) => boolean
/** The opinion of what the user orders: every reading takes it. */
export const ORDERED = 1000
const anything: Allow = () => true

/** A whole set of labels that a document allows. */
export type Labels = readonly Candidate[]

/** The best allowed candidate of each place, where it is above a threshold, and in no row and no name of a label before. */
export function choose(candidates: Labels, threshold: number, allow: Allow = anything): Labels {
  const labels: Candidate[] = []
  let best: Candidate | undefined
  let taken = -1
  const take = (): void => {
    if (best && best.head.line > taken && best.head.from >= (labels.at(-1)?.head.to ?? 0)) {
      labels.push(best)
      const { line, lastLine } = best.head
      if (best.skip > 0 || lastLine > line) taken = Math.max(taken, lastLine + best.skip)
    }
    best = undefined
  }
  let slot = -1
  for (const candidate of candidates) {
    if (candidate.head.slot !== slot) {
      take()
      slot = candidate.head.slot
    }
    if (((candidate.z > threshold && allow(candidate)) || candidate.z >= ORDERED) && (best === undefined || candidate.z > best.z))
      best = candidate
  }
  take()
  return labels
}

/** Expected labels among some candidates. */
export const massOf = (candidates: Labels): number => candidates.reduce((sum, { z }) => sum + probability(z), 0)

/** The groups with the most likely labels, best first. */
function strongest(groups: Iterable<Group>, count: number, least: number): readonly Group[] {
  return [...groups]
    .map((group) => ({ group, mass: massOf(group.list) }))
    .filter(({ mass }) => mass > least)
    .sort((one, other) => other.mass - one.mass)
    .slice(0, count)
    .map(({ group }) => group)
}

const THRESHOLDS = [-3, -2, -1, 1, 2]
/** Where hardly anything is likely, less is asked of a reading. */
const THIN = 2
const THIN_THRESHOLDS = [-6, -5, -4, ...THRESHOLDS]
/** A candidate this likely stands in any reading. */
const SURE = 1.5

/** The readings to choose from: by threshold, by the shapes that carry most, by names that come back, and nobody at all. */
export function readingsOf({ candidates, coarse, fine }: Document): readonly Labels[] {
  const readings: Labels[] = []
  const seen = new Set<string>()
  const add = (threshold: number, allow?: Allow): void => {
    const labels = choose(candidates, threshold, allow)
    const key = labels.reduce((hash, { head }) => (hash * 31 + head.from * 7 + head.close) | 0, labels.length).toString()
    if (!seen.has(key)) readings.push(labels)
    seen.add(key)
  }
  add(0)
  add(Number.POSITIVE_INFINITY)
  const isThin = massOf(candidates) < THIN
  for (const threshold of isThin ? THIN_THRESHOLDS : THRESHOLDS) add(threshold)
  const least = isThin ? 0.02 : 0.3
  const top = strongest(coarse.values(), 4, least)
  top.forEach((group, index) => {
    if (index < 3)
      for (const threshold of isThin ? [-6, -4, -1] : [-4, -1]) add(threshold, (candidate) => candidate.coarse === group)
    if (index > 0) add(-1, (candidate) => candidate.coarse === group || candidate.coarse === top[0])
    add(index > 0 ? -1 : -4, (candidate) => candidate.coarse === group || candidate.z > SURE)
    if (index > 0) add(0, (candidate) => candidate.coarse !== group)
  })
  for (const group of strongest(fine.values(), 2, least)) {
    add(-4, (candidate) => candidate.fine === group)
    add(-4, (candidate) => candidate.fine === group || candidate.z > SURE)
  }
  add(-3, ({ z, coarse: group, names }) => z > 2 || (group === top[0] && (group.counts.get(names) ?? 0) > 1))
  add(0, ({ names }) => names.list.length > 1)
  return readings
}
