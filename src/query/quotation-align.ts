import { editDistance } from '../text/nearest.ts'
import type { Quotation, Spelling, Word } from './quotation-words.ts'

/** What a word costs that is put in, left out or another one. */
const WHOLE = 1000
/** Pairs of words whose edits are kept. */
const MOST_KEPT = 50_000
const edits = new Map<string, number>()

/**
 * What one word costs in place of another that is not the same: the share of letters that differ; the whole where that is half of
 * them or more. Infinity where it is sure to be more than `most`.
 */
function costOf(left: Spelling, right: Spelling, most: number): number {
  if (most * Math.max(left.letters.length, right.letters.length) < WHOLE) return Infinity
  return Math.min(WHOLE, costOfLetters(left.letters, right.letters, left.mask ^ right.mask))
}

/**
 * What one word costs in place of two: "its" for "it is". It begins as the first and ends as the second, and is neither of them:
 * one that was left out costs the whole. Infinity where they are not alike.
 */
function costTogether(first: Spelling, second: Spelling, one: Spelling): number {
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

/** A stretch in which quotation and source agree, differ, or the source has words that an ellipsis stands for. Half-open ranges of words. */
export interface AlignedRun {
  readonly kind: 'same' | 'differs' | 'left out'
  readonly quoted: readonly [from: number, to: number]
  readonly said: readonly [from: number, to: number]
}

/** Where a quotation stands in words of a source. */
export interface Alignment {
  /** What differs, in words. */
  readonly edits: number
  /** The first and behind the last of the words that it is aligned with. */
  readonly from: number
  readonly to: number
  readonly runs: readonly AlignedRun[]
}

/** Words of the quotation and of the source that one step takes. Of two that are as good the first is taken. */
const STEPS = [
  { quoted: 1, said: 1 },
  { quoted: 2, said: 1 },
  { quoted: 1, said: 2 },
  { quoted: 0, said: 1 },
  { quoted: 1, said: 0 },
] as const
const [ACROSS, TWO_FOR_ONE, ONE_FOR_TWO, IN, OUT] = [0, 1, 2, 3, 4] as const
/** Added to the number of a step that costs something. */
const DIFFERS = 8

/**
 * What an alignment costs as one number: first the letters that differ, in `WHOLE`s, then the words in common, at most 4,000, then
 * those without another, at most 100,000: few of them mean a short stretch of the source.
 */
const COST = 2 ** 29
const COMMON = 2 ** 17
const LONE = WHOLE * COST + 1

class Table {
  readonly #words: readonly Word[]
  readonly #gaps: readonly number[]
  /** What costs more is no alignment. */
  readonly #most: number
  readonly #width: number
  /** By row, words of the quotation, and by column, words of the source: the last step. */
  readonly #steps: Uint8Array
  #row = 0
  #isGap = false
  /** Of the cell at hand. */
  #least = Infinity
  #step = 0
  /** The least cost of each column: in this row, one above, and two above. */
  #rows: readonly [number[], number[], number[]]

  constructor(
    { words, gaps }: Quotation,
    private readonly said: readonly Word[],
    most: number,
  ) {
    this.#words = words
    this.#gaps = gaps
    this.#most = most * WHOLE * COST + COST / 2
    this.#width = said.length + 1
    this.#steps = new Uint8Array(this.#width * (words.length + 1))
    const row = () => new Array<number>(this.#width).fill(0)
    this.#rows = [row(), row(), row()]
  }

  /** The least cost of the whole quotation, and behind which word of the source it ends; undefined where it costs too much. */
  fill(): { readonly cost: number; readonly to: number } | undefined {
    while (this.#row++ < this.#words.length) if (this.#fillRow() > this.#most) return undefined
    const [last] = this.#rows
    const cost = last.reduce((least, value) => Math.min(least, value), Infinity)
    return { cost, to: last.indexOf(cost) }
  }

  step(row: number, column: number): { readonly step: (typeof STEPS)[number]; readonly kind: AlignedRun['kind'] } {
    const code = this.#steps[row * this.#width + column] ?? 0
    const step = STEPS[code % DIFFERS] ?? STEPS[0]
    return { step, kind: code >= DIFFERS ? 'differs' : step.quoted === 0 ? 'left out' : 'same' }
  }

  /** Gives the least that anything in the row costs. */
  #fillRow(): number {
    const [above, above2, here] = this.#rows
    this.#rows = [here, above, above2]
    this.#isGap = this.#gaps.includes(this.#row)
    let best = Infinity
    let last = Infinity
    for (let column = 0; column < this.#width; column++) {
      const across =
        column === 0 ? Infinity : Math.min(above[column - 1] ?? 0, above2[column - 1] ?? 0, above[column - 2] ?? Infinity)
      const isNone = last > this.#most && across > this.#most && (above[column] ?? 0) > this.#most
      last = isNone ? Infinity : this.#fillCell(column)
      here[column] = last
      if (last < best) best = last
    }
    return best
  }

  #fillCell(column: number): number {
    const [here, above] = this.#rows
    const own = this.#words[this.#row - 1]?.spelling
    const other = this.said[column - 1]?.spelling
    this.#least = Infinity
    if (own !== undefined && other !== undefined) {
      const across = above[column - 1] ?? Infinity
      if (own.letters === other.letters) this.#take(ACROSS, across, -COMMON)
      else if (across < this.#most) this.#take(ACROSS, across, COST * costOf(own, other, (this.#most - across) / COST))
      this.#together(own, other, column)
      this.#take(IN, here[column - 1] ?? Infinity, this.#isGap ? 1 : LONE)
    }
    this.#take(OUT, above[column] ?? Infinity, LONE)
    this.#steps[this.#row * this.#width + column] = this.#step
    return this.#least
  }

  #together(own: Spelling, other: Spelling, column: number): void {
    const [, above, above2] = this.#rows
    const two = above2[column - 1] ?? Infinity
    const quoted = this.#words[this.#row - 2]?.spelling
    if (two < this.#most && quoted !== undefined) this.#take(TWO_FOR_ONE, two, priced(costTogether(quoted, own, other), 2))
    const one = above[column - 2] ?? Infinity
    const said = this.said[column - 2]?.spelling
    if (one < this.#most && said !== undefined) this.#take(ONE_FOR_TWO, one, priced(costTogether(said, other, own), 1))
  }

  #take(code: number, from: number, price: number): void {
    if (from + price >= this.#least || from + price > this.#most) return
    this.#least = from + price
    this.#step = price < COST ? code : code + DIFFERS
  }
}

function priced(cost: number, words: number): number {
  return cost === 0 ? -words * COMMON : cost * COST
}

/**
 * The place in `said` from which a quotation comes with the fewest edits (Sellers 1980: an edit distance whose start and end in the
 * longer text are free), of those the one with most words in common, then the shortest. A word for another costs the share of its
 * letters that differ, as does one for two that are written together; "can not" for "cannot" costs nothing. Undefined where there
 * are more edits than `most`. Time and memory are the product of both lengths, a byte each.
 */
export function align(quotation: Quotation, said: readonly Word[], most = Infinity): Alignment | undefined {
  const table = new Table(quotation, said, most)
  const filled = table.fill()
  if (filled === undefined) return undefined
  const { cost, to } = filled
  const runs: AlignedRun[] = []
  let [row, column] = [quotation.words.length, to]
  while (row > 0) {
    const { step, kind } = table.step(row, column)
    addBefore(runs, { kind, quoted: [row - step.quoted, row], said: [column - step.said, column] })
    row -= step.quoted
    column -= step.said
  }
  return { edits: Math.max(0, Math.round(cost / COST)) / WHOLE, from: column, to, runs: runs.reverse() }
}

/** Runs are found from the last to the first; one of the kind of its neighbour is put together with it. */
function addBefore(runs: AlignedRun[], run: AlignedRun): void {
  const next = runs.at(-1)
  if (next?.kind !== run.kind) runs.push(run)
  else runs[runs.length - 1] = { kind: run.kind, quoted: [run.quoted[0], next.quoted[1]], said: [run.said[0], next.said[1]] }
}
