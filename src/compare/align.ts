import { type Band, bandWithin, bitAt, type Column, lastCells } from './band.ts'

/** What became of a word of the reference, or that one came in; an alignment has their places in this list. */
export const OPS = ['hit', 'substitution', 'deletion', 'insertion'] as const
const [HIT, SUBSTITUTION, DELETION, INSERTION] = [0, 1, 2, 3]

/** Errors looked for at first; then so many times more. */
const FEW = 64
const MORE = 64
/** A table of fewer cells, counted as below, is held whole. */
const MOST_CELLS = 4_194_304

/** The fewest words to substitute, delete and insert. Time grows with length times distance over 32, memory with the length. */
export function distance(source: Int32Array, target: Int32Array): number {
  const { from, to } = trimmed(source, target)
  return from.length === 0 || to.length === 0 ? from.length + to.length : search(from, to, cheapest).cost
}

function cheapest(source: Int32Array, target: Int32Array, most: number): { readonly cost: number } {
  return { cost: lastCells(bandWithin(source, target, most)).cells.at(-1) ?? 0 }
}

type Find<Found> = (source: Int32Array, target: Int32Array, most: number) => Found

/** Tries wider and wider bands. What a narrow one finds is no less than the distance. */
function search<Found extends { readonly cost: number }>(source: Int32Array, target: Int32Array, find: Find<Found>): Found {
  for (let most = Math.max(FEW, Math.abs(source.length - target.length)); ; ) {
    const found = find(source, target, most)
    if (found.cost <= most) return found
    most = Math.min(found.cost, most * MORE)
  }
}

/** What is left without the words that both begin and end with. */
function trimmed(source: Int32Array, target: Int32Array) {
  const most = Math.min(source.length, target.length)
  let before = 0
  while (before < most && source[before] === target[before]) before++
  let after = 0
  while (after < most - before && source[source.length - 1 - after] === target[target.length - 1 - after]) after++
  const rest = (text: Int32Array): Int32Array => text.subarray(before, text.length - after)
  return { before, after, from: rest(source), to: rest(target) }
}

/**
 * What becomes of each word, in order, with the fewest edits. Of several such alignments it takes that of RapidFuzz, and so of jiwer:
 * from the end on, a deletion before an insertion from a cheaper cell before a hit or substitution. Texts of more than some 2,000
 * words are parted: the target in its middle, the source at the first place that costs least (Hirschberg 1975), so
 * that memory grows with the length.
 */
export function align(source: Int32Array, target: Int32Array): Uint8Array {
  const ops = new Uint8Array(source.length + target.length)
  let made = 0
  const add = (op: number, count: number): void => {
    ops.fill(op, made, made + count)
    made += count
  }
  const alignPart = (whole: Int32Array, other: Int32Array, known?: number): void => {
    const { before, after, from, to } = trimmed(whole, other)
    add(HIT, before)
    if (from.length === 0) add(INSERTION, to.length)
    else if (to.length === 0) add(DELETION, from.length)
    else alignRest(from, to, known)
    add(HIT, after)
  }
  const alignRest = (from: Int32Array, to: Int32Array, known?: number): void => {
    const most = known ?? Math.max(from.length, to.length)
    if (isSmall(from, to, most)) {
      for (const op of traced(bandWithin(from, to, most))) add(op, 1)
      return
    }
    const { place, left, right } = known === undefined ? search(from, to, parted) : parted(from, to, known)
    alignPart(from.subarray(0, place), to.subarray(0, to.length >> 1), left)
    alignPart(from.subarray(place), to.subarray(to.length >> 1), right)
  }
  alignPart(source, target)
  return ops.subarray(0, made)
}

function isSmall(source: Int32Array, target: Int32Array, most: number): boolean {
  return Math.min(source.length, 2 * most + 1) * target.length < MOST_CELLS || source.length < 65 || target.length < 10
}

/** Where to part the source when the target is parted in its middle, and what both parts cost. */
function parted(source: Int32Array, target: Int32Array, most: number) {
  const middle = target.length >> 1
  const surplus = source.length - target.length
  const { low, high } = bandWithin(source, target, most)
  const head = lastCells({ source, target: target.subarray(0, middle), low, high })
  const [back, rest] = [source.slice().reverse(), target.slice(middle).reverse()]
  const tail = lastCells({ source: back, target: rest, low: surplus - high, high: surplus - low })
  let best = { place: 0, left: 0, right: 0, cost: Infinity }
  for (const [index, left] of head.cells.entries()) {
    const place = head.from + index
    const right = tail.cells[source.length - place - tail.from] ?? Infinity
    if (left + right < best.cost) best = { place, left, right, cost: left + right }
  }
  return best
}

/** Goes through the whole table, back from its end. */
function traced(band: Band): number[] {
  const { source, target } = band
  const columns: Column[] = []
  lastCells(band, ({ plus, minus, first, last }) =>
    columns.push({ plus: plus.slice(first, last + 1), minus: minus.slice(first, last + 1), first, last }),
  )
  const ops: number[] = []
  let [i, j] = [source.length, target.length]
  while (i > 0 && j > 0) {
    const diagonal = source[i - 1] === target[j - 1] ? HIT : SUBSTITUTION
    const op = isSet('plus', i, columns[j - 1]) ? DELETION : isSet('minus', i, columns[j - 2]) ? INSERTION : diagonal
    ops.push(op)
    if (op !== INSERTION) i--
    if (op !== DELETION) j--
  }
  return [...new Array<number>(i + j).fill(i > 0 ? DELETION : INSERTION), ...ops.reverse()]
}

/** Whether cell i of a column is one more, or less, than the cell above it. */
function isSet(change: 'plus' | 'minus', i: number, column: Column | undefined): boolean {
  return column !== undefined && i > column.first * 32 && bitAt(column[change], i - 1 - column.first * 32) === 1
}
