import { writeSync } from 'node:fs'
import { BrokenPipe, codeOf, OutputError, reasonOf } from './errors.ts'
import { Backoff, remedyFor } from './wait.ts'

/** As many bytes as a pipe holds. */
const SIZE = 65_536

/** Bytes that the longest character takes. */
const CHARACTER = 4

const encoder = new TextEncoder()

/**
 * Collects up to 64 KiB and writes them to a descriptor, all of them, before it returns: a slow reader slows the
 * producer, and memory stays flat.
 */
export class FdWriter {
  readonly #buffer = new Uint8Array(SIZE)
  readonly #backoff = new Backoff()
  #length = 0

  /** `name` stands in error messages. */
  constructor(
    private readonly fd: number,
    private readonly name: string,
  ) {}

  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#collectText(data)
    else this.#collectBytes(data)
  }

  flush(): void {
    const length = this.#length
    this.#length = 0
    this.#writeAll(this.#buffer.subarray(0, length))
  }

  /** Forgets what was collected. */
  drop(): void {
    this.#length = 0
  }

  #collectText(text: string): void {
    for (let rest = text; rest !== ''; ) {
      if (this.#length > SIZE - CHARACTER) this.flush()
      const { read, written } = encoder.encodeInto(rest, this.#buffer.subarray(this.#length))
      this.#length += written
      rest = rest.slice(read)
    }
  }

  #collectBytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > SIZE) this.flush()
    if (bytes.length > SIZE) {
      this.#writeAll(bytes)
      return
    }
    this.#buffer.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #writeAll(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += this.#writeSome(bytes, at)
  }

  #writeSome(bytes: Uint8Array, at: number): number {
    try {
      const written = writeSync(this.fd, bytes, at)
      this.#backoff.reset()
      return written
    } catch (error) {
      const remedy = remedyFor(error)
      if (remedy === 'none') throw outputFault(error, this.name)
      if (remedy === 'later') this.#backoff.wait()
      return 0
    }
  }
}

const NO_DIRECTORY: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/** A failure of writing as what it means: the reader has gone, the output cannot be written, or a fault of the program. */
export function outputFault(error: unknown, name: string): unknown {
  if (codeOf(error) === 'EPIPE') return new BrokenPipe()
  const reason = NO_DIRECTORY.has(codeOf(error) ?? '')
    ? { what: 'no such directory', advice: 'create it first' }
    : reasonOf(error)
  return reason === undefined ? error : new OutputError(name, `cannot be written: ${reason.what}`, reason.advice)
}
