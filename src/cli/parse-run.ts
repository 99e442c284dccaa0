import type { ExitCode } from './command.ts'
import type { Io } from './io.ts'
import type { JobsOption } from './jobs.ts'
import { frameFor } from './parse-frame.ts'
import { type ParseCommandOptions, parseInput } from './parse-input.ts'
import { performAll } from './perform.ts'
import { openSink, withSink } from './sink.ts'
import { writerNamed } from './writer-options.ts'

export interface ParseRunOptions extends ParseCommandOptions, JobsOption {}

/** Parses the inputs, and writes their records. */
export async function runParse(files: readonly string[], options: ParseRunOptions, io: Io): Promise<ExitCode> {
  const writer = writerNamed(options.to, options)
  const sink = openSink(options.output, io)
  return withSink(sink, async () => {
    const frame = frameFor(writer, sink)
    const seen = { read: 0, failed: 0, unlabelled: 0, lossy: 0 }
    await performAll(
      parseInput,
      {
        files,
        options,
        outlet: { begin: () => frame.begin(), write: (data) => frame.write(data), flush: () => sink.flush() },
        start(inputs) {
          sink.open(inputs)
          frame.start(inputs.length)
        },
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
    frame.end()
    return { result: exitCode(seen), keep: seen.read > 0 }
  })
}

function exitCode({ failed, unlabelled, lossy }: { failed: number; unlabelled: number; lossy: number }): ExitCode {
  if (failed > 0) return 2
  return unlabelled > 0 || lossy > 0 ? 1 : 0
}
