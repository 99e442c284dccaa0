import { writeSync } from 'node:fs'
import { codeOf, OutputClosed, OutputError, reasonOf } from './errors.ts'
import { Backoff, remedyFor } from './wait.ts'

/** As many bytes as a pipe holds. */
const SIZE = 65_536

const encoder = new TextEncoder()

/**
 * Writes to a descriptor, all of it, before it returns: a slow reader slows the producer, and memory stays flat. Text is
 * encoded into one buffer that is used again and again.
 */
export class FdWriter {
  readonly #fd: number
  readonly #name: string
  readonly #buffer = new Uint8Array(SIZE)
  readonly #backoff = new Backoff()

  /** `name` stands in error messages. */
  constructor(fd: number, name: string) {
    this.#fd = fd
    this.#name = name
  }

  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#writeText(data)
    else this.#writeBytes(data)
  }

  #writeText(text: string): void {
    for (let rest = text; rest !== ''; ) {
      const { read, written } = encoder.encodeInto(rest, this.#buffer)
      this.#writeBytes(this.#buffer.subarray(0, written))
      rest = rest.slice(read)
    }
  }

  #writeBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += this.#writeSome(bytes, at)
  }

  #writeSome(bytes: Uint8Array, at: number): number {
    try {
      const written = writeSync(this.#fd, bytes, at)
      this.#backoff.reset()
      return written
    } catch (error) {
      const remedy = remedyFor(error)
      if (remedy === 'none') throw outputFault(error, this.#name)
      if (remedy === 'later') this.#backoff.wait()
      return 0
    }
  }
}

/** A failed write as what it means: the reader has gone, the output cannot be written, or a fault of the program. */
export function outputFault(error: unknown, name: string): unknown {
  if (codeOf(error) === 'EPIPE') return new OutputClosed()
  const reason = reasonOf(error)
  return reason === undefined ? error : new OutputError(name, `${reason}; the output is not complete`)
}
