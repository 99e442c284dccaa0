import { closeSync, readSync } from 'node:fs'
import { isFile } from '../node/file-facts.ts'
import { type InputMessage, runPool } from '../node/worker-pool.ts'
import { faultLine } from './errors.ts'
import type { Io } from './io.ts'
import type { InputWork, Outlet, PerformRequest } from './perform.ts'
import type { Meter } from './progress.ts'

/** What a worker is told at its start: the work, and what the main thread knows of the outside world. */
export interface WorkerSetup {
  readonly work: string
  readonly options: object
  readonly color: Io['color']
  readonly isTTY: boolean
  readonly columns: number
  /** Takes the number of bytes that it has read. */
  readonly read: Float64Array
  /** How many workers have not loaded their code yet, in memory that all share. */
  readonly loading: Int32Array
}

export interface SpreadRequest<Options, Result> {
  readonly work: InputWork<Options, Result>
  readonly inputs: readonly string[]
  readonly jobs: number
  readonly meter: Meter
  readonly request: PerformRequest<Options, Result>
  /** Works through an input in this thread. */
  perform(path: string): Promise<void>
}

/** Works through the inputs on several threads. */
export async function spread<Options extends object, Result>(
  { work, inputs, jobs, meter, request, perform }: SpreadRequest<Options, Result>,
  io: Io,
): Promise<void> {
  const { isTTY, columns } = io.stdout
  const receiver = new Receiver(request, io)
  const loading = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  await runPool<Result>({
    entry: new URL('../../bin/worker.js', import.meta.url),
    setup(): WorkerSetup {
      Atomics.add(loading, 0, 1)
      return { work: work.name, options: request.options, color: io.color, isTTY, columns, read: meter.share(), loading }
    },
    inputs,
    jobs,
    // Pipes are waited for by the main thread; what cannot be looked at is reported by it.
    isOwn: (input) => !isFile(input),
    async perform(input) {
      await perform(input)
      meter.finish(input)
    },
    receive: (input, message) => receiver.receive(input, message),
    finished: (input) => meter.finish(input),
    stopped: (input) => work.cleanUp?.(input),
  })
}

type Failure = Extract<InputMessage<unknown>, { readonly type: 'fault' | 'died' }>

/** As many bytes as are read at once of output that has waited on disk. */
const PIECE = 131_072

/** Puts out what workers tell, in the order of the inputs. */
class Receiver<Options, Result> {
  readonly #outlet: Outlet
  readonly #lines: LineGuard
  /** Output that has waited on disk, a piece at a time. */
  readonly #piece = new Uint8Array(PIECE)
  /** The file with the output of the input at hand that had to wait. */
  #spill: number | undefined

  constructor(
    private readonly request: PerformRequest<Options, Result>,
    private readonly io: Io,
  ) {
    this.#outlet = request.outlet
    const { outlet } = request
    this.#lines = new LineGuard((lines) => (outlet.lend === undefined ? outlet.write(lines) : outlet.lend(lines)))
  }

  async receive(input: string, message: InputMessage<Result>): Promise<void> {
    if (message.type === 'bytes') await this.#write(new Uint8Array(message.buffer, 0, message.length))
    else if (message.type === 'spilled') await this.#copy(message)
    else if (message.type === 'begin') this.#outlet.begin()
    else if (message.type === 'warn' || message.type === 'error') this.io[message.type](message.line)
    else await this.#finish(input, message)
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#lines.push(bytes)
    await this.#outlet.flush()
  }

  async #copy({ fd, from, length }: { fd: number; from: number; length: number }): Promise<void> {
    this.#spill = fd
    const piece = this.#piece
    for (let at = 0; at < length; ) {
      const count = readSync(fd, piece, 0, Math.min(PIECE, length - at), from + at)
      if (count === 0) throw new Error('output that waited on disk is not there any more')
      await this.#write(piece.subarray(0, count))
      at += count
    }
  }

  async #finish(input: string, message: InputMessage<Result>): Promise<void> {
    if (this.#spill !== undefined) closeSync(this.#spill)
    this.#spill = undefined
    // Of a worker that has died, half a line may be there.
    if (message.type === 'died') this.#lines.drop()
    else this.#lines.end()
    await this.#outlet.flush()
    if (message.type === 'done') this.request.done(message.result)
    else if (message.type === 'fault' || message.type === 'died') this.#fail(input, message)
  }

  #fail(input: string, message: Failure): void {
    if (message.type === 'fault') this.io.error(faultLine(input, message.message))
    else this.io.error(`${input}: its thread has died: ${message.reason}; try it with --jobs 1`)
    this.request.failed(input)
  }
}

const LINE_FEED = 0x0a

/** Makes whole lines of bytes that come cut anywhere. Memory: the longest line. */
class LineGuard {
  #rest: Uint8Array[] = []

  /** `pass` is given whole lines, valid as long as what was pushed. */
  constructor(private readonly pass: (lines: Uint8Array) => void) {}

  push(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      const start = this.#rest.length === 0 ? 0 : bytes.indexOf(LINE_FEED) + 1
      this.#passRest(bytes.subarray(0, start))
      this.pass(bytes.subarray(start, end))
    }
    if (end < bytes.length) this.#rest.push(bytes.slice(end))
  }

  /** A last line without an end. */
  end(): void {
    this.#passRest(new Uint8Array(0))
  }

  /** Forgets the beginning of a line. */
  drop(): void {
    this.#rest = []
  }

  #passRest(end: Uint8Array): void {
    const rest = this.#rest
    this.#rest = []
    if (rest.length > 0) this.pass(Buffer.concat([...rest, end]))
  }
}
