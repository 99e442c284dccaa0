import { editDistance } from '../text/edit-distance.ts'
import type { Spelling } from './quotation-words.ts'

/** What a word costs that is put in, left out or another one. */
export const WHOLE = 1000
/** Pairs of words whose edits are kept. */
const MOST_KEPT = 50_000
const edits = new Map<string, number>()

/**
 * What one word costs in place of another that is not the same: the share of letters that differ; the whole where that is half of
 * them or more. Infinity where it is sure to be more than `most`.
 */
export function costOf(left: Spelling, right: Spelling, most: number): number {
  if (most * Math.max(left.letters.length, right.letters.length) < WHOLE) return Infinity
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
  const count = editsOf(left, right, most)
  return count > most ? Infinity : Math.ceil((WHOLE * count) / longer)
}

/** The edits that turn one word into the other, where there are no more than `most`. */
function editsOf(left: string, right: string, most: number): number {
  let from = 0
  while (from < left.length && left[from] === right[from]) from++
  let [end, otherEnd] = [left.length, right.length]
  while (end > from && otherEnd > from && left[end - 1] === right[otherEnd - 1]) {
    end--
    otherEnd--
  }
  const longer = Math.max(end, otherEnd) - from
  if (longer <= 1 || Math.min(end, otherEnd) === from) return longer
  if (most === 1 && longer > 2) return Infinity
  const key = `${left} ${right}`
  const kept = edits.get(key)
  if (kept !== undefined) return kept
  const count = editDistance(left.slice(from, end), right.slice(from, otherEnd))
  if (edits.size >= MOST_KEPT) edits.clear()
  edits.set(key, count)
  return count
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
