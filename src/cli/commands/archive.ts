import { ArchiveWriter } from '../../archive/writer.ts'
import { isFolder } from '../../node/file-facts.ts'
import { Filing } from '../archive/filing.ts'
import { archiveInput } from '../archive/input.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { type JobsOption, performAll } from '../perform.ts'
import { type InputOptions, READING } from '../shared-options.ts'

interface ArchiveOptions extends InputOptions, JobsOption {
  readonly output: string
  readonly prune?: true
}

async function runArchive(files: readonly string[], options: ArchiveOptions, io: Io): Promise<ExitCode> {
  const { output, prune = false } = options
  if (output === '-' || files.includes('-')) throw new UsageError('an archive is made of files, in a file; "-" is none')
  const strange = prune ? files.find((file) => !isFolder(file)) : undefined
  if (strange !== undefined) throw new UsageError(`--prune drops what is gone from folders, and ${strange} is none; name folders`)
  const writer = await ArchiveWriter.open(output)
  const filing = new Filing(writer, output)
  const { count, wants, done, failed } = filing
  try {
    const outlet = { begin() {}, write: filing.write, async flush() {} }
    await performAll(archiveInput, { files, options, outlet, wants, done, failed }, io)
    if (prune) filing.prune(files)
    if (count.read + count.unchanged + count.removed > 0) writer.finish()
  } finally {
    writer.leave()
  }
  const { read, unchanged, removed } = count
  const others = [unchanged > 0 ? `${unchanged} unchanged` : [], removed > 0 ? `${removed} removed` : []].flat()
  io.warn(`${output}: ${[`${plural(read, 'file')} read`, ...others].join(', ')}`)
  if (count.failed > 0) return 2
  return count.unlabelled > 0 ? 1 : 0
}

export const archive: Command = { name: 'archive', values: READING, run: runArchive }
