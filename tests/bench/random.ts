/** Numbers from 0 to below 1 that look random and are the same on every machine. */
export type Random = () => number

/** A generator of the "mulberry32" family: 32 bits of state, one multiplication a step. */
export function seeded(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to below `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

export function pick(random: Random, list: readonly string[]): string {
  return list[below(random, list.length)] ?? ''
}

/** As words are spread in speech: the first of the list come most often. */
export function pickEarly(random: Random, list: readonly string[]): string {
  return list[Math.floor(list.length * random() ** 3)] ?? ''
}
