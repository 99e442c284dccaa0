import { availableParallelism } from 'node:os'
import { expectPassing } from '../node/engine.ts'
import { BrokenPipe, OutputError } from '../node/errors.ts'
import { quietStats } from '../node/file-facts.ts'
import { faultLine, UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { withProgress } from './progress.ts'
import { listInputs } from './records/visit-sources.ts'

export interface PerformRequest<Options, Result> {
  /** Paths, folders, patterns and "-"; none is standard input. */
  readonly files: readonly string[]
  readonly options: Options & JobsOption
  /** Takes the output of one input after the other, whatever thread made it. */
  readonly outlet: Outlet
  /** Told once what will be read, patterns expanded. */
  start?(inputs: readonly string[]): void
  /** Whether an input is to be worked through; by default each is. */
  wants?(input: string): boolean
  /** What became of an input, in the order of the inputs. */
  done(result: Result): void
  /** An input was not worked through to its end; that was said on standard error. */
  failed(name: string): void
}

/**
 * Works through every input, on several threads when that is asked for or worth it. Output, messages and results come in
 * the order of the inputs, the same for any number of threads.
 */
export async function performAll<Options extends object, Result>(
  work: InputWork<Options, Result>,
  request: PerformRequest<Options, Result>,
  io: Io,
): Promise<void> {
  const listed = await listInputs(request, io)
  const inputs = listed.filter((input) => request.wants?.(input) ?? true)
  const jobs = jobsFor(request.options.jobs, inputs)
  await withProgress(inputs, io, async (meter) => {
    const place = { outlet: request.outlet, io: { ...io, tally: meter.tally } }
    /** Works through an input in this thread. */
    const perform = async (path: string): Promise<void> => {
      try {
        request.done(await work.perform(path, request.options, place))
      } catch (error) {
        if (endsAll(error) || !(error instanceof Error) || io.env.TRANSCRIPT_DEBUG === '1') throw error
        io.error(faultLine(path, error.message))
        request.failed(path)
      }
    }
    if (jobs > 1) {
      const { spread } = await import('./spread.ts')
      await spread({ work, inputs, jobs, meter, request, perform }, io)
    } else {
      await expectPassing()
      for (const path of inputs) {
        await perform(path)
        meter.finish(path)
      }
    }
  })
}

/** Whether an error ends it all; others are faults of the program that one input has brought to light. */
function endsAll(error: unknown): boolean {
  return error instanceof BrokenPipe || error instanceof OutputError || error instanceof UsageError
}

/** Where the data goes that one input gives. */
export interface Outlet {
  /** A document begins; for formats that stream, the records of the input do. */
  begin(): void
  /** Keeps whole lines until `flush`. Bytes are copied. */
  write(data: string | Uint8Array): void
  /** As `write`, of bytes that stay as they are until `flush` is done: they need not be copied. */
  lend?(bytes: Uint8Array): void
  flush(): Promise<void>
}

/** The surroundings of a piece of work: the main thread, or a worker. */
export interface Place {
  readonly outlet: Outlet
  readonly io: Io
}

/** What a command does with its inputs, one by one and in any thread. Options and results are plain data. */
export interface InputWork<Options, Result> {
  /** By which a worker finds it, in works.ts. */
  readonly name: string
  /** Works through one input. What is wrong with the input is said, and told by the result. */
  perform(path: string, options: Options, place: Place): Promise<Result>
  /** Cleans up behind a thread that was stopped in the midst of an input. */
  cleanUp?(path: string): void
}

/** Threads are an expense; so many are enough for any machine. */
const MOST = 64

/** Fewer files are not spread over threads unless that is asked for. */
const MANY_FILES = 3

/** Bytes that one thread has read before another has started. */
const WORTH_A_THREAD = 2_097_152

export interface JobsOption {
  readonly jobs?: number
}

/** How many threads to use, 1 for the main thread alone. What is not asked for must be worth their start. */
function jobsFor(asked: number | undefined, inputs: readonly string[]): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, inputs.length, MOST))
  if (inputs.length < MANY_FILES || !isMuch(inputs)) return 1
  return Math.min(availableParallelism(), inputs.length, MOST)
}

function isMuch(inputs: readonly string[]): boolean {
  let bytes = 0
  return inputs.some((path) => {
    const stats = quietStats(path)
    // What is no file is not read by a worker.
    if (stats?.isFile()) bytes += stats.size
    return bytes >= WORTH_A_THREAD
  })
}
