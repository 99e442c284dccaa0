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

/** Words of the quotation and of the source that one step takes: those that agree first, two for one that is written together. */
const STEPS = [
  { kind: 'same', up: 1, left: 1 },
  { kind: 'same', up: 2, left: 1 },
  { kind: 'same', up: 1, left: 2 },
  { kind: 'left out', up: 0, left: 1 },
  { kind: 'differs', up: 1, left: 1 },
  { kind: 'differs', up: 1, left: 0 },
  { kind: 'differs', up: 0, left: 1 },
] as const

type Step = (typeof STEPS)[number]
const [, TWO_FOR_ONE, ONE_FOR_TWO] = STEPS

class Table {
  readonly #quoted: readonly string[]
  readonly #said: readonly string[]
  readonly #isGap: Uint8Array
  readonly #width: number
  /** By row, words of the quotation, and by column, words of the source: the fewest edits of the one that ends in the other. */
  readonly #costs: Uint16Array

  constructor(quoted: readonly Word[], gaps: readonly number[], said: readonly Word[]) {
    this.#quoted = quoted.map(({ letters }) => letters)
    this.#said = said.map(({ letters }) => letters)
    this.#isGap = new Uint8Array(quoted.length + 1)
    for (const gap of gaps) this.#isGap[gap] = 1
    this.#width = said.length + 1
    this.#costs = new Uint16Array(this.#width * (quoted.length + 1))
    for (let row = 1; row <= quoted.length; row++)
      for (let column = 0; column < this.#width; column++) this.#costs[row * this.#width + column] = this.#least(row, column)
  }

  cost(row: number, column: number): number {
    return this.#costs[row * this.#width + column] ?? Infinity
  }

  /** What a step costs that ends here; Infinity where it is none. */
  stepCost(step: Step, row: number, column: number): number {
    const { kind, up, left } = step
    if (left > column || up > row) return Infinity
    if (kind === 'left out' && this.#isGap[row] === 0) return Infinity
    if (kind === 'same' && !this.#agrees(step, row, column)) return Infinity
    return this.cost(row - up, column - left) + (kind === 'differs' ? 1 : 0)
  }

  /** By hand: this is all the work there is. */
  #least(row: number, column: number): number {
    if (column === 0) return row
    const here = row * this.#width + column
    const costs = this.#costs
    const isSame = this.#quoted[row - 1] === this.#said[column - 1]
    const across = (costs[here - this.#width - 1] ?? 0) + (isSame ? 0 : 1)
    const left = (costs[here - 1] ?? 0) + 1 - (this.#isGap[row] ?? 0)
    const least = Math.min(across, left, (costs[here - this.#width] ?? 0) + 1)
    return isSame ? least : Math.min(least, this.#leastTogether(row, column))
  }

  #leastTogether(row: number, column: number): number {
    const [own, theirs] = [this.#quoted[row - 1] ?? '', this.#said[column - 1] ?? '']
    if (own.length < theirs.length)
      return row > 1 && this.#agrees(TWO_FOR_ONE, row, column) ? this.cost(row - 2, column - 1) : Infinity
    return column > 1 && this.#agrees(ONE_FOR_TWO, row, column) ? this.cost(row - 1, column - 2) : Infinity
  }

  #agrees({ up, left }: Pick<Step, 'up' | 'left'>, row: number, column: number): boolean {
    const [own, theirs] = [this.#quoted[row - 1] ?? '', this.#said[column - 1] ?? '']
    if (up === left) return own === theirs
    if (up === 2) return theirs.endsWith(own) && theirs === (this.#quoted[row - 2] ?? '') + own
    return own.endsWith(theirs) && own === (this.#said[column - 2] ?? '') + theirs
  }
}

/**
 * The place in `said` from which a quotation comes with the fewest edits of words (Sellers 1980: an edit distance whose start and
 * end in the longer text are free). Words that are written together cost nothing: "can not" and "cannot". Time and memory are the
 * product of both lengths.
 */
export function align(quoted: readonly Word[], gaps: readonly number[], said: readonly Word[]): Alignment {
  const table = new Table(quoted, gaps, said)
  let row = quoted.length
  let to = 0
  for (let column = 1; column <= said.length; column++) if (table.cost(row, column) < table.cost(row, to)) to = column
  const edits = table.cost(row, to)
  // Of a last word that differs, what is said in its place is more than that it is missing.
  while (edits > 0 && to < said.length && table.cost(row, to + 1) === edits) to++
  const runs: AlignedRun[] = []
  let column = to
  while (row > 0) {
    const step = STEPS.find((some) => table.stepCost(some, row, column) === table.cost(row, column))
    if (step === undefined) break
    const { kind, up, left } = step
    addBefore(runs, { kind, quoted: [row - up, row], said: [column - left, column] })
    row -= up
    column -= left
  }
  return { edits, from: column, to, runs: runs.reverse() }
}

/** Runs are found from the last to the first; one of the kind of its neighbour is put together with it. */
function addBefore(runs: AlignedRun[], run: AlignedRun): void {
  const next = runs.at(-1)
  if (next?.kind !== run.kind) runs.push(run)
  else runs[runs.length - 1] = { kind: run.kind, quoted: [run.quoted[0], next.quoted[1]], said: [run.said[0], next.said[1]] }
}
