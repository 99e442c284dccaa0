import type { Command, ExitCode } from '../command.ts'
import { exitCodeOf } from '../errors.ts'
import type { Io } from '../io.ts'
import { type ParseCommandOptions, parseInput, parseWork } from '../parse/input.ts'
import { type JobsOption, performAll } from '../perform.ts'
import { READING } from '../shared-options.ts'
import { withSink } from '../sink.ts'
import { formatOfFile, openTarget, refuseUnwritten, WRITING } from '../writer-options.ts'

export interface ParseRunOptions extends ParseCommandOptions, JobsOption {
  /** The format is the one that is written when none is asked for. */
  readonly isUsual?: boolean
}

/** Formats with a place for matter, diagnostics and a summary. */
const HOLDS_ALL: ReadonlySet<string> = new Set(['jsonl', 'json'])

/** A name that tells of another format than the one written surprises whoever opens the file. */
function warnOfName({ to, output = '' }: ParseRunOptions, io: Io): void {
  refuseUnwritten(output)
  const told = formatOfFile(output)
  if (told !== undefined && told !== to) io.warn(`${output}: is written as ${to}; --to ${told} writes what its name says`)
}

/** Parses the inputs, and writes their records. */
export async function runParse(files: readonly string[], options: ParseRunOptions, io: Io): Promise<ExitCode> {
  if (options.isUsual === true) warnOfName(options, io)
  const target = await openTarget(options, options.output, io)
  if (options.records === 'all' && !HOLDS_ALL.has(options.to))
    io.warn(`${options.to} holds turns alone; --records all is for jsonl`)
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
        done({ isRead, isUnlabelled, isDamaged, isLossy }) {
          if (isRead) seen.read++
          if (!isRead || isDamaged) seen.failed++
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
    const { failed, unlabelled, lossy } = seen
    return {
      result: exitCodeOf(failed === 0, unlabelled + lossy === 0),
      keep: seen.read > 0 && (printer === undefined || target.hasBegun),
    }
  })
}

export const parse: Command = { name: 'parse', values: { ...READING, ...WRITING }, run: runParse }
