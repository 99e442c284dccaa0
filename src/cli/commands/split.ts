import { PIECES } from '../../query/pieces.ts'
import type { Command } from '../command.ts'
import { declareAnnotations, declareInput } from '../shared-options.ts'
import { runSplit, type SplitOptions } from '../split/run.ts'
import { declareTo, declareWriterOptions } from '../writer-options.ts'

export const split: Command = {
  name: 'split',
  summary: 'Cut a transcript into files: one for each speaker, question or section',
  examples: [
    { run: 'transcript split talk.txt --by speaker -o talk/', about: 'what each person says, and a list of the files' },
    { run: 'transcript split talk.vtt --by question --to docx -o questions/', about: 'a Word document for each question' },
    { run: 'transcript split hearing.txt --by section -o parts/ | cut -f1', about: 'the names of the files alone' },
  ],
  declare(command, run) {
    command
      .argument('[file]', 'a raw transcript or parsed records; "-" or nothing is standard input')
      .addOption(command.createOption('--by <what>', 'what a piece is').choices(PIECES).makeOptionMandatory())
      .requiredOption('-o, --output <folder>', 'a folder for the pieces, which appear all or not at all')
      .option('--force', 'overwrite pieces that are there')
    declareTo(command, undefined, 'by the name of the input, else text')
    declareInput(declareWriterOptions(declareAnnotations(command))).action((file: string | undefined, options: SplitOptions) => {
      run((io) => runSplit(file ?? '-', options, io))
    })
  },
}
