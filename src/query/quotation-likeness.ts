import { editDistance } from '../text/edit-distance.ts'
import type { Spelling } from './quotation-words.ts'

/** What a word costs that is put in, left out or another one. */
export const WHOLE = 1000
/** Pairs of words whose cost is kept. */
const MOST_KEPT = 20_000
const costs = new Map<string, number>()

/** What one word costs in place of another: the share of letters that differ; the whole where that is half of them or more. */
export function costOf(left: Spelling, right: Spelling): number {
  return Math.min(WHOLE, costOfLetters(left.letters, right.letters, left.mask ^ right.mask))
}

/**
 * What one word costs in place of two: "its" for "it is". It begins as the first and ends as the second, and is neither of them:
 * one that was left out costs the whole. Infinity where they are not alike.
 */
export function costTogether(first: Spelling, second: Spelling, one: Spelling): number {
  const { letters } = one
  if (letters[0] !== first.letters[0] || letters === first.letters || letters === second.letters) return Infinity
  if (letters[letters.length - 1] !== second.letters[second.letters.length - 1]) return Infinity
  return costOfLetters(first.letters + second.letters, letters, (first.mask | second.mask) ^ one.mask)
}

/** `differing`: bits of letters that one of them has alone. */
function costOfLetters(left: string, right: string, differing: number): number {
  if (left === right) return 0
  const longer = Math.max(left.length, right.length)
  const most = (longer - 1) >> 1
  if (longer - Math.min(left.length, right.length) > most || countBits(differing) > 2 * most) return Infinity
  const key = `${left} ${right}`
  const kept = costs.get(key)
  if (kept !== undefined) return kept
  const edits = editDistance(left, right)
  const cost = edits > most ? Infinity : Math.ceil((WHOLE * edits) / longer)
  if (costs.size >= MOST_KEPT) costs.clear()
  costs.set(key, cost)
  return cost
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
