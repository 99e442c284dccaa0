import { expect } from 'vitest'
import { IS_NIGHTLY } from './runs.ts'

/** Shorter than this tells nothing. */
const NOTHING = 1_000
/** Four times the work: four times the time, and what a busy machine adds; sixteen times were quadratic. */
const MOST = 10
const TRIES = 3
/** Where nothing is measured so much is worked through: what takes more than a power of its length would not end. */
const SOME = 4_000

function timeOf(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** That the time of `work` grows with the length of its text, and no faster, whatever the machine does beside it; by night. */
export function expectLinear(text: string, work: (text: string) => void): void {
  if (!IS_NIGHTLY) {
    work(text.slice(0, SOME))
    return
  }
  const quarter = text.slice(0, text.length / 4)
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < TRIES && least >= MOST; round++) {
    const whole = timeOf(() => work(text))
    if (whole < NOTHING) return
    least = Math.min(least, whole / timeOf(() => work(quarter)))
  }
  expect(least).toBeLessThan(MOST)
}
