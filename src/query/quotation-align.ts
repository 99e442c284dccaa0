import type { Word } from './quotation-words.ts'

/** A stretch in which quotation and source agree, differ, or the source has words that an ellipsis stands for. Half-open ranges of words. */
export interface AlignedRun {
  readonly kind: 'same' | 'differs' | 'left out'
  readonly quoted: readonly [from: number, to: number]
  readonly said: readonly [from: number, to: number]
}

/** Where a quotation stands in words of a source. */
export interface Alignment {
  /** Words put in, left out or changed. */
  readonly edits: number
  /** The first and behind the last of the words that it is aligned with. */
  readonly from: number
  readonly to: number
  readonly runs: readonly AlignedRun[]
}

type Step = readonly [quoted: number, said: number, cost: number]
/** One word for one, a word too many in the quotation or in the source, two words for one. */
const STEPS: readonly Step[] = [
  [1, 1, 0],
  [2, 1, 0],
  [1, 2, 0],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]

/**
 * The place in `said` from which a quotation comes with the fewest edits of words (Sellers 1980: an edit distance whose start and
 * end in the longer text are free). Words that are written together cost nothing: "can not" and "cannot". Time and memory are the
 * product of both lengths.
 */
export function align(quoted: readonly Word[], gaps: readonly number[], said: readonly Word[]): Alignment {
  const width = said.length + 1
  const costs = new Uint16Array((quoted.length + 1) * width)
  const isGap = new Set(gaps)
  const costOf = ([up, left, cost]: Step, row: number, column: number): number => {
    if (up > row || left > column) return Infinity
    const isFree = cost === 0 ? agrees(quoted, said, { up, left, row, column }) : up === 0 && isGap.has(row)
    if (cost === 0 && !isFree) return Infinity
    return (costs[(row - up) * width + column - left] ?? 0) + (isFree ? 0 : cost)
  }
  for (let at = width; at < costs.length; at++) {
    const [row, column] = [Math.floor(at / width), at % width]
    let least = Infinity
    for (const step of STEPS) least = Math.min(least, costOf(step, row, column))
    costs[at] = least
  }
  const last = costs.subarray(quoted.length * width)
  const edits = last.reduce((least, cost) => Math.min(least, cost), Infinity)
  let to = last.indexOf(edits)
  // Of a last word that differs, what is said in its place is more than that it is missing.
  while (edits > 0 && last[to + 1] === edits) to++
  const runs: AlignedRun[] = []
  let [row, column] = [quoted.length, to]
  while (row > 0) {
    const here = costs[row * width + column]
    const step = STEPS.find((some) => costOf(some, row, column) === here)
    if (step === undefined) break
    const [up, left] = step
    addBefore(runs, { kind: kindOf(step, isGap.has(row)), quoted: [row - up, row], said: [column - left, column] })
    row -= up
    column -= left
  }
  return { edits, from: column, to, runs: runs.reverse() }
}

function kindOf([up, , cost]: Step, isGap: boolean): AlignedRun['kind'] {
  if (cost === 0) return 'same'
  return up === 0 && isGap ? 'left out' : 'differs'
}

interface Cell {
  readonly up: number
  readonly left: number
  readonly row: number
  readonly column: number
}

function agrees(quoted: readonly Word[], said: readonly Word[], { up, left, row, column }: Cell): boolean {
  const [own, theirs] = [quoted[row - 1]?.letters ?? '', said[column - 1]?.letters ?? '']
  if (up === left) return own === theirs
  if (up === 2) return theirs.endsWith(own) && theirs === (quoted[row - 2]?.letters ?? '') + own
  return own.endsWith(theirs) && own === (said[column - 2]?.letters ?? '') + theirs
}

/** Runs are found from the last to the first; one of the kind of its neighbour is put together with it. */
function addBefore(runs: AlignedRun[], run: AlignedRun): void {
  const next = runs.at(-1)
  if (next?.kind !== run.kind) runs.push(run)
  else runs[runs.length - 1] = { kind: run.kind, quoted: [run.quoted[0], next.quoted[1]], said: [run.said[0], next.said[1]] }
}
