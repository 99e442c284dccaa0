import type { ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import type { JobsOption } from '../jobs.ts'
import { performAll } from '../perform.ts'
import { withSink } from '../sink.ts'
import { openTarget } from '../writer-options.ts'
import { type ParseCommandOptions, parseInput, parseWork } from './input.ts'

export interface ParseRunOptions extends ParseCommandOptions, JobsOption {}

/** Parses the inputs, and writes their records. */
export async function runParse(files: readonly string[], options: ParseRunOptions, io: Io): Promise<ExitCode> {
  const target = await openTarget(options, options.output, io)
  const { outlet, printer } = target
  return withSink(target, async () => {
    const seen = { read: 0, failed: 0, unlabelled: 0, lossy: 0 }
    await performAll(
      printer === undefined ? parseInput : parseWork({ printer }),
      {
        files,
        // One table, or one corpus, of all inputs is made in this thread.
        options: printer === undefined ? options : { ...options, jobs: 1 },
        outlet,
        start: (inputs) => target.start(inputs),
        done({ isRead, isUnlabelled, isLossy }) {
          if (isRead) seen.read++
          else seen.failed++
          if (isUnlabelled) seen.unlabelled++
          if (isLossy) seen.lossy++
        },
        failed() {
          seen.failed++
        },
      },
      io,
    )
    if (printer === undefined || target.hasBegun) target.end()
    return { result: exitCode(seen), keep: seen.read > 0 && (printer === undefined || target.hasBegun) }
  })
}

function exitCode({ failed, unlabelled, lossy }: { failed: number; unlabelled: number; lossy: number }): ExitCode {
  if (failed > 0) return 2
  return unlabelled > 0 || lossy > 0 ? 1 : 0
}
