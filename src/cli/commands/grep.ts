import { patternNeedle } from '../../query/needle.ts'
import { compilePatterns, matches, mayTakeLong, type Pattern, type PatternOptions } from '../../query/pattern.ts'
import type { TurnSketch } from '../../query/sketch.ts'
import { turnTest } from '../../query/turn-filter.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { Citations } from '../select/citations.ts'
import {
  collect,
  declareFilters,
  declarePrefix,
  type FilterOptions,
  filtersFrom,
  namesGiven,
  type PrefixOptions,
} from '../select/filters.ts'
import { type GrepMode, type GrepPlan, GrepReport } from '../select/grep.ts'
import { Output } from '../select/input.ts'
import { paintFor } from '../select/paint.ts'
import { exitCodeOf } from '../select/run.ts'
import { SearchLimit } from '../select/search-limit.ts'
import { selectTurns, type TurnRequest } from '../select/select-turns.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'

interface GrepOptions extends FilterOptions, PrefixOptions, InputOptions {
  readonly ignoreCase?: true
  readonly invertMatch?: true
  readonly count?: true
  readonly filesWithMatches?: true
  readonly filesWithoutMatch?: true
  readonly onlyMatching?: true
  readonly quiet?: true
  readonly recursive?: true
  readonly wordRegexp?: true
  readonly fixedStrings?: true
  readonly regexp?: readonly string[]
  readonly maxCount?: number
  readonly afterContext?: number
  readonly beforeContext?: number
  readonly context?: number
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`"${text}" is not a number; write a whole number such as 2`)
  return Number(text)
}

/** The patterns and the files: the first argument is a pattern unless -e gives one. As in grep, -r alone searches the working folder. */
function targets(args: readonly string[], { regexp, recursive }: GrepOptions) {
  const [patterns, files] = regexp === undefined ? [args.slice(0, 1), args.slice(1)] : [regexp, args]
  if (patterns.length === 0) throw new UsageError('no pattern given; write: transcript grep PATTERN [FILES…]')
  return { patterns, files: recursive && files.length === 0 ? ['.'] : files }
}

function patternOptions(patterns: readonly string[], options: GrepOptions): PatternOptions {
  const { ignoreCase = false, fixedStrings = false, wordRegexp = false } = options
  return { patterns, ignoreCase, fixed: fixedStrings, word: wordRegexp }
}

function patternFrom(options: PatternOptions): Pattern {
  const pattern = compilePatterns(options)
  if (!('reason' in pattern)) return pattern
  throw new UsageError(`"${pattern.pattern}" is not a regular expression: ${pattern.reason}; -F takes it as plain text`)
}

/** Of several modes the one that prints least wins. */
function modeOf(options: GrepOptions): GrepMode {
  if (options.quiet) return 'quiet'
  if (options.filesWithMatches) return 'files-with'
  if (options.filesWithoutMatch) return 'files-without'
  if (options.count) return 'count'
  return options.onlyMatching ? 'matches' : 'turns'
}

function contextOf({ context, beforeContext, afterContext }: GrepOptions): GrepPlan['context'] {
  if (context === undefined && beforeContext === undefined && afterContext === undefined) return undefined
  return { before: beforeContext ?? context ?? 0, after: afterContext ?? context ?? 0 }
}

interface Planning {
  readonly options: GrepOptions
  readonly citations: Citations | undefined
}

async function planFor(patterns: readonly string[], { options, citations }: Planning, io: Io): Promise<GrepPlan> {
  const expressions = patternOptions(patterns, options)
  const paint = await paintFor(io.color)
  const lineNumber = options.lineNumber === true
  return {
    pattern: patternFrom(expressions),
    limit: mayTakeLong(expressions) ? new SearchLimit() : undefined,
    mode: modeOf(options),
    invert: options.invertMatch === true,
    most: options.maxCount ?? Infinity,
    context: contextOf(options),
    style: { lineNumber, citations, paint, width: io.stdout.isTTY ? io.stdout.columns : Infinity },
    names: namesGiven(options),
    colored: io.color > 0,
  }
}

/** What grep selects, and for whom. */
function requestFor(
  options: GrepOptions,
  { limit, ...plan }: GrepPlan,
  report: GrepReport,
): Omit<TurnRequest<TurnSketch>, 'files' | 'output'> {
  const filters = filtersFrom(options)
  const passes = turnTest(filters)
  return {
    parse: parseOptionsFrom(options),
    speakers: filters.speakers,
    role: filters.role,
    question: filters.question,
    test(turn) {
      limit?.note(turn)
      return passes(turn) && matches(plan.pattern, turn.text) !== plan.invert
    },
    ...(limit && { within: limit.within }),
    numbersLines: options.lineNumber && (plan.mode === 'turns' || plan.mode === 'matches'),
    context: plan.mode === 'turns' && plan.context !== undefined,
    needle: plan.invert ? undefined : patternNeedle(plan.pattern),
    sketch: (turn) => turn.copy(),
    start: (several) => report.start(several),
    made: report.made,
    open: (doc) => report.open(doc),
    done: () => report.done,
  }
}

async function runGrep(args: readonly string[], options: GrepOptions, io: Io): Promise<ExitCode> {
  const { patterns, files } = targets(args, options)
  const citations = options.cite && new Citations()
  const plan = await planFor(patterns, { options, citations }, io)
  const output = new Output(io)
  const report = new GrepReport(plan, output.write)
  const request = requestFor(options, plan, report)
  if (plan.most === 0 && plan.mode !== 'files-without') return 1
  const clear = await selectTurns({ ...request, files, output }, io)
  report.end()
  await output.flush()
  if (citations?.complaint !== undefined) io.warn(citations.complaint)
  return report.done ? 0 : exitCodeOf(clear, report.found)
}

export const grep: Command = {
  name: 'grep',
  summary: 'Print the turns whose text matches a JavaScript regular expression',
  examples: [
    { run: 'transcript grep -i "harbou?r" talk.txt', about: 'turns that speak of the harbour' },
    { run: 'transcript grep -c -F "I think" *.txt', about: 'in how many turns of each file it is said' },
    { run: 'transcript grep -C 1 -n --speaker lund budget talk.txt', about: 'with the turns around, and lines of the source' },
    { run: 'transcript grep --cite page:line crane deposition.txt', about: 'with the printed pages and lines, as in 12:5-13:2' },
    { run: 'transcript grep -o -w "[A-Z]{2,}" talk.txt | sort | uniq -c', about: 'every abbreviation, counted' },
  ],
  declare(command, run) {
    command.argument('[pattern]', 'regular expression, matched turn by turn; not given with -e')
    command.argument('[files...]', FILES_ARGUMENT)
    declareMatching(command)
    declareOutput(command)
    declareInput(declareAnnotations(declareFilters(declarePrefix(command)))).action(
      (pattern: string | undefined, files: readonly string[], options: GrepOptions) => {
        run((io) => runGrep(pattern === undefined ? files : [pattern, ...files], options, io))
      },
    )
  },
}

type Declaring = Parameters<Command['declare']>[0]

function declareMatching(command: Declaring): void {
  command
    .option('-e, --regexp <pattern>', 'a pattern (repeat: any of them matches)', collect)
    .option('-F, --fixed-strings', 'patterns are plain text')
    .option('-i, --ignore-case', 'letter case does not matter')
    .option('-v, --invert-match', 'turns that do not match')
    .option('-w, --word-regexp', 'matches begin and end at the edge of a word')
    .option('-r, --recursive', 'search the folders in a folder, as is always done; without FILES: this folder')
    .option('-m, --max-count <number>', 'at most this many turns of each file', wholeNumber)
}

function declareOutput(command: Declaring): void {
  command
    .option('-c, --count', 'print the number of matching turns of each file')
    .option('-l, --files-with-matches', 'print the names of the files with a match')
    .option('-L, --files-without-match', 'print the names of the files without')
    .option('-o, --only-matching', 'print only the matches, one a line')
    .option('-q, --quiet', 'print neither turns nor warnings; the exit code tells')
    .option('-A, --after-context <turns>', 'show this many turns after each match', wholeNumber)
    .option('-B, --before-context <turns>', 'show this many turns before each match', wholeNumber)
    .option('-C, --context <turns>', 'show this many turns around each match', wholeNumber)
}
