import { SpillFile } from './spill-file.ts'
import { BUFFER_SIZE, BUFFERS, type FromWorker, LONGEST_SPILL } from './worker-pool.ts'

/** Shorter output is copied to a buffer of its own. */
const SHORT = BUFFER_SIZE / 4

/** Bytes that the longest character takes. */
const CHARACTER = 4

const encoder = new TextEncoder()
const BEGIN = Symbol('begin')

export interface OutletOptions {
  /** Passes a message on, and gives buffers away. */
  post(message: FromWorker<never>, transfer?: readonly ArrayBuffer[]): void
  /** Bytes that may wait in a file. */
  readonly longestSpill?: number
}

/**
 * The output of a worker. A few buffers go to the main thread and come back when they are written. When none is left the
 * worker waits, if it is its turn; else it goes on, and its output waits on disk.
 */
export class WorkerOutlet {
  readonly #post: OutletOptions['post']
  readonly #longestSpill: number
  #texts: string[] = []
  #pieces: (string | Uint8Array | typeof BEGIN)[] = []
  #spare: ArrayBuffer[] = []
  #buffer = new Uint8Array(0)
  #length = 0
  #credit = BUFFERS
  #isHead = false
  #spill: SpillFile
  #wake: (() => void) | undefined

  constructor({ post, longestSpill = LONGEST_SPILL }: OutletOptions) {
    this.#post = post
    this.#longestSpill = longestSpill
    this.#spill = new SpillFile(longestSpill)
  }

  /** The next input. */
  start(): void {
    this.#isHead = false
    this.#spill = new SpillFile(this.#longestSpill)
  }

  /** The output goes out as it comes now. */
  setHead(): void {
    this.#isHead = true
    this.#wakeUp()
  }

  takeBack(buffer: ArrayBuffer): void {
    if (buffer.byteLength === BUFFER_SIZE) this.#spare.push(buffer)
    this.#credit++
    this.#wakeUp()
  }

  #wakeUp(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  begin(): void {
    this.#join()
    this.#pieces.push(BEGIN)
  }

  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#texts.push(data)
    else {
      this.#join()
      const at = this.#pieces.length === 0 ? this.#putAtOnce(data) : 0
      if (at < data.length) this.#pieces.push(data.slice(at))
    }
  }

  /** Takes as much as buffers are left for; returns how much that is. */
  #putAtOnce(bytes: Uint8Array): number {
    for (let at = 0; ; ) {
      const part = bytes.subarray(at, at + this.#room)
      this.#put(part)
      at += part.length
      if (at === bytes.length || this.#credit === 0) return at
      this.#send(0)
    }
  }

  #put(part: Uint8Array): void {
    this.#open().set(part, this.#length)
    this.#length += part.length
  }

  #join(): void {
    const text = this.#texts.join('')
    this.#texts = []
    if (text !== '') this.#pieces.push(text)
  }

  async flush(): Promise<void> {
    this.#join()
    const pieces = this.#pieces
    this.#pieces = []
    for (const piece of pieces) {
      if (piece === BEGIN) {
        await this.#ship()
        this.#post({ type: 'begin' })
      } else if (typeof piece === 'string') await this.#addText(piece)
      else await this.#addBytes(piece)
    }
    await this.#ship()
  }

  async #addText(text: string): Promise<void> {
    for (let rest = text; rest !== ''; ) {
      if (this.#room < CHARACTER) await this.#ship()
      const { read, written } = encoder.encodeInto(rest, this.#open().subarray(this.#length))
      this.#length += written
      rest = read === rest.length ? '' : rest.slice(read)
    }
  }

  async #addBytes(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#room === 0) await this.#ship()
      const part = bytes.subarray(at, at + this.#room)
      this.#put(part)
      at += part.length
    }
  }

  get #room(): number {
    return BUFFER_SIZE - this.#length
  }

  #open(): Uint8Array {
    if (this.#buffer.length === 0) this.#buffer = new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(BUFFER_SIZE))
    return this.#buffer
  }

  /** Sends what has been collected. */
  async #ship(): Promise<void> {
    let from = 0
    while (from < this.#length) {
      if (this.#credit === 0) await soon()
      if (this.#credit > 0) {
        this.#send(from)
        return
      }
      from += this.#isHead ? 0 : this.#putAside(from)
      if (from < this.#length) await this.#change()
    }
    this.#length = 0
  }

  #send(from: number): void {
    const length = this.#length - from
    this.#credit--
    this.#length = 0
    if (from > 0 || length < SHORT) {
      const { buffer } = this.#buffer.slice(from, from + length)
      this.#post({ type: 'bytes', buffer, length }, [buffer])
      return
    }
    const buffer = this.#buffer.buffer
    this.#buffer = new Uint8Array(0)
    this.#post({ type: 'bytes', buffer, length }, [buffer])
  }

  #putAside(from: number): number {
    const at = this.#spill.length
    const length = this.#spill.write(this.#buffer.subarray(from, this.#length))
    const { fd } = this.#spill
    if (fd !== undefined && length > 0) this.#post({ type: 'spilled', fd, from: at, length })
    return length
  }

  /** Until a buffer comes back, or it is this worker's turn. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

/** Behind the messages that have come. */
function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
