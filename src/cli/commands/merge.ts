import { InvalidArgumentError } from 'commander'
import { clockSeconds } from '../../formats/fields.ts'
import { InputError } from '../../node/errors.ts'
import { Merger } from '../../query/merging.ts'
import { SelectionSummary } from '../../query/selection.ts'
import type { Command, ExitCode } from '../command.ts'
import { formatMeant } from '../convert/run.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { peopleOf, rewriteWhole } from '../whole.ts'
import { cueOptionsFrom, type OutputOptions, secondsFrom, WRITING } from '../writer-options.ts'

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
  values: { ...READING, ...WRITING, offsets: offsetsFrom, pause: secondsFrom },
  run: runMerge,
}
