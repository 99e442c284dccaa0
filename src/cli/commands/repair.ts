import { canAsk, openDialogue } from '../../node/dialogue.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { declareJobs, type JobsOption, performAll } from '../perform.ts'
import { checkInputs, checkPlaces, STDIN } from '../repair/in-place.ts'
import { type RepairOptions, repairInput, repairWork } from '../repair/input.ts'
import { declareInput, declareOutput } from '../shared-options.ts'
import { openSink, withSink } from '../sink.ts'

interface RepairRunOptions extends RepairOptions, JobsOption {
  readonly interactive?: true
  readonly undo?: string
}

function checkOptions({ write, undo, interactive, output }: RepairRunOptions, io: Io): void {
  if (!interactive) return
  if (undo !== undefined) throw new UsageError('--undo asks nothing; leave --interactive out')
  if (!canAsk()) throw new UsageError('--interactive asks on a terminal; standard input and standard error must be one')
  if (!write && output === undefined && io.stdout.isTTY)
    throw new UsageError('questions and text would mix on the terminal; add --write, -o FILE or > FILE')
}

async function run(files: readonly string[], options: RepairRunOptions, io: Io): Promise<ExitCode> {
  checkPlaces(files, options)
  checkOptions(options, io)
  if (options.undo !== undefined) {
    const { runUndo } = await import('../repair/undo.ts')
    return runUndo(files, { ...options, undo: options.undo }, io)
  }
  return options.interactive ? runAsking(files, options, io) : runRepair({ files, options, work: repairInput }, io)
}

/** One file after the other, in this thread, and no line about progress between questions. */
async function runAsking(files: readonly string[], options: RepairRunOptions, io: Io): Promise<ExitCode> {
  const { askingChooser, askStyle } = await import('../repair/ask.ts')
  const style = await askStyle(io.color)
  const dialogue = await openDialogue()
  try {
    const work = repairWork(askingChooser(dialogue, style))
    return await runRepair({ files, options: { ...options, jobs: 1 }, work }, { ...io, progress: false })
  } finally {
    dialogue.close()
  }
}

interface RepairRun {
  readonly files: readonly string[]
  readonly options: RepairRunOptions
  readonly work: typeof repairInput
}

async function runRepair({ files, options, work }: RepairRun, io: Io): Promise<ExitCode> {
  const isPrinted = ![options.list, options.diff, options.check, options.write].includes(true)
  const sink = openSink(options.output, io, isPrinted)
  return withSink(sink, async () => {
    const seen = { failed: 0, damaged: 0 }
    await performAll(
      work,
      {
        files,
        options,
        outlet: { begin() {}, write: (data) => sink.write(data), lend: (lines) => sink.lend(lines), flush: () => sink.flush() },
        start(inputs) {
          if (options.interactive && inputs.some((input) => STDIN.has(input)))
            throw new UsageError('standard input brings the answers; name the file to repair')
          checkInputs(inputs, { ...options, isPrinted })
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
    { run: 'transcript repair --write --backup talk.txt', about: 'in place; the original is kept as talk.txt.bak' },
    {
      run: 'transcript repair --interactive --write talk.txt',
      about: 'asked about each edit: yes, no, always or never this rule',
    },
    { run: 'transcript repair --list talk.txt > edits.jsonl', about: 'the edits, with all that is needed to undo them' },
    { run: 'transcript repair --undo edits.jsonl repaired.txt > talk.txt', about: 'the damaged text again, byte for byte' },
    {
      run: 'transcript repair --keep words.txt --repairs all,-url/spaced talk.txt',
      about: 'words never to touch, a rule left out',
    },
  ],
  declare(command, given) {
    command.argument('[files...]', 'raw transcripts, folders or globs; "-" or nothing is standard input')
    command
      .addOption(command.createOption('--list', 'print the edits as JSON Lines').conflicts(['diff', 'check', 'write', 'undo']))
      .addOption(command.createOption('--diff', 'print a unified diff').conflicts(['check', 'write', 'undo']))
      .addOption(
        command
          .createOption('--check', 'print nothing; exit 1 when anything would change')
          .conflicts(['write', 'output', 'undo']),
      )
      .addOption(command.createOption('--write', 'repair the files in place').conflicts('output'))
      .option('--backup', 'with --write: keep the original as FILE.bak, which must not exist yet')
      .addOption(
        command.createOption('--interactive', 'ask on the terminal about each edit').conflicts(['list', 'diff', 'check', 'jobs']),
      )
      .option('--undo <edits>', 'restore the source of a repaired FILE from the edits of repair --list or the records of parse')
    declareOutput(declareJobs(declareInput(command))).action((files: readonly string[], options: RepairRunOptions) => {
      given((io) => run(files, options, io))
    })
  },
}
