import { isFolder } from '../../node/file-facts.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { ArchiveLibrary } from '../mcp/archive.ts'
import { FolderLibrary, type Library } from '../mcp/library.ts'
import { serve } from '../mcp/server.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'

/** The documents of folders, or of an archive. */
async function open([first = '', ...others]: readonly string[], options: InputOptions, io: Io): Promise<Library> {
  const all = [first, ...others]
  if (!isFolder(first) && others.length === 0) return ArchiveLibrary.open(first)
  const wrong = all.find((folder) => !isFolder(folder))
  if (wrong !== undefined) throw new UsageError(`${wrong}: is not a folder; name folders of transcripts, or one archive`)
  return new FolderLibrary(all, parseOptionsFrom(options), io)
}

async function runMcp(sources: readonly string[], options: InputOptions, io: Io): Promise<ExitCode> {
  if (io.stdin.isTTY)
    throw new UsageError('mcp is started by a program that speaks the Model Context Protocol; add it to the settings of yours')
  await serve(await open(sources, options, io))
  return 0
}

export const mcp: Command = { name: 'mcp', values: READING, run: runMcp }
