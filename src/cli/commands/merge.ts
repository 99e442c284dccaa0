import { type Command as Commander, InvalidArgumentError } from 'commander'
import { clockSeconds } from '../../formats/fields.ts'
import { InputError } from '../../node/errors.ts'
import { Merger } from '../../query/merging.ts'
import { SelectionSummary } from '../../query/selection.ts'
import type { Command, ExitCode } from '../command.ts'
import { formatMeant } from '../convert/run.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { peopleOf, rewriteWhole } from '../whole.ts'
import { cueOptionsFrom, declareTo, declareWriterOptions, type OutputOptions, secondsFrom } from '../writer-options.ts'

interface MergeOptions extends InputOptions, OutputOptions {
  readonly offsets?: readonly number[]
  readonly pause: number
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
  const { offsets, pause, output = '-', recut } = options
  const twice = files.find((file, index) => files.indexOf(file) < index)
  if (twice !== undefined) throw new UsageError(`${twice} is given twice; give each part once, in the order of the talk`)
  const to = options.to ?? formatMeant(options.output)
  const doc = output === '-' ? 'merged' : output
  const merger = new Merger({ doc, offsets, gap: pause })
  const summary = new SelectionSummary(doc)
  return rewriteWhole(
    {
      files,
      parse: { ...parseOptionsFrom(options), ...cueOptionsFrom({ to, ...(recut && { recut }) }) },
      options: { ...options, to },
      isOne: true,
      start(inputs) {
        if (offsets !== undefined && offsets.length < inputs.length) throw new UsageError(fewOffsets(offsets, inputs.length))
      },
      made(document) {
        const { doc: part, turns } = document
        if (merger.parts === offsets?.length) throw new InputError(part, fewOffsets(offsets, merger.parts + 1))
        if (offsets === undefined && merger.isLikely && turns.some(({ start }) => start !== null))
          io.warn(`${part}: begins where the part before seems to end, which its last turn does not tell; --offsets says it`)
        const merged = merger.add(turns, peopleOf(document))
        for (const turn of merged) summary.push(turn)
        return merged
      },
      last: () => (to === 'json' && summary.turns > 0 ? [summary.summary(undefined)] : []),
    },
    io,
  )
}

function fewOffsets(offsets: readonly number[], parts: number): string {
  return `--offsets has ${plural(offsets.length, 'time')} for ${plural(parts, 'part')}; give one for each`
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
    { run: 'transcript merge "tapes/*.srt" --pause 2 -o tapes.docx', about: 'two seconds between the parts, as a Word document' },
  ],
  declare(command: Commander, run) {
    command
      .argument('[files...]', `the parts in their order: ${FILES_ARGUMENT}`)
      .option('--offsets <times>', 'by how much each part is later than it says: 0,00:31:05 or 0,1865', offsetsFrom)
      .option('--pause <seconds>', 'without --offsets: silence between the end of a part and the next', secondsFrom, 0)
      .option('-o, --output <file>', 'write to this file, whole or not at all')
    declareInput(declareWriterOptions(declareAnnotations(declareTo(command)))).action(
      (files: readonly string[], options: MergeOptions) => {
        run((io) => runMerge(files, options, io))
      },
    )
  },
}
