import { expectPassing } from '../../node/engine.ts'
import { InputError } from '../../node/errors.ts'
import { expandPaths } from '../../node/expand-paths.ts'
import { openSource, type Source } from '../../node/open-source.ts'
import { openOutput } from '../../node/output.ts'
import { errorLine, UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { withProgress } from '../progress.ts'

export interface VisitRequest {
  /** Paths, folders, patterns and "-"; none is standard input. */
  readonly files: readonly string[]
  /** Told once what will be read, patterns expanded. */
  start?(inputs: readonly string[]): void
  /** Asked before each input: true when no further one is wanted. */
  done?(): boolean
  /** Works through an open source. */
  visit(source: Source): Promise<void>
  /** An input could not be read to its end; that was said on standard error. */
  failed(name: string): void
}

/** Opens every input in order. One that cannot be read is reported, and the others go on. */
export async function visitSources(request: VisitRequest, io: Io): Promise<void> {
  const inputs = await listInputs(request, io)
  await expectPassing()
  await withProgress(inputs, io, async (meter) => {
    for (const path of inputs) {
      if (request.done?.() === true) return
      const isRead = await visitInput(path, { ...io, tally: meter.tally }, async (source) => {
        await request.visit(source)
        return true
      })
      if (isRead === undefined) request.failed(path)
      meter.finish(path)
    }
  })
}

/** The inputs, folders and patterns expanded. What stands for nothing is reported, and how much of folders is not read. */
export async function listInputs(request: Pick<VisitRequest, 'files' | 'start' | 'failed'>, io: Io): Promise<readonly string[]> {
  const { paths, failures, leftOut } = await expandPaths(namesOf(request.files, io))
  refuseOutput(paths)
  request.start?.(paths)
  for (const failure of failures) {
    io.error(errorLine(failure))
    request.failed(failure.file)
  }
  tellLeftOut(leftOut, io)
  return paths
}

/** Says how much of folders is not read, or with --verbose what. */
export function tellLeftOut(paths: readonly string[], io: Io): void {
  if (io.verbose)
    for (const path of paths) io.warn(`${path}: left out, not named as a transcript; name the file itself to read it`)
  else if (paths.length > 0)
    io.warn(
      `${plural(paths.length, 'file')} left out, not named as transcripts; --verbose names them; name a file itself to read it`,
    )
}

/** Reading the file that standard output is appended to would never end. */
function refuseOutput(paths: readonly string[]): void {
  openOutput(undefined, paths).abort()
}

/** Standard input when no file is named, unless it is a terminal: nobody would know what the program waits for. */
function namesOf(files: readonly string[], io: Io): readonly string[] {
  if (files.length > 0) return files
  if (io.stdin.isTTY) throw new UsageError('no input; name a file, or pipe a transcript in')
  return ['-']
}

/** Works through one input. Undefined where it cannot be read to its end, which is reported. */
export async function visitInput<Result>(
  path: string,
  io: Io,
  visit: (source: Source) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const source = openSource(path, io.tally)
    try {
      const result = await visit(source)
      io.wasRead?.()
      return result
    } finally {
      source.close()
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    io.error(errorLine(error))
    return undefined
  }
}
