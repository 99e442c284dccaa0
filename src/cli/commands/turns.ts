import type { Command } from '../command.ts'
import { declareFile, type FileOptions, formatMeant, withFile } from '../select/file.ts'
import {
  declareFilters,
  declareKeywords,
  declarePrefix,
  type FilterOptions,
  filtersFrom,
  type KeywordOptions,
  type PrefixOptions,
} from '../select/filters.ts'
import { TURN_FORMATS } from '../select/print.ts'
import { printTurns } from '../select/run.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'

interface TurnsOptions extends FilterOptions, KeywordOptions, PrefixOptions, InputOptions, FileOptions {}

export const turns: Command = {
  name: 'turns',
  summary: 'Print the turns that match every given filter, one a line: "Speaker: text"',
  examples: [
    { run: 'transcript turns --speaker lund talk.txt', about: 'what one person says; a surname is enough' },
    { run: 'transcript turns --keyword "I think" --part answer *.txt', about: 'answers that hold a phrase, with file and line' },
    { run: 'transcript turns --question 3-5 --to csv talk.txt', about: 'three questions and their answers for a spreadsheet' },
    { run: 'transcript turns --fields speaker,text --excel -o turns.csv talk.txt', about: 'two columns, to open in Excel' },
    { run: 'transcript turns --cite page:line deposition.txt', about: 'with the printed pages and lines, as in 12:5-13:2' },
  ],
  declare(command, run) {
    command.argument('[files...]', FILES_ARGUMENT)
    declareKeywords(declareFilters(command))
    declareFile(declareInput(declareAnnotations(declarePrefix(command))))
      .addOption(
        command.createOption('--to <format>', 'output format (default: text, or by the extension of -o)').choices(TURN_FORMATS),
      )
      .action((files: readonly string[], options: TurnsOptions) => {
        run((given) =>
          withFile({ files, output: options.output }, given, (io) => {
            const [parse, filters] = [parseOptionsFrom(options), filtersFrom(options)]
            const to = formatMeant(options, TURN_FORMATS, 'turns') ?? 'text'
            return printTurns({ files, parse, filters, prefix: options, to, choices: options }, io)
          }),
        )
      })
  },
}
