import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { declareJobs, type JobsOption } from '../jobs.ts'
import { performAll } from '../perform.ts'
import { type RepairOptions, repairInput } from '../repair-input.ts'
import { declareInput, declareOutput } from '../shared-options.ts'
import { openSink, withSink } from '../sink.ts'

interface RepairRunOptions extends RepairOptions, JobsOption {}

/** Only one source can be printed, for where one ends and the next begins could not be seen. */
function checkInputs(inputs: readonly string[], { list, diff, check, write }: RepairOptions): void {
  if (write && inputs.includes('-')) throw new UsageError('standard input cannot be written in place; leave --write out')
  if (inputs.length > 1 && !list && !diff && !check && !write) {
    throw new UsageError(`${inputs.length} files cannot be printed as one; repair them in place with --write, or one by one`)
  }
}

async function runRepair(files: readonly string[], options: RepairRunOptions, io: Io): Promise<ExitCode> {
  const sink = openSink(options.output, io)
  return withSink(sink, async () => {
    const seen = { failed: 0, damaged: 0 }
    await performAll(
      repairInput,
      {
        files,
        options,
        outlet: { begin() {}, write: (data) => sink.write(data), flush: () => sink.flush() },
        start(inputs) {
          checkInputs(inputs, options)
          sink.open(inputs)
        },
        done({ isRead, isDamaged }) {
          if (!isRead) seen.failed++
          if (isDamaged) seen.damaged++
        },
        failed() {
          seen.failed++
        },
      },
      io,
    )
    return { result: exitCode(seen, options), keep: seen.failed === 0 }
  })
}

function exitCode({ failed, damaged }: { failed: number; damaged: number }, { check }: RepairOptions): ExitCode {
  if (failed > 0) return 2
  return check && damaged > 0 ? 1 : 0
}

export const repair: Command = {
  name: 'repair',
  summary: 'Print the whole source with its damage repaired, otherwise byte for byte',
  examples: [
    { run: 'transcript repair talk.txt > repaired.txt', about: 'the text with the safe repairs made' },
    { run: 'transcript repair --diff talk.txt', about: 'what would change, as a unified diff' },
    { run: 'transcript repair --list talk.txt | jq -r .rule | sort | uniq -c', about: 'the kinds of damage, counted' },
    { run: 'transcript repair --check *.txt', about: 'exit 1 when any file has damage, for CI' },
    { run: 'transcript repair --write "archive/**/*.txt"', about: 'many files in place, each whole or not at all' },
  ],
  declare(command, run) {
    command.argument('[files...]', 'raw transcripts, globs too; "-" or nothing is standard input')
    command
      .addOption(command.createOption('--list', 'print the edits as JSON Lines').conflicts(['diff', 'check', 'write']))
      .addOption(command.createOption('--diff', 'print a unified diff').conflicts(['check', 'write']))
      .addOption(
        command.createOption('--check', 'print nothing; exit 1 when anything would change').conflicts(['write', 'output']),
      )
      .addOption(command.createOption('--write', 'repair the files in place').conflicts('output'))
    declareOutput(declareJobs(declareInput(command))).action((files: readonly string[], options: RepairRunOptions) => {
      run((io) => runRepair(files, options, io))
    })
  },
}
