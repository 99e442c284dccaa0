import type { Command } from '../command.ts'
import { declareJobs } from '../jobs.ts'
import { type ParseRunOptions, runParse } from '../parse/run.ts'
import { declareAnnotations, declareInput, declareOutput, FILES_ARGUMENT } from '../shared-options.ts'
import { declareCues, declareTo, declareWriterOptions } from '../writer-options.ts'

export const parse: Command = {
  name: 'parse',
  summary: 'Turn raw transcripts into records, as JSON Lines by default',
  examples: [
    { run: 'transcript parse talk.txt > talk.jsonl', about: 'one turn a line' },
    { run: 'transcript parse talk.txt --to json -o talk.json', about: 'one document: speakers, questions, turns, matter' },
    { run: `transcript parse talk.txt | jq -r 'select(.question == 7) | .text'`, about: 'question 7 and its answers' },
    { run: 'transcript parse talk.srt --to vtt -o talk.vtt', about: 'captions of another kind, cue by cue' },
    {
      run: 'transcript parse --to csv --fields speaker,start,text --excel talk.vtt -o talk.csv',
      about: 'three columns, for Excel',
    },
    { run: 'transcript parse --estimate-times 150 --to srt talk.txt > talk.srt', about: 'captions of a text without times' },
    {
      run: `transcript parse --to template --template '{turn}\\t{speaker}\\t{text}' talk.txt`,
      about: 'lines of your own making',
    },
    { run: 'transcript parse --gap 3 call.vtt', about: 'a new turn after three seconds of silence' },
    { run: 'transcript parse --unit sentence talk.vtt', about: 'a sentence a line, over the cues that cut it' },
    { run: 'transcript parse --words whisper.json > talk.jsonl', about: 'turns with the times of their words' },
    { run: 'transcript parse words.ctm --diarization turns.rttm', about: 'who says which words, by the times of both' },
    {
      run: 'transcript parse --dedupe-rolling off captions.vtt',
      about: 'rolling captions with every line as often as it was shown',
    },
    { run: 'transcript parse --columns speaker=Who,text=Said talk.csv', about: 'a table with column names of its own' },
    { run: 'transcript parse --check-lossless --records all "talks/*.txt" > all.jsonl', about: 'prove that no byte is lost' },
    { run: 'transcript parse --annotations drop talk.txt > words.jsonl', about: 'without [laughter], (APPLAUSE), [inaudible]' },
    { run: 'transcript parse --jobs 4 "archive/**/*.txt" -o all.jsonl', about: 'four files at once, written in their order' },
    { run: 'transcript parse --speakers speakers.csv talk.txt > talk.jsonl', about: 'with your own names and roles' },
  ],
  watches: true,
  declare(command, run) {
    declareTo(command.argument('[files...]', FILES_ARGUMENT), 'jsonl')
      .addOption(
        command
          .createOption('--records <which>', 'turns alone, or matter, diagnostics and a summary too')
          .choices(['turns', 'all'])
          .default('turns'),
      )
      .option('--check-lossless', 'prove that spans tile the source and edits fit it; exit 1 when they do not')
      .option('-v, --verbose', 'print notes and twenty diagnostics of each kind on standard error, not only the first warnings')
    declareOutput(declareJobs(declareInput(declareWriterOptions(declareCues(declareAnnotations(command)))))).action(
      (files: readonly string[], options: ParseRunOptions) => {
        run((io) => runParse(files, { ...options, isUsual: command.getOptionValueSource('to') === 'default' }, io))
      },
    )
  },
}
