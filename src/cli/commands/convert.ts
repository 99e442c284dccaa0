import type { Command } from '../command.ts'
import { type ConvertChoices, runConvert } from '../convert/run.ts'
import { declareJobs } from '../perform.ts'
import { declareAnnotations, declareInput } from '../shared-options.ts'
import { declareCues, declareTo, declareWriterOptions } from '../writer-options.ts'

export const convert: Command = {
  name: 'convert',
  summary: 'Write transcripts in another format: one file, or a whole folder into another',
  examples: [
    { run: 'transcript convert talk.srt --to vtt > talk.vtt', about: 'one file' },
    { run: 'transcript convert talk.vtt -o talk.cha', about: 'one file, whole or not at all; its name tells the format' },
    {
      run: 'transcript convert talk.vtt --to srt --recut > talk.srt',
      about: 'captions cut anew; else their cues stay as they are',
    },
    { run: 'transcript convert talks --to csv --excel -o tables/', about: 'a folder, for Excel' },
    { run: 'transcript convert "talks/**/*.vtt" --to srt -o out/ --dry-run', about: 'what would be written' },
    { run: 'transcript convert talks --to srt --estimate-times 150 -o captions/', about: 'captions of texts without times' },
    { run: 'transcript convert talks --to parquet -o tables/ --update', about: 'only what has changed since' },
    { run: 'transcript convert talk.txt --to convokit -o corpus', about: 'a corpus for ConvoKit, which is a folder' },
  ],
  declare(command, run) {
    declareTo(command.argument('<inputs...>', 'transcripts, folders of them, patterns in quotes; "-" is standard input'))
      .option('-o, --output <path>', 'the file; for several inputs, a folder or a pattern, the folder (default: standard output)')
      .option('--update', 'leave alone what is newer than its input, with whatever options it was made')
      .option('--dry-run', 'say what would be written, and write nothing')
      .option('-v, --verbose', 'print notes and twenty diagnostics of each kind on standard error, not only the first warnings')
    declareJobs(declareInput(declareWriterOptions(declareCues(declareAnnotations(command))))).action(
      (files: readonly string[], options: ConvertChoices) => {
        run((io) => runConvert(files, { ...options, records: 'turns' }, io))
      },
    )
  },
}
