import { write } from 'node:fs'
import { outputFault } from './fd-writer.ts'
import type { Output } from './output.ts'
import { Backoff, remedyFor } from './wait.ts'

/** Twice what a pipe holds: fewer turns of the loop for as many bytes. */
const SIZE = 131_072

/** Bytes that the longest character takes. */
const CHARACTER = 4

const encoder = new TextEncoder()

/**
 * Writes to a pipe or a socket, whose reader may make us wait for ever, without stopping the loop: signals are heard.
 * `write` and `flush` are waited for, one at a time.
 */
export class PipeOutput implements Output {
  readonly #fd: number
  readonly #name: string
  readonly #close: () => void
  readonly #buffer = Buffer.allocUnsafeSlow(SIZE)
  readonly #backoff = new Backoff()
  #length = 0

  constructor(fd: number, name: string, close: () => void) {
    this.#fd = fd
    this.#name = name
    this.#close = close
  }

  async write(data: string | Uint8Array): Promise<void> {
    if (typeof data === 'string') await this.#collectText(data)
    else await this.#collectBytes(data)
  }

  async #collectText(text: string): Promise<void> {
    for (let rest = text; rest !== ''; ) {
      if (this.#length > SIZE - CHARACTER) await this.flush()
      const { read, written } = encoder.encodeInto(rest, this.#buffer.subarray(this.#length))
      this.#length += written
      rest = rest.slice(read)
    }
  }

  async #collectBytes(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#length === SIZE) await this.flush()
      const part = bytes.subarray(at, at + SIZE - this.#length)
      this.#buffer.set(part, this.#length)
      this.#length += part.length
      at += part.length
    }
  }

  async flush(): Promise<void> {
    const length = this.#length
    this.#length = 0
    for (let at = 0; at < length; ) at += await this.#writeSome(at, length)
  }

  async #writeSome(at: number, end: number): Promise<number> {
    try {
      const written = await this.#writeOnce(at, end)
      this.#backoff.reset()
      return written
    } catch (error) {
      const remedy = remedyFor(error)
      if (remedy === 'none') throw outputFault(error, this.#name)
      if (remedy === 'later') await this.#backoff.pause()
      return 0
    }
  }

  #writeOnce(at: number, end: number): Promise<number> {
    return new Promise((resolve, reject) => {
      write(this.#fd, this.#buffer, at, end - at, null, (error, written) => (error === null ? resolve(written) : reject(error)))
    })
  }

  async finish(): Promise<void> {
    await this.flush()
    this.#close()
  }

  abort(): void {
    this.#length = 0
    this.#close()
  }
}
