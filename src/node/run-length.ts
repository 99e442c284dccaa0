import { fstatSync, statSync } from 'node:fs'

/** Bytes from which on a run is a long one. */
const LONG = 131_072
/** Bytes from which on it is so long that what is run often now will be run often. */
const VERY_LONG = 1_048_576
/** What V8 optimises is run more than so often, in bytes of bytecode: at the beginning of a long run, and then, which is V8's own. */
const EARLY_BUDGET = 300_000
const USUAL_BUDGET = 67_584

let bytesRead = 0
let expectation: 'none' | 'short' | 'long' | 'very long' = 'none'

/**
 * Keeps V8 from optimising what is run often when all inputs are files and short: such a run is over before that pays,
 * and a fifth of its time went into it. Files that are known to be long make it a long run at once: where each byte makes many
 * of output, the heap would have grown by the time they are noticed. For a process of our own.
 */
export async function expectRunOf(paths: readonly string[]): Promise<void> {
  if (expectation !== 'none') return
  const bytes = sizeOfAll(paths)
  if (bytes > LONG) {
    if (Number.isFinite(bytes)) await expectLong()
    return
  }
  expectation = 'short'
  // Nor does it polish the first, interpreted form of a pattern. To do without that form is out of the question: patterns that
  // have run by now have nothing else, and V8 would crash.
  await setFlags('--no-opt --no-regexp-peephole-optimization')
}

/** For work that keeps what it reads and goes through it many times: V8 does as it always does. To be told before anything is read. */
export function expectHeldRun(): void {
  expectation = 'very long'
}

/** For threads, which are worth their start for long runs only. */
export async function expectLongRun(): Promise<void> {
  if (expectation === 'none') await expectLong()
}

/** Told as soon as it is a long run. */
function sizeOfAll(paths: readonly string[]): number {
  let bytes = 0
  for (const path of paths) {
    bytes += sizeOf(path)
    if (bytes > LONG) break
  }
  return bytes
}

/** Infinite when it is no file: nobody knows how much will come. */
function sizeOf(path: string): number {
  try {
    const stats = path === '-' ? fstatSync(0) : statSync(path)
    return stats.isFile() ? stats.size : Number.POSITIVE_INFINITY
  } catch {
    // Opening it will tell why.
    return 0
  }
}

/**
 * Told of the bytes of every input. From a certain number on V8 may optimise, and no longer lets its heap grow for the
 * sake of records that die young: 15 MB less at the peak of a long run, for a tenth more time. What is left of a small heap
 * is collected sooner by one thread than by several. `--optimize-for-size` would spare 3 MB more, but V8 may then give its
 * young heap back and take it again all the time, for a third more time.
 *
 * To optimise is most of the time of a run of a few megabytes. So it begins late, lest it be done for what only the look-ahead
 * needs, and is done without what costs most and gains least here: a third less for one megabyte, a tenth for a hundred.
 */
export async function noteRead(bytes: number): Promise<void> {
  bytesRead += bytes
  if (bytesRead <= LONG || expectation === 'very long') return
  if (expectation === 'short') await setFlags('--opt --regexp-peephole-optimization')
  if (expectation !== 'long') await expectLong()
  if (bytesRead <= VERY_LONG) return
  expectation = 'very long'
  await setFlags(`--interrupt-budget=${USUAL_BUDGET}`)
}

async function expectLong(): Promise<void> {
  expectation = 'long'
  await setFlags('--heap-growing-percent=20 --semi-space-growth-factor=1 --no-parallel-scavenge')
  await setFlags(`--max-inlined-bytecode-size-cumulative=200 --no-turbo-loop-peeling --interrupt-budget=${EARLY_BUDGET}`)
}

/** node:v8 is loaded when it is needed: it brings the streams with it. */
async function setFlags(flags: string): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(flags)
}
