/** A row: named values, whether it is so (0 to 1), and how much it counts. */
export interface Row {
  readonly values: Readonly<Record<string, number>>
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

/** Fits a logistic model by Adagrad. */
export function fitLogistic(rows: readonly Row[], { rounds, dropped, decay }: Fit): Model {
  const random = randomFrom(7)
  const index = new Map<string, number>()
  const packed = rows.map(({ values, target, weight }) => {
    const entries = Object.entries(values).filter(([, value]) => value !== 0)
    const ids = entries.map(([name]) => {
      const id = index.get(name) ?? index.size
      index.set(name, id)
      return id
    })
    return { ids: Int32Array.from(ids), at: Float64Array.from(entries, ([, value]) => value), target, weight }
  })
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-3)
  let bias = 0
  let biasSquare = 1e-3
  const mean = rows.reduce((sum, { weight }) => sum + weight, 0) / rows.length
  const order = packed.map((_, at) => at)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = packed[at]
      if (row === undefined) continue
      const { ids, at: values, target, weight } = row
      const kept = Array.from(ids, () => random() >= dropped)
      let sum = bias
      for (let i = 0; i < ids.length; i++) if (kept[i]) sum += ((weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0)) / (1 - dropped)
      const error = (1 / (1 + Math.exp(-sum)) - target) * Math.min(8, weight / mean)
      biasSquare += error * error
      bias -= (0.15 * error) / Math.sqrt(biasSquare)
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0
        if (!kept[i]) continue
        const slope = error * (values[i] ?? 0) + decay * (weights[id] ?? 0)
        squares[id] = (squares[id] ?? 0) + slope * slope
        weights[id] = (weights[id] ?? 0) - (0.15 * slope) / Math.sqrt(squares[id] ?? 1)
      }
    }
  }
  return { bias, weights: Object.fromEntries(Array.from(index, ([name, id]) => [name, weights[id] ?? 0])) }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const [a = 0, b = 0] = [order[i], order[k]]
    order[i] = b
    order[k] = a
  }
}
