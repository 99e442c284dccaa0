import type { Command, ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { type ParseCommandOptions, parseInput, parseWork } from '../parse/input.ts'
import { declareJobs, type JobsOption, performAll } from '../perform.ts'
import { declareAnnotations, declareInput, declareOutput, FILES_ARGUMENT } from '../shared-options.ts'
import { withSink } from '../sink.ts'
import { declareCues, declareTo, declareWriterOptions, formatOfFile, openTarget, refuseUnwritten } from '../writer-options.ts'

export interface ParseRunOptions extends ParseCommandOptions, JobsOption {
  /** The format is the one that is written when none is asked for. */
  readonly isUsual?: boolean
}

/** Formats with a place for matter, diagnostics and a summary. */
const HOLDS_ALL: ReadonlySet<string> = new Set(['jsonl', 'json'])

/** A name that tells of another format than the one written surprises whoever opens the file. */
function warnOfName({ to, output = '' }: ParseRunOptions, io: Io): void {
  refuseUnwritten(output)
  const told = formatOfFile(output)
  if (told !== undefined && told !== to) io.warn(`${output}: is written as ${to}; --to ${told} writes what its name says`)
}

/** Parses the inputs, and writes their records. */
export async function runParse(files: readonly string[], options: ParseRunOptions, io: Io): Promise<ExitCode> {
  if (options.isUsual === true) warnOfName(options, io)
  const target = await openTarget(options, options.output, io)
  if (options.records === 'all' && !HOLDS_ALL.has(options.to))
    io.warn(`${options.to} holds turns alone; --records all is for jsonl`)
  const { outlet, printer } = target
  return withSink(target, async () => {
    const seen = { read: 0, failed: 0, unlabelled: 0, lossy: 0 }
    await performAll(
      printer === undefined ? parseInput : parseWork({ printer }),
      {
        files,
        // One table, or one corpus, of all inputs is made in this thread.
        options: printer === undefined ? options : { ...options, jobs: 1 },
        outlet,
        start: (inputs) => target.start(inputs),
        done({ isRead, isUnlabelled, isDamaged, isLossy }) {
          if (isRead) seen.read++
          if (!isRead || isDamaged) seen.failed++
          if (isUnlabelled) seen.unlabelled++
          if (isLossy) seen.lossy++
        },
        failed() {
          seen.failed++
        },
      },
      io,
    )
    if (printer === undefined || target.hasBegun) target.end()
    return { result: exitCode(seen), keep: seen.read > 0 && (printer === undefined || target.hasBegun) }
  })
}

function exitCode({ failed, unlabelled, lossy }: { failed: number; unlabelled: number; lossy: number }): ExitCode {
  if (failed > 0) return 2
  return unlabelled > 0 || lossy > 0 ? 1 : 0
}

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
