import { isFile } from '../node/file-facts.ts'
import { type InputMessage, runPool } from '../node/worker-pool.ts'
import { faultLine } from './errors.ts'
import type { Io } from './io.ts'
import type { InputWork, PerformRequest } from './perform.ts'
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
    receive: (input, message) => receive(message, { input, meter, request, io }),
    stopped: (input) => work.cleanUp?.(input),
  })
}

type Receiving<Options, Result> = Pick<SpreadRequest<Options, Result>, 'meter' | 'request'> & { input: string; io: Io }

/** Puts out what a worker tells, in its turn. */
async function receive<Options, Result>(
  message: InputMessage<Result>,
  { input, meter, request, io }: Receiving<Options, Result>,
): Promise<void> {
  const { outlet } = request
  if (message.type === 'begin') outlet.begin()
  else if (message.type === 'warn' || message.type === 'error') io[message.type](message.line)
  else if (message.type === 'bytes') {
    if (outlet.lend === undefined) outlet.write(message.bytes)
    else outlet.lend(message.bytes)
    await outlet.flush()
  } else {
    meter.finish(input)
    if (message.type === 'done') return request.done(message.result)
    if (message.type === 'fault') io.error(faultLine(input, message.message))
    if (message.type === 'died') io.error(`${input}: its thread has died: ${message.reason}; try it with --jobs 1`)
    request.failed(input)
  }
}
