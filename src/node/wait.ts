import { codeOf } from './errors.ts'

/** Never woken: waiting for it is sleeping. */
const nothing = new Int32Array(new SharedArrayBuffer(4))

const LONGEST_MS = 16

/** Pauses that grow from 1 ms to 16 ms, for a descriptor that others have made non-blocking. */
export class Backoff {
  #ms = 1

  #next(): number {
    const ms = this.#ms
    this.#ms = Math.min(2 * ms, LONGEST_MS)
    return ms
  }

  reset(): void {
    this.#ms = 1
  }

  wait(): void {
    Atomics.wait(nothing, 0, 0, this.#next())
  }

  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.#next()))
  }
}

/** What a failed system call asks for. */
export function remedyFor(error: unknown): 'again' | 'later' | 'none' {
  const code = codeOf(error)
  if (code === 'EINTR') return 'again'
  return code === 'EAGAIN' ? 'later' : 'none'
}
