import type { TranscriptRecord } from '../../model/record.ts'
import { compilePatterns, matches, mayTakeLong, type Pattern, type PatternOptions } from '../../query/pattern.ts'
import { turnTest } from '../../query/selection.ts'
import { type Paint, paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import { wholeNumber } from '../input-values.ts'
import { type Io, widthOf } from '../io.ts'
import { CITE_STYLES, type Citations, citationsFrom } from '../select/citations.ts'
import { CHOOSING, collect, filtersFrom, namesGiven } from '../select/filters.ts'
import { type GrepMode, type GrepPlan, GrepReport, type HitPlan } from '../select/grep.ts'
import { type GrepOptions, SearchLimit } from '../select/grep-options.ts'
import { hitWriter } from '../select/hits.ts'
import { Kwic } from '../select/kwic.ts'
import { selectTurns, type TurnRequest } from '../select/select-turns.ts'
import { SourceColumns } from '../select/source-columns.ts'
import { parseOptionsFrom, READING } from '../shared-options.ts'
import { Sink } from '../sink.ts'

/** Words on either side of a match in a record. */
const AROUND = 8

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
  if (options.silent) return 'quiet'
  if (options.filesWithMatches) return 'files-with'
  if (options.filesWithoutMatch) return 'files-without'
  if (options.count) return 'count'
  if (options.to !== undefined) return 'records'
  if (options.snippet !== undefined) return 'snippets'
  return options.onlyMatching ? 'matches' : 'turns'
}

const PRINTING: ReadonlySet<GrepMode> = new Set(['turns', 'matches', 'snippets', 'records'])

/** Options that say two things at once are an error, and no silence. */
function refuseAtOdds({ to, snippet, invertMatch, ...options }: GrepOptions): void {
  const chosen = to === undefined ? '--snippet' : '--to'
  if (to === undefined && snippet === undefined) return
  if (invertMatch)
    throw new UsageError(`${chosen} prints matches, and --invert-match asks for turns without one; leave one of them out`)
  if (!PRINTING.has(modeOf(options)) || contextOf(options) !== undefined)
    throw new UsageError(`${chosen} prints one line for each match; leave -c, -l, -L, --silent, -A, -B and -C out`)
  if (to !== undefined && options.cite !== undefined)
    throw new UsageError('--to has no place for --cite; pages are members of each record: page, lineOnPage')
}

function contextOf({ context, beforeContext, afterContext }: GrepOptions): GrepPlan['context'] {
  if (context === undefined && beforeContext === undefined && afterContext === undefined) return undefined
  return { before: beforeContext ?? context ?? 0, after: afterContext ?? context ?? 0 }
}

interface Planning {
  readonly options: GrepOptions
  readonly citations: Citations | undefined
}

/** Places cost what it takes to find them: only what is asked for is found. */
function hitPlan(options: GrepOptions, paint: Paint, { stdout }: Io): HitPlan {
  const { to, snippet, column, time, cite, lineNumber, encoding } = options
  const mode = modeOf(options)
  const words = snippet ?? AROUND
  const isCited = cite !== undefined && (cite !== 'page:line' || mode !== 'turns')
  const isAsked = isCited || (lineNumber ?? column ?? time ?? to) !== undefined
  const isPlaced = PRINTING.has(mode) && options.invertMatch !== true && isAsked
  return {
    words,
    isPlaced,
    columns: isPlaced && (column ?? to) !== undefined ? new SourceColumns(encoding) : undefined,
    write: to && hitWriter(to, words),
    kwic: snippet !== undefined && stdout.isTTY ? new Kwic(stdout.columns, paint) : undefined,
  }
}

async function planFor(patterns: readonly string[], { options, citations }: Planning, io: Io): Promise<GrepPlan> {
  const expressions = patternOptions(patterns, options)
  const paint = await paintFor(io.color)
  const { noSpeaker = false, time = false, column } = options
  const lineNumber = options.lineNumber === true || column === true
  return {
    pattern: patternFrom(expressions),
    limit: mayTakeLong(expressions) ? new SearchLimit() : undefined,
    mode: modeOf(options),
    hits: hitPlan(options, paint, io),
    invert: options.invertMatch === true,
    most: options.maxCount ?? Infinity,
    context: contextOf(options),
    style: { lineNumber, citations, time, noSpeaker, paint, width: widthOf(io.stdout) },
    names: namesGiven(options),
    colored: io.color > 0,
  }
}

/** What grep selects, and for whom. */
function requestFor(
  options: GrepOptions,
  { limit, ...plan }: GrepPlan,
  report: GrepReport,
): Omit<TurnRequest, 'files' | 'output'> {
  const filters = filtersFrom(options)
  const passes = turnTest(filters)
  const { isPlaced, columns } = plan.hits
  return {
    parse: { ...parseOptionsFrom(options), ...(isPlaced && { places: true }), ...(columns && { guessEncoding: columns.guess }) },
    watch: plan.style.citations?.isBehind ? { ...columns, record: told(plan.style.citations, columns) } : columns,
    speakers: filters.speakers,
    role: filters.role,
    question: filters.question,
    test(turn) {
      limit?.note(turn)
      const isFound = passes(turn) && matches(plan.pattern, turn.text) !== plan.invert
      if (isFound) columns?.keep(turn)
      return isFound
    },
    ...(limit && { within: limit.within }),
    numbersLines: plan.style.lineNumber && PRINTING.has(plan.mode),
    context: plan.mode === 'turns' && plan.context !== undefined,
    start: (several) => report.start(several),
    made: report.made,
    open: (doc) => report.open(doc),
    done: () => report.done,
  }
}

function told(citations: Citations, columns: SourceColumns | undefined): (record: TranscriptRecord) => void {
  return (record) => {
    citations.record(record)
    columns?.record(record)
  }
}

async function runGrep(args: readonly string[], options: GrepOptions, io: Io): Promise<ExitCode> {
  refuseAtOdds(options)
  const { patterns, files } = targets(args, options)
  const citations = citationsFrom(options)
  const plan = await planFor(patterns, { options, citations }, io)
  const output = new Sink(undefined, io)
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
  values: {
    ...{ ...READING, ...CHOOSING, cite: CITE_STYLES, regexp: collect, maxCount: wholeNumber(), snippet: wholeNumber() },
    ...{ afterContext: wholeNumber(), beforeContext: wholeNumber(), context: wholeNumber() },
  },
  run: runGrep,
}
