import { isFolder } from '../../node/file-facts.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { FolderLibrary } from '../mcp/library.ts'
import { serve } from '../mcp/server.ts'
import { declareAnnotations, declareInput, type InputOptions, parseOptionsFrom } from '../shared-options.ts'

async function runMcp(folders: readonly string[], options: InputOptions, io: Io): Promise<ExitCode> {
  if (io.stdin.isTTY)
    throw new UsageError('mcp is started by a program that speaks the Model Context Protocol; add it to the settings of yours')
  const wrong = folders.find((folder) => !isFolder(folder))
  if (wrong !== undefined) throw new UsageError(`${wrong}: is not a folder; name folders of transcripts`)
  await serve(new FolderLibrary(folders, parseOptionsFrom(options), io))
  return 0
}

export const mcp: Command = {
  name: 'mcp',
  summary: 'Let a language model read transcripts, and nothing else: a Model Context Protocol server',
  examples: [
    {
      run: 'transcript mcp talks/',
      about: 'the command for the settings of a client: "command": "transcript", "args": ["mcp", "talks/"]',
    },
    { run: 'transcript mcp --speakers names.csv talks/ hearings/', about: 'two folders, with what you know of the speakers' },
  ],
  declare(command, run) {
    command.argument('<folders...>', 'folders of transcripts; nothing outside of them is read')
    declareInput(declareAnnotations(command)).action((folders: readonly string[], options: InputOptions) => {
      run((io) => runMcp(folders, options, io))
    })
  },
}
