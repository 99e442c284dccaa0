import { expandPaths } from '../../node/expand-paths.ts'
import type { ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { Sink, withSink } from '../sink.ts'
import { formatOfFile, type OutputOptions, refuseUnwritten } from '../writer-options.ts'

/** Where a command that prints turns or rows writes them, and as what. */
export interface FileOptions extends Pick<OutputOptions, 'excel' | 'fields'> {
  readonly output?: string
  readonly to?: string
}

/** The format that --to names, or else the name of the file; it must be one of these, which `what` can be written in. */
export function formatMeant<Format extends string>(
  { to, output }: FileOptions,
  formats: readonly Format[],
  what: string,
): Format | undefined {
  const told = to ?? (output === undefined ? undefined : formatOfFile(output))
  const format = formats.find((name) => name === told)
  if (told === undefined && output !== undefined) refuseUnwritten(output)
  if (told === undefined || format !== undefined) return format
  // "who.txt": as people read it.
  if (to === undefined && told === 'text') return formats.find((name) => name === 'table')
  throw new UsageError(`there is no format "${told}" for ${what}; choose with --to: ${formats.join(', ')}`)
}

/** Does the work of a command whose data goes to the file of -o, if there is one: whole or not at all, and without colours. */
export async function withFile(
  { files, output }: { readonly files: readonly string[]; readonly output?: string | undefined },
  io: Io,
  work: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (output === undefined || output === '-') return work(io)
  const sink = new Sink(output, io)
  sink.open((await expandPaths(files)).paths)
  let hasWritten = false
  let read = 0
  const stdout: Io['stdout'] = {
    isTTY: false,
    columns: io.stdout.columns,
    async write(...data) {
      hasWritten = true
      for (const piece of data) sink.write(piece)
      await sink.flush()
    },
  }
  return withSink(sink, async () => {
    const code = await work({ ...io, stdout, color: 0, wasRead: () => void read++ })
    return { result: code, keep: code !== 2 || (hasWritten && read > 0) }
  })
}
