import { type Command as Commander, InvalidArgumentError } from 'commander'
import { clockSeconds } from '../../formats/clock.ts'
import { InputError } from '../../node/errors.ts'
import { Merger } from '../../query/merging.ts'
import { SelectionSummary } from '../../query/selection-summary.ts'
import type { Command, ExitCode } from '../command.ts'
import { formatMeant } from '../convert/run.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { peopleOf, readWhole, type WholeDocument } from '../whole/read.ts'
import { writeWhole } from '../whole/write.ts'
import { cueOptionsFrom, declareTo, declareWriterOptions, type OutputOptions, secondsFrom } from '../writer-options.ts'

interface MergeOptions extends InputOptions, OutputOptions {
  readonly offsets?: readonly number[]
  readonly gap: number
  readonly to?: string
  readonly output?: string
}

// 12.5   00:31:05
const SECONDS = /^\d+(?:\.\d+)?$/

function offsetsFrom(value: string): readonly number[] {
  return value.split(',').map((time) => {
    const seconds = SECONDS.test(time.trim()) ? Number(time) : clockSeconds(time.trim())
    if (seconds === null)
      throw new InvalidArgumentError(`"${time}" is no time; give one for each part, such as 0,00:31:05 or 0,1865.`)
    return seconds
  })
}

async function runMerge(files: readonly string[], options: MergeOptions, io: Io): Promise<ExitCode> {
  const { offsets, gap, output = '-' } = options
  const twice = files.find((file, index) => files.indexOf(file) < index)
  if (twice !== undefined) throw new UsageError(`${twice} is given twice; give each part once, in the order of the talk`)
  const to = options.to ?? formatMeant(options.output)
  const merger = new Merger({ doc: output === '-' ? 'merged' : output, offsets, gap })
  const summary = new SelectionSummary(output === '-' ? 'merged' : output)
  let parts = 0
  return writeWhole(
    { ...options, to },
    async ({ start, write, close }) => {
      const take = async ({ doc, records, turns }: WholeDocument): Promise<void> => {
        if (parts++ > 0 && merger.isLikely && offsets === undefined && turns.some(({ start }) => start !== null))
          io.warn(`${doc}: begins where the part before seems to end, which its last turn does not tell; --offsets says it`)
        if (offsets !== undefined && parts > offsets.length)
          throw new InputError(
            doc,
            `is part ${parts}, and --offsets has ${plural(offsets.length, 'time')}`,
            'give one for each part',
          )
        const merged = merger.add(turns, peopleOf(records))
        for (const turn of merged) summary.push(turn)
        await write(merged)
      }
      const outcome = await readWhole(
        {
          files,
          parse: { ...parseOptionsFrom(options), ...cueOptionsFrom(options.recut ? { to, recut: true } : { to }) },
          start(inputs) {
            if (offsets !== undefined && offsets.length < inputs.length)
              throw new UsageError(
                `--offsets has ${plural(offsets.length, 'time')} for ${plural(inputs.length, 'part')}; give one for each`,
              )
            start(inputs, 1)
          },
          take,
        },
        io,
      )
      if (to === 'json' && summary.turns > 0) await write([summary.summary(undefined)])
      await close()
      return outcome
    },
    io,
  )
}

export const merge: Command = {
  name: 'merge',
  summary: 'Put the parts of a transcript together: times shifted, turns and questions numbered through',
  examples: [
    { run: 'transcript merge tape1.vtt tape2.vtt -o tape.vtt', about: 'the second begins where the first ends' },
    {
      run: 'transcript merge day1.txt day2.txt --offsets 0,00:31:05 --to jsonl > both.jsonl',
      about: 'the second begins at that time',
    },
    { run: 'transcript merge "tapes/*.srt" --gap 2 -o tapes.docx', about: 'two seconds between the parts, as a Word document' },
  ],
  declare(command: Commander, run) {
    command
      .argument('[files...]', `the parts in their order: ${FILES_ARGUMENT}`)
      .option('--offsets <times>', 'by how much each part is later than it says: 0,00:31:05 or 0,1865', offsetsFrom)
      .option('--gap <seconds>', 'without --offsets: silence between the end of a part and the next', secondsFrom, 0)
      .option('-o, --output <file>', 'write to this file, whole or not at all')
    declareInput(declareWriterOptions(declareAnnotations(declareTo(command)))).action(
      (files: readonly string[], options: MergeOptions) => {
        run((io) => runMerge(files, options, io))
      },
    )
  },
}
