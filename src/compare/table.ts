/** How long work goes with the rest of the program. */
export interface Surroundings {
  /** Lets the rest have its turn, where it is time for that. */
  readonly pause: () => Promise<void> | undefined
  /** Told how many errors are to be looked for, once there are many. */
  readonly expect: (errors: number) => void
}

/** What all work on two texts shares. */
export interface Desk extends Surroundings {
  /** A number for each different word; all are 0 between uses. */
  readonly slots: Int32Array
}

/** A table of edit distances: cell i of row j is that of the first i words of `source` and the first j of `target`. */
export interface Table {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Cells are left out that no way to the end goes through which costs at most this. */
  readonly most: number
  /** What is to come at the least from a cell whose i is so much more than its j; along a way it falls by one for one error. */
  readonly rest: (diagonal: number) => number
}

/** Up to 32 rows, cells from `from` on: bit r of a number tells that in row r the next cell is one more (`plus`) or less (`minus`). */
export interface Rows {
  readonly from: number
  readonly plus: Int32Array
  readonly minus: Int32Array
}

/**
 * Works out a table, 32 rows at a time; `see` is told of each lot. Gives the cells of the last row from `from` on, or none, and how
 * many rows there are until all cells are left out. Each cell is the cost of some way there, and of the cheapest where a way goes on
 * that costs at most `most`.
 * Myers, "A fast bit-vector algorithm for approximate string matching", 1999, in the form of Hyyrö 2003; cells are left out as by
 * Ukkonen 1985: along a diagonal costs never fall.
 */
export async function lastRow({ source, target, most, rest }: Table, { slots, pause }: Desk, see?: (rows: Rows) => void) {
  // Above the first row all words are left out.
  const [plus, minus] = [new Int32Array(source.length).fill(-1), new Int32Array(source.length)]
  // The first and the last cell that are not left out.
  const [left, right] = [new Cell(0), new Cell(source.length)]
  let row = 0
  const change = (at: number): number => bitAt(plus[at], (row - 1) & 31) - bitAt(minus[at], (row - 1) & 31)
  const isTooFar = ({ at, cost }: Cell): boolean => cost + rest(at - row) > most
  const narrow = (): void => {
    while (left.at <= right.at && isTooFar(left)) left.move(left.at + 1, change(left.at))
    while (left.at < right.at && isTooFar(right)) right.move(right.at - 1, -change(right.at - 1))
  }
  narrow()
  while (row < target.length && left.at <= right.at) {
    await pause()
    const words = target.subarray(row, row + 32)
    const end = Math.min(right.at + words.length, source.length)
    plus.fill(-1, right.at, end)
    minus.fill(0, right.at, end)
    right.move(end, end - right.at)
    for (const [bit, word] of words.entries()) slots[word] = (slots[word] ?? 0) | (1 << bit)
    right.cost += goDown({ from: left.at, plus, minus }, { source: source.subarray(0, end), masks: slots, rows: words.length })
    left.cost += words.length
    row += words.length
    for (const word of words) slots[word] = 0
    see?.({ from: left.at, plus: plus.slice(left.at, end), minus: minus.slice(left.at, end) })
    narrow()
  }
  const costs = new Int32Array(right.at + 1 - left.at).fill(left.cost)
  for (let at = 1; at < costs.length; at++) costs[at] = (costs[at - 1] ?? 0) + change(left.at + at - 1)
  return { from: left.at, costs, rows: row }
}

/** A cell of a row, at first of the one above all words. */
class Cell {
  cost: number

  constructor(public at: number) {
    this.cost = at
  }

  move(to: number, change: number): void {
    this.at = to
    this.cost += change
  }
}

interface Lot {
  readonly source: Int32Array
  /** The rows of each word, as bits. */
  readonly masks: Int32Array
  readonly rows: number
}

/** Goes through a lot of rows, whose cells at the left are one more from row to row; gives by how much those at the right are. */
function goDown({ from, plus, minus }: Rows, { source, masks, rows }: Lot): number {
  let down = -1
  let up = 0
  for (let at = from; at < source.length; at++) {
    const above = (plus[at] ?? 0) >>> 31
    const below = (minus[at] ?? 0) >>> 31
    const equal = (masks[source[at] ?? 0] ?? 0) | below
    const diagonal = (((equal & down) + down) ^ down) | equal | up
    const more = up | ~(diagonal | down)
    const less = diagonal & down
    plus[at] = more
    minus[at] = less
    const shifted = (more << 1) | above
    down = (less << 1) | below | ~(diagonal | shifted)
    up = shifted & diagonal
  }
  const used = -1 >>> (32 - rows)
  return bitCount(down & used) - bitCount(up & used)
}

export function bitAt(bits: number | undefined, at: number): number {
  return ((bits ?? 0) >>> at) & 1
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
