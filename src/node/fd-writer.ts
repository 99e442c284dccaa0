import { writeSync } from 'node:fs'
import { BrokenPipe, codeOf, OutputError, reasonOf } from './errors.ts'
import { Backoff, remedyFor } from './wait.ts'

const encoder = new TextEncoder()

/** Bytes that come together before they are written. */
export class ByteBuffer {
  readonly bytes: Uint8Array
  #length = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
  }

  /** Takes what there is room for, and gives the rest. */
  take(data: string | Uint8Array): string | Uint8Array {
    const room = this.bytes.subarray(this.#length)
    if (typeof data === 'string') {
      const { read, written } = encoder.encodeInto(data, room)
      this.#length += written
      return data.slice(read)
    }
    const part = data.subarray(0, room.length)
    room.set(part)
    this.#length += part.length
    return data.subarray(part.length)
  }

  /** What was taken, which is given up: it is valid until something is taken again. */
  release(): Uint8Array {
    const length = this.#length
    this.#length = 0
    return this.bytes.subarray(0, length)
  }
}

/** As many bytes as a pipe holds. */
const SIZE = 65_536

/**
 * Collects up to 64 KiB and writes them to a descriptor, all of them, before it returns: a slow reader slows the
 * producer, and memory stays flat.
 */
export class FdWriter {
  readonly #buffer = new ByteBuffer(SIZE)
  readonly #backoff = new Backoff()

  /** `name` stands in error messages. */
  constructor(
    private readonly fd: number,
    private readonly name: string,
  ) {}

  write(data: string | Uint8Array): void {
    for (let rest = this.#buffer.take(data); rest.length > 0; rest = this.#buffer.take(rest)) this.flush()
  }

  flush(): void {
    const bytes = this.#buffer.release()
    for (let at = 0; at < bytes.length; ) at += this.#writeSome(bytes, at)
  }

  /** Forgets what was collected. */
  drop(): void {
    this.#buffer.release()
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
