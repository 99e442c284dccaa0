const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Signal = (typeof SIGNALS)[number]

const cleanups = new Set<() => void>()

/** Cleans up, then dies of the signal as if it had not been caught: the shell sees 130, 143 or 129. */
function onSignal(signal: Signal): void {
  for (const cleanup of cleanups) cleanup()
  cleanups.clear()
  disarm()
  process.kill(process.pid, signal)
}

function disarm(): void {
  for (const signal of SIGNALS) process.removeListener(signal, onSignal)
}

/** Has `cleanup` called when the process is interrupted; the function it returns takes that back. It must not throw. */
export function onInterrupt(cleanup: () => void): () => void {
  if (cleanups.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal)
  cleanups.add(cleanup)
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0) disarm()
  }
}
