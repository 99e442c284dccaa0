import type { Command } from '../command.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { CHOOSING, type FilterOptions, filtersFrom, type KeywordOptions, type PrefixOptions } from '../select/filters.ts'
import { TURN_FORMATS } from '../select/print.ts'
import { printTurns } from '../select/run.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { WRITING } from '../writer-options.ts'

interface TurnsOptions extends FilterOptions, KeywordOptions, PrefixOptions, InputOptions, FileOptions {}

export const turns: Command = {
  name: 'turns',
  values: { ...READING, ...WRITING, ...CHOOSING, to: TURN_FORMATS },
  run: (files, options: TurnsOptions, given) =>
    withFile({ files, output: options.output }, given, async (io) => {
      const [parse, filters] = [parseOptionsFrom(options), filtersFrom(options)]
      const to = formatMeant(options, TURN_FORMATS, 'turns') ?? 'text'
      return printTurns({ files, parse, filters, prefix: options, to, choices: options }, io)
    }),
}
