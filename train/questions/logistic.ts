/** A weight for each fact, and what stands for itself; facts as they are, not standardised. */
export interface Model {
  readonly always: number
  readonly weights: readonly number[]
  readonly means: readonly number[]
}

export interface Row {
  readonly facts: readonly number[]
  readonly asks: number
  readonly weight: number
}

/** How strongly weights are held to zero, of facts of one standard deviation. */
const RIDGE = 10
const ROUNDS = 12

/** Fits a logistic regression by Newton's method; the same on every run. */
export function learn(rows: readonly Row[], ridge = RIDGE): Model {
  const width = rows[0]?.facts.length ?? 0
  const { means, spreads } = momentsOf(rows, width)
  const made = rows.map(({ facts, asks, weight }) => ({
    asks,
    weight,
    facts: [...facts.map((fact, at) => (fact - (means[at] ?? 0)) / (spreads[at] ?? 1)), 1],
  }))
  let weights = new Array<number>(width + 1).fill(0)
  for (let round = 0; round < ROUNDS; round++) weights = step(made, weights, ridge)
  const raw = weights.slice(0, width).map((weight, at) => weight / (spreads[at] ?? 1))
  const always = (weights[width] ?? 0) - raw.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0)
  return { always, weights: raw, means }
}

export function score({ always, weights }: Model, facts: readonly number[]): number {
  return facts.reduce((sum, fact, at) => sum + fact * (weights[at] ?? 0), always)
}

function momentsOf(rows: readonly Row[], width: number) {
  const means = new Array<number>(width).fill(0)
  const spreads = new Array<number>(width).fill(0)
  for (const { facts } of rows) for (let at = 0; at < width; at++) means[at] = (means[at] ?? 0) + (facts[at] ?? 0) / rows.length
  for (const { facts } of rows)
    for (let at = 0; at < width; at++) spreads[at] = (spreads[at] ?? 0) + ((facts[at] ?? 0) - (means[at] ?? 0)) ** 2 / rows.length
  return { means, spreads: spreads.map((spread) => Math.sqrt(spread) || 1) }
}

/** One step of Newton's method. */
function step(rows: readonly Row[], weights: readonly number[], ridge: number): number[] {
  const width = weights.length
  const slope = weights.map((weight, at) => (at === width - 1 ? 0 : -ridge * weight))
  const curve = weights.map((_, at) => weights.map((_, other) => (at === other ? (at === width - 1 ? 1e-6 : ridge) : 0)))
  for (const { facts, asks, weight } of rows) {
    const sum = facts.reduce((total, fact, at) => total + fact * (weights[at] ?? 0), 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const bend = weight * chance * (1 - chance)
    for (let at = 0; at < width; at++) {
      const fact = facts[at] ?? 0
      slope[at] = (slope[at] ?? 0) + weight * (asks - chance) * fact
      if (fact === 0) continue
      const line = curve[at] ?? []
      for (let other = 0; other <= at; other++) line[other] = (line[other] ?? 0) + bend * fact * (facts[other] ?? 0)
    }
  }
  for (let at = 0; at < width; at++) for (let other = 0; other < at; other++) (curve[other] ?? [])[at] = curve[at]?.[other] ?? 0
  const moved = solve(curve, slope)
  return weights.map((weight, at) => weight + (moved[at] ?? 0))
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0])
  const count = rows.length
  for (let column = 0; column < count; column++) {
    let best = column
    for (let at = column + 1; at < count; at++)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at
    const pivot = rows[best] ?? []
    rows[best] = rows[column] ?? []
    rows[column] = pivot
    for (let at = column + 1; at < count; at++) {
      const line = rows[at] ?? []
      const factor = (line[column] ?? 0) / (pivot[column] || 1)
      if (factor !== 0)
        for (let other = column; other <= count; other++) line[other] = (line[other] ?? 0) - factor * (pivot[other] ?? 0)
    }
  }
  const found = new Array<number>(count).fill(0)
  for (let at = count - 1; at >= 0; at--) {
    const line = rows[at] ?? []
    let rest = line[count] ?? 0
    for (let other = at + 1; other < count; other++) rest -= (line[other] ?? 0) * (found[other] ?? 0)
    found[at] = rest / (line[at] || 1)
  }
  return found
}
