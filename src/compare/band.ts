/**
 * A table of edit distances: cell [i][j] is that of the first i words of `source` and the first j of `target`, as numbers. Only
 * cells where `low <= i - j <= high` are worked out: each is the cost of some way there, of the cheapest if that stays inside.
 */
export interface Band {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly low: number
  readonly high: number
}

/** Where every way stays that costs at most `most`, which is no less than the difference of the lengths. */
export function bandWithin(source: Int32Array, target: Int32Array, most: number): Band {
  const surplus = source.length - target.length
  return { source, target, low: -Math.floor((most - surplus) / 2), high: Math.floor((most + surplus) / 2) }
}

/** A column in blocks of 32 cells: bits tell which cells are one more (`plus`) or one less (`minus`) than the cell above them. */
export interface Column {
  readonly plus: Int32Array
  readonly minus: Int32Array
  /** The blocks in the band. */
  readonly first: number
  readonly last: number
}

/** The blocks that hold a word of the source, and its bits in them. */
interface Places {
  readonly blocks: number[]
  readonly bits: number[]
  /** Those before are above the band. */
  next: number
}

function placesOf(source: Int32Array): ReadonlyMap<number, Places> {
  const places = new Map<number, Places>()
  for (const [at, word] of source.entries()) {
    const own = places.get(word) ?? { blocks: [], bits: [], next: 0 }
    const { blocks, bits } = own
    if (blocks.length === 0) places.set(word, own)
    if (blocks.at(-1) !== at >> 5) bits[blocks.push(at >> 5) - 1] = 0
    bits[bits.length - 1] = (bits.at(-1) ?? 0) | (1 << (at & 31))
  }
  return places
}

/** Sets the bits of a word in a column, or clears them. */
function mark(places: Places, into: Int32Array, { first, last, isSet }: { first: number; last: number; isSet: boolean }): void {
  const { blocks, bits } = places
  while ((blocks[places.next] ?? first) < first) places.next++
  for (let at = places.next; (blocks[at] ?? Infinity) <= last; at++) into[blocks[at] ?? 0] = isSet ? (bits[at] ?? 0) : 0
}

/**
 * Works out a table column by column; `see` is told of each, valid during the call. Gives the cells of the last one from `from` on.
 * Myers, "A fast bit-vector algorithm for approximate string matching", 1999, in the form of Hyyrö 2003. No text is empty.
 */
export function lastCells({ source, target, low, high }: Band, see?: (column: Column) => void) {
  const end = (source.length - 1) >> 5
  const [plus, minus, equal] = [new Int32Array(end + 1).fill(-1), new Int32Array(end + 1), new Int32Array(end + 1)]
  const places = placesOf(source)
  let [first, last, top] = [0, 0, 0]
  for (const [at, word] of target.entries()) {
    // Blocks that were not reached yet go up by one from cell to cell, as if all their words were left out.
    const start = Math.min(Math.max(0, (at + low) >> 5), end)
    for (; first < start; first++) top += bitCount(plus[first] ?? 0) - bitCount(minus[first] ?? 0)
    last = Math.max(first, Math.min(end, (at + high) >> 5))
    const own = places.get(word)
    if (own !== undefined) mark(own, equal, { first, last, isSet: true })
    step({ plus, minus, first, last }, equal)
    if (own !== undefined) mark(own, equal, { first, last, isSet: false })
    top++
    see?.({ plus, minus, first, last })
  }
  const from = first << 5
  const cells = new Int32Array(Math.min(source.length, (last + 1) << 5) - from + 1).fill(top)
  for (let at = 1; at < cells.length; at++)
    cells[at] = (cells[at - 1] ?? 0) + bitAt(plus, from + at - 1) - bitAt(minus, from + at - 1)
  return { from, cells }
}

/** One column from the one before it; the cell above its first block goes up by one, as at the edge of the table. */
function step({ plus, minus, first, last }: Column, equal: Int32Array): void {
  let up = 1
  let down = 0
  for (let block = first; block <= last; block++) {
    const p = plus[block] ?? 0
    const m = minus[block] ?? 0
    const e = (equal[block] ?? 0) | down
    const diagonal = (((e & p) + p) ^ p) | e | m
    const across = m | ~(diagonal | p)
    const back = diagonal & p
    const shifted = (across << 1) | up
    plus[block] = (back << 1) | down | ~(diagonal | shifted)
    minus[block] = shifted & diagonal
    up = across >>> 31
    down = back >>> 31
  }
}

export function bitAt(bits: Int32Array, at: number): number {
  return ((bits[at >> 5] ?? 0) >>> (at & 31)) & 1
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
