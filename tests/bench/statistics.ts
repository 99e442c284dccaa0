/** The middle of some numbers; the mean of the middle two; NaN for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Median, least and greatest. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function spread(numbers: readonly number[]): Spread {
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) }
}

/** Spread of `over[i] / under[i]`: what ran side by side is compared, so that a slow minute of the machine cancels. */
export function ratios(over: readonly number[], under: readonly number[]): Spread {
  return spread(over.map((number, index) => number / (under[index] ?? Number.NaN)))
}

/** Spread of `over[i] - under[i]`. */
export function differences(over: readonly number[], under: readonly number[]): Spread {
  return spread(over.map((number, index) => number - (under[index] ?? Number.NaN)))
}

/** "0.43 (0.41–0.47)" */
export function showSpread({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}
