/**
 * Records die young, so the heap need not grow for their sake, and is collected by one thread; to optimise is most of the time of a
 * short run, so it begins late, lest it be done for what only the look-ahead needs, and without what costs most and gains least here.
 * Nor are patterns polished, which costs a short run 10 ms. Measured up to 4 MB: a fifth to a third less time, 10 to 30 MB less memory.
 */
const FLAGS =
  '--no-regexp-peephole-optimization --heap-growing-percent=20 --semi-space-growth-factor=1 --no-parallel-scavenge --max-inlined-bytecode-size-cumulative=200 --no-turbo-loop-peeling --interrupt-budget=300000'

let isTold = false

/** Tells V8 of a run that lets go of what it reads, before anything is read and after all code is loaded. For a process of our own. */
export async function expectPassing(): Promise<void> {
  if (isTold) return
  isTold = true
  // It brings the streams with it.
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(FLAGS)
}

/** For work that keeps what it reads and goes through it many times: V8 does as it always does. */
export function expectHeld(): void {
  isTold = true
}
