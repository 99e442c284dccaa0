import { type LabelEvidence, LIKELY } from './label-evidence.ts'

/** So many labels, and of all lines; people may say several each. */
const DENSE = { labels: 6, share: 0.3, ofPeople: 0.2, nearlyAll: 0.9, each: 0.25 }

/**
 * Whether so many lines carry labels of these conventions that each label may be one though it comes once: nearly all lines; or many,
 * of names that are likely or people, where one comes back at most and no other tells what names look like.
 */
export function areDense(evidences: readonly LabelEvidence[], lines: number): boolean {
  const labels = sumOf(evidences, 'labels')
  const areLikely = sumOf(evidences, 'likelihood') >= labels * LIKELY
  const areMixed = evidences.length > 1 && evidences.every((each) => each.labels >= labels * DENSE.each)
  if (areMixed && areLikely && labels >= lines * DENSE.nearlyAll) return true
  if (sumOf(evidences, 'recurring') > 1) return false
  if (areLikely && labels >= Math.max(DENSE.labels, lines * DENSE.share)) return true
  return evidences.some(({ arePeople }) => arePeople) && labels >= lines * DENSE.ofPeople
}

function sumOf(evidences: readonly LabelEvidence[], what: 'labels' | 'likelihood' | 'recurring'): number {
  return evidences.reduce((sum, evidence) => sum + evidence[what], 0)
}
