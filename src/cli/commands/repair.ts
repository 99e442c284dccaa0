import { canAsk, openDialogue } from '../../node/dialogue.ts'
import type { Command, ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type JobsOption, performAll } from '../perform.ts'
import { checkInputs, checkPlaces, STDIN } from '../repair/in-place.ts'
import { type RepairOptions, repairInput, repairWork } from '../repair/input.ts'
import { READING } from '../shared-options.ts'
import { Sink, withSink } from '../sink.ts'

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
  const sink = new Sink(options.output, io, isPrinted)
  return withSink(sink, async () => {
    const seen = { failed: 0, damaged: 0 }
    await performAll(
      work,
      {
        files,
        options,
        outlet: sink,
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
    return { result: exitCodeOf(seen.failed === 0, !options.check || seen.damaged === 0), keep: seen.failed === 0 }
  })
}

export const repair: Command = { name: 'repair', values: READING, run }
