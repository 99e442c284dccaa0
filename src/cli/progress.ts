import type { Io } from './io.ts'

/** Work that takes less shows nothing. */
const PATIENCE_MS = 1000

/** How far the work has come. */
export class Meter {
  /** Inputs that are done with. */
  readonly finished = new Set<string>()
  #own = 0
  /** Bytes that each worker has read: memory that is shared with it. */
  readonly #shared: Float64Array[] = []

  /** A count for another thread. */
  share(): Float64Array {
    const count = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT))
    this.#shared.push(count)
    return count
  }

  readonly tally = (bytes: number): void => {
    this.#own += bytes
  }

  finish(input: string): void {
    this.finished.add(input)
  }

  get bytes(): number {
    return this.#shared.reduce((sum, [bytes = 0]) => sum + bytes, this.#own)
  }
}

/** Runs work that shows how far it has come, when it takes long and there is a terminal. What draws is loaded then. */
export async function withProgress(inputs: readonly string[], io: Io, work: (meter: Meter) => Promise<void>): Promise<void> {
  const meter = new Meter()
  if (io.progress !== true) return work(meter)
  const started = Date.now()
  let stop: (() => void) | undefined
  let isOver = false
  const timer = setTimeout(async () => {
    const { drawProgress } = await import('./progress-line.ts')
    if (!isOver) stop = drawProgress({ inputs, meter, started }, io)
  }, PATIENCE_MS)
  timer.unref()
  try {
    await work(meter)
  } finally {
    isOver = true
    clearTimeout(timer)
    stop?.()
  }
}
