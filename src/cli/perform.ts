import { BrokenPipe, OutputError } from '../node/errors.ts'
import { expectRunOf } from '../node/run-length.ts'
import { faultLine, UsageError } from './errors.ts'
import type { InputWork, Outlet } from './input-work.ts'
import type { Io } from './io.ts'
import { type JobsOption, jobsFor } from './jobs.ts'
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
    const metered = { ...io, tally: meter.tally }
    const perform = (path: string): Promise<void> => performOne(work, { path, request }, metered)
    if (jobs > 1) {
      const { spread } = await import('./spread.ts')
      await spread({ work, inputs, jobs, meter, request, perform }, io)
    } else {
      await expectRunOf(inputs)
      for (const path of inputs) {
        await perform(path)
        meter.finish(path)
      }
    }
  })
}

interface One<Options, Result> {
  readonly path: string
  readonly request: PerformRequest<Options, Result>
}

/** Works through an input in this thread. */
async function performOne<Options, Result>(
  work: InputWork<Options, Result>,
  { path, request }: One<Options, Result>,
  io: Io,
): Promise<void> {
  const { options, outlet } = request
  try {
    request.done(await work.perform(path, options, { outlet, io }))
  } catch (error) {
    if (endsAll(error) || !(error instanceof Error) || io.env.TRANSCRIPT_DEBUG === '1') throw error
    io.error(faultLine(path, error.message))
    request.failed(path)
  }
}

/** Whether an error ends it all; others are faults of the program that one input has brought to light. */
function endsAll(error: unknown): boolean {
  return error instanceof BrokenPipe || error instanceof OutputError || error instanceof UsageError
}
