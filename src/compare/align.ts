import { bandWithin, bitAt, type Column, lastCells } from './band.ts'
import type { Step } from './passages.ts'

/** Errors looked for at first, and how many times more then. */
const [FEW, MORE] = [64, 64]
/** A table of fewer cells, counted as below, is held whole. */
const MOST_CELLS = 4_194_304

/** The fewest words to substitute, delete and insert, where they are `most` at most; else more than `most`, and no fewer than they are. */
export function distanceWithin(source: Int32Array, target: Int32Array, most: number): number {
  const { from, to } = trimmed(source, target)
  const surplus = Math.abs(from.length - to.length)
  if (from.length === 0 || to.length === 0 || surplus > most) return from.length + to.length
  return lastCells(bandWithin(from, to, most)).cells.at(-1) ?? surplus
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
export function align(source: Int32Array, target: Int32Array): Step['op'][] {
  const ops: Step['op'][] = []
  const alignPart = (whole: Int32Array, other: Int32Array, distance?: number): void => {
    const { before, after, from, to } = trimmed(whole, other)
    for (let at = 0; at < before; at++) ops.push('hit')
    if (isSmall(from, to, distance)) for (const op of traced(from, to, distance)) ops.push(op)
    else {
      const { place, left, right } = cheapestParting(from, to, distance)
      alignPart(from.subarray(0, place), to.subarray(0, to.length >> 1), left)
      alignPart(from.subarray(place), to.subarray(to.length >> 1), right)
    }
    for (let at = 0; at < after; at++) ops.push('hit')
  }
  alignPart(source, target)
  return ops
}

function isSmall(source: Int32Array, target: Int32Array, most = Math.max(source.length, target.length)): boolean {
  return Math.min(source.length, 2 * most + 1) * target.length < MOST_CELLS || source.length < 65 || target.length < 10
}

/** Tries wider and wider bands, unless the distance is known: what a narrow one finds costs no less. */
function cheapestParting(source: Int32Array, target: Int32Array, distance: number | undefined) {
  for (let most = distance ?? Math.max(FEW, Math.abs(source.length - target.length)); ; ) {
    const found = parted(source, target, most)
    if (found.cost <= most) return found
    most = Math.min(found.cost, most * MORE)
  }
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
function traced(source: Int32Array, target: Int32Array, most = Math.max(source.length, target.length)): Step['op'][] {
  const columns: Column[] = []
  const keep = ({ plus, minus, first, last }: Column) =>
    columns.push({ plus: plus.slice(first, last + 1), minus: minus.slice(first, last + 1), first, last })
  if (source.length > 0 && target.length > 0) lastCells(bandWithin(source, target, most), keep)
  const ops: Step['op'][] = []
  let [i, j] = [source.length, target.length]
  while (i > 0 || j > 0) {
    const op = choice(i, columns[j - 1], columns[j - 2])
    ops.push(op === 'substitution' && source[i - 1] === target[j - 1] ? 'hit' : op)
    if (op !== 'insertion') i--
    if (op !== 'deletion') j--
  }
  return ops.reverse()
}

function choice(i: number, column: Column | undefined, before: Column | undefined): Step['op'] {
  if (i === 0) return 'insertion'
  if (column === undefined || isSet('plus', i, column)) return 'deletion'
  return isSet('minus', i, before) ? 'insertion' : 'substitution'
}

/** Whether cell i of a column is one more, or less, than the cell above it. */
function isSet(change: 'plus' | 'minus', i: number, column: Column | undefined): boolean {
  return column !== undefined && i > column.first * 32 && bitAt(column[change], i - 1 - column.first * 32) === 1
}
