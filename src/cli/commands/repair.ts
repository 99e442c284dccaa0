import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { countEdits, listEdits, printDiff, printRepaired, type RepairJob, rewrite, type Tally } from '../repair-modes.ts'
import { declareInput, declareOutput, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { openSink, withSink } from '../sink.ts'
import { visitSources } from '../visit-sources.ts'

interface RepairOptions extends InputOptions {
  readonly list?: true
  readonly diff?: true
  readonly check?: true
  readonly write?: true
  readonly output?: string
}

type Mode = (job: RepairJob) => Promise<Tally>

function modeOf({ list, diff, check, write }: RepairOptions): Mode {
  if (list) return listEdits
  if (diff) return printDiff
  if (check) return countEdits
  return write ? rewrite : printRepaired
}

/** "132 repairs (join/i-verb 110, url/spaced 22)" */
function tallyLine(tally: Tally): string {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0)
  const rules = [...tally].sort(([, left], [, right]) => right - left).map(([rule, count]) => `${rule} ${count}`)
  return `${total} ${total === 1 ? 'repair' : 'repairs'} (${rules.join(', ')})`
}

/** What is said of a source that has damage. */
function remark(name: string, tally: Tally, { check, write }: RepairOptions): string | undefined {
  if (tally.size === 0 || (!check && !write)) return undefined
  return write
    ? `${name}: ${tallyLine(tally)} made`
    : `${name}: ${tallyLine(tally)} to make; see them with transcript repair --diff`
}

/** Only one source can be printed, for where one ends and the next begins could not be seen. */
function checkInputs(inputs: readonly string[], { list, diff, check, write }: RepairOptions): void {
  if (write && inputs.includes('-')) throw new UsageError('standard input cannot be written in place; leave --write out')
  if (inputs.length > 1 && !list && !diff && !check && !write) {
    throw new UsageError(`${inputs.length} files cannot be printed as one; repair them in place with --write, or one by one`)
  }
}

async function runRepair(files: readonly string[], options: RepairOptions, io: Io): Promise<ExitCode> {
  const sink = openSink(options.output, io)
  const mode = modeOf(options)
  return withSink(sink, async () => {
    const seen = { read: 0, failed: 0, damaged: 0 }
    await visitSources(
      {
        files,
        start(inputs) {
          checkInputs(inputs, options)
          sink.open(inputs)
        },
        async visit(source) {
          const tally = await mode({ source, options: parseOptionsFrom(options), sink, io })
          const line = remark(source.name, tally, options)
          if (line !== undefined) io.warn(line)
          seen.read++
          if (tally.size > 0) seen.damaged++
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
    declareOutput(declareInput(command)).action((files: readonly string[], options: RepairOptions) => {
      run((io) => runRepair(files, options, io))
    })
  },
}
