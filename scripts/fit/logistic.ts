export type Values = Readonly<Record<string, number>>

/** A row: named values, whether it is so (0 to 1), and how much it counts. */
export interface Row {
  readonly values: Values
  readonly target: number
  readonly weight: number
}

export interface Model {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

interface Fit {
  readonly rounds: number
  /** The share of values that is left out at random, so that no single one is leant on. */
  readonly dropped: number
  readonly decay: number
}

/** Numbers from 0 to 1 in an order that is always the same. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A row with its values by number. */
interface Packed {
  readonly ids: readonly number[]
  readonly values: readonly number[]
  readonly target: number
  readonly weight: number
}

const RATE = 0.15
/** No row counts more often than this. */
const MOST = 8

/** Fits a logistic model by Adagrad. */
export function fitLogistic(rows: readonly Row[], { rounds, dropped, decay }: Fit): Model {
  const random = randomFrom(7)
  const numbers = new Map<string, number>()
  const packed = rows.map((row) => pack(row, numbers))
  const weights = new Float64Array(numbers.size + 1)
  const squares = new Float64Array(numbers.size + 1).fill(1e-3)
  const mean = rows.reduce((sum, { weight }) => sum + weight, 0) / rows.length
  const step = (id: number, slope: number) => {
    squares[id] = (squares[id] ?? 0) + slope * slope
    weights[id] = (weights[id] ?? 0) - (RATE * slope) / Math.sqrt(squares[id] ?? 1)
  }
  for (let round = 0; round < rounds; round++)
    for (const { ids, values, target, weight } of shuffled(packed, random)) {
      const kept = ids.map((_, at) => at).filter(() => random() >= dropped)
      const sum = kept.reduce((total, at) => total + (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0), 0)
      const odds = (weights[0] ?? 0) + sum / (1 - dropped)
      const error = (1 / (1 + Math.exp(-odds)) - target) * Math.min(MOST, weight / mean)
      step(0, error)
      for (const at of kept) step(ids[at] ?? 0, error * (values[at] ?? 0) + decay * (weights[ids[at] ?? 0] ?? 0))
    }
  return { bias: weights[0] ?? 0, weights: Object.fromEntries(Array.from(numbers, ([name, id]) => [name, weights[id] ?? 0])) }
}

function pack({ values, target, weight }: Row, numbers: Map<string, number>): Packed {
  const entries = Object.entries(values)
  const ids = entries.map(([name]) => {
    const id = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, id)
    return id
  })
  return { ids, values: entries.map(([, value]) => value), target, weight }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
