const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Signal = (typeof SIGNALS)[number]

/** So long writes and threads are waited for: the reader of a write may have stopped reading. */
const PATIENCE_MS = 800

const cleanups = new Set<() => void>()
const stops = new Set<() => Promise<void>>()
const underway = new Set<Promise<void>>()
let leave: (() => Promise<void>) | undefined
let isArmed = false
let isStopping = false
let writesAreWhole = false

/** Waits for the write that is under way and for threads to stop, then ends the process; a second signal does not wait. */
function onSignal(signal: Signal): void {
  if (signal === 'SIGINT' && leave !== undefined) {
    if (!isStopping) void leave().then(() => die(signal))
    isStopping = true
    return
  }
  const waiting = isStopping ? [] : [...underway, ...[...stops].map((stop) => stop())]
  isStopping = true
  if (waiting.length === 0) die(signal)
  else void Promise.race([Promise.allSettled(waiting), patience()]).then(() => die(signal))
}

/** Cleans up, then dies of the signal as if it had not been caught: the shell sees 130, 143 or 129. */
function die(signal: Signal): void {
  for (const cleanup of cleanups) cleanup()
  cleanups.clear()
  disarm()
  process.kill(process.pid, signal)
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
}

function arm(): void {
  if (!isArmed) for (const signal of SIGNALS) process.on(signal, onSignal)
  isArmed = true
}

function disarm(): void {
  for (const signal of SIGNALS) process.removeListener(signal, onSignal)
  isArmed = false
}

/** Has `cleanup` called when the process is interrupted; the function it returns takes that back. It must not throw. */
export function onInterrupt(cleanup: () => void): () => void {
  arm()
  cleanups.add(cleanup)
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0 && !writesAreWhole) disarm()
  }
}

/** Has threads stopped before anything is cleaned up: one that goes on could begin a file behind the cleaning. Taken back as above. */
export function stopOnInterrupt(stop: () => Promise<void>): () => void {
  stops.add(stop)
  return () => void stops.delete(stop)
}

/** Leaves Ctrl-C to a pager: what it shows is ended, and it is waited for however long. */
export function leaveInterrupts(end: () => Promise<void>): void {
  arm()
  leave = end
}

/**
 * Runs a write that a signal does not cut: it is waited for, and none begins behind a signal. A write that does not
 * wait for others blocks the signal itself, so that only whole writes are ever seen.
 */
export async function writeWhole(write: () => Promise<void>): Promise<void> {
  // For ever: the process is about to end.
  if (isStopping) await new Promise(() => undefined)
  writesAreWhole = true
  arm()
  const done = write()
  underway.add(done)
  try {
    await done
  } finally {
    underway.delete(done)
  }
}
