import { type OrderRow, TalkOrder } from '../../query/talk-order.ts'
import { type TalkRow, TalkStatistics } from '../../query/talk-statistics.ts'
import { seconds, shortClock } from '../../write/clock.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { plural } from '../plural.ts'
import { declareFile, type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { paintFor } from '../select/paint.ts'
import { declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { shareBar } from '../tables/bar.ts'
import { orderMatrices } from '../tables/order-matrix.ts'
import { declareTable, printTable, type RowMaker, type TableRequest } from '../tables/print.ts'
import { type Column, TABLE_FORMATS } from '../tables/tables.ts'

const BAR = 5

/** A column of numbers; null is an empty cell. */
function numbers(title: string, name: keyof TalkRow, more: Partial<Column<TalkRow>> = {}): Column<TalkRow> {
  return { title, name, align: 'right', optional: true, cell: (row) => String(row[name] ?? ''), ...more }
}

/** A column of shares, with bars for people. */
function shares(title: string, name: 'wordShare' | 'timeShare'): Column<TalkRow> {
  const shown = (row: TalkRow): string => (row[name] === null ? '' : shareBar(row[name], BAR))
  return { title, name, optional: true, cell: (row) => String(row[name] ?? ''), shown }
}

const NUMBERS: readonly Column<TalkRow>[] = [
  { title: 'ID', name: 'speakerId', yields: true, shrinksTo: 8, cell: (row) => row.speakerId ?? '' },
  {
    title: 'NAME',
    name: 'speaker',
    shrinksTo: 12,
    cell: (row) => row.speaker ?? '',
    shown: (row) => row.speaker ?? '(not named)',
  },
  { title: 'ROLE', name: 'role', yields: true, cell: (row) => row.role },
  numbers('TURNS', 'turns'),
  numbers('WORDS', 'words'),
  shares('OF WORDS', 'wordShare'),
  numbers('ASKS', 'questions'),
  {
    ...numbers('TIME', 'seconds'),
    cell: (row) => (row.seconds === null ? '' : seconds(row.seconds)),
    shown: (row) => (row.seconds === null ? '' : shortClock(row.seconds)),
  },
  shares('OF TIME', 'timeShare'),
  numbers('TIMED', 'timedTurns', { yields: true, cell: (row) => (row.timedTurns === 0 ? '' : String(row.timedTurns)) }),
  numbers('WPM', 'wordsPerMinute'),
  numbers('CUTS IN', 'interruptions', { yields: true }),
  numbers('OVERLAPS', 'overlaps', { yields: true }),
  { title: 'OF FILE', name: 'longestDoc', optional: true, yields: true, shrinksTo: 8, cell: (row) => row.longestDoc ?? '' },
  numbers('LONGEST#', 'longestTurn', { yields: true }),
  numbers('LONGEST', 'longestWords', { yields: true }),
]

const SECTION: Column<TalkRow> = { title: 'SECTION', name: 'section', shrinksTo: 12, cell: (row) => row.section ?? '' }
const QUESTION: Column<TalkRow> = { title: 'NO', name: 'question', align: 'right', cell: (row) => String(row.question ?? '') }
const PARTS = { section: [SECTION], question: [QUESTION] }

const ORDER: readonly Column<OrderRow>[] = [
  { title: 'ID', name: 'speakerId', cell: (row) => row.speakerId ?? '' },
  { title: 'AFTER', name: 'speaker', cell: (row) => row.speaker ?? '' },
  { title: 'NEXT ID', name: 'nextId', cell: (row) => row.nextId ?? '' },
  { title: 'NEXT', name: 'next', cell: (row) => row.next ?? '' },
  { title: 'TURNS', name: 'turns', align: 'right', cell: (row) => String(row.turns) },
  { title: 'SHARE', name: 'share', align: 'right', cell: (row) => String(row.share) },
]

interface StatsOptions extends InputOptions, FileOptions {
  readonly by?: 'section' | 'question'
  readonly follow?: true
  readonly total?: true
  readonly untilNext?: true
}

/** What counts one document, and can be added to what counts all. */
interface Counter<Row> extends RowMaker<Row> {
  add(other: this): void
}

/** Counts each document, or with a counter for all of them only these together. */
function counting<Row, Made extends Counter<Row>>(make: (doc: string | null) => Made, isTotal = false) {
  if (!isTotal) return { open: (doc: string) => make(doc) }
  const all = make(null)
  return {
    open(doc: string): RowMaker<Row> {
      const own = make(doc)
      return {
        nothing: own.nothing,
        push: (turn) => own.push(turn),
        settle: (summary) => own.settle(summary),
        rows() {
          all.add(own)
          return []
        },
      }
    },
    last: () => all.rows(),
  }
}

/** Says in one line what of the times is not known. */
function timesMissing(counted: readonly TalkStatistics['counts'][]): string | undefined {
  const sum = (name: 'turns' | 'timed' | 'started') => counted.reduce((all, counts) => all + counts[name], 0)
  const [turns, timed, started] = [sum('turns'), sum('timed'), sum('started')]
  if (timed === turns) return undefined
  const advice = started > timed ? '; --until-next takes the start of the next turn for a missing end' : ''
  if (timed > 0) return `${turns - timed} of ${plural(turns, 'turn')} have no speaking time; that of the others is shown${advice}`
  return started > 0
    ? `turns have no end, so there is no speaking time${advice}`
    : 'turns have no times, so there is no speaking time'
}

type Request = Pick<TableRequest<never>, 'files' | 'parse' | 'to' | 'choices'>

async function printNumbers(request: Request, { by, total, untilNext }: StatsOptions, io: Io): Promise<ExitCode> {
  const counted: TalkStatistics['counts'][] = []
  const make = (doc: string | null): TalkStatistics => {
    const counter = new TalkStatistics({ doc, by, untilNext })
    if (doc !== null) counted.push(counter.counts)
    return counter
  }
  const columns = [...(by === undefined ? [] : PARTS[by]), ...NUMBERS]
  const code = await printTable({ ...request, columns, ...counting<TalkRow, TalkStatistics>(make, total) }, io)
  const missing = timesMissing(counted)
  if (missing !== undefined && code === 0) io.warn(missing)
  return code
}

async function printOrder(request: Request, { total, fields }: StatsOptions, io: Io): Promise<ExitCode> {
  const isTable = fields === undefined && (request.to ?? (io.stdout.isTTY ? 'table' : 'tsv')) === 'table'
  const { heading } = await paintFor(io.color)
  const style = { width: io.stdout.isTTY ? io.stdout.columns : Number.POSITIVE_INFINITY, heading }
  const render = isTable && { render: (rows: readonly OrderRow[]) => orderMatrices(rows, style) }
  const counter = counting<OrderRow, TalkOrder>((doc) => new TalkOrder(doc), total)
  return printTable({ ...request, columns: ORDER, ...counter, ...render }, io)
}

async function runStats(files: readonly string[], options: StatsOptions, io: Io): Promise<ExitCode> {
  const { by, follow, total } = options
  const to = formatMeant(options, TABLE_FORMATS, 'statistics')
  if (by !== undefined && follow) throw new UsageError('--follow counts whole documents; leave --by out')
  if (by === 'question' && total) throw new UsageError('each document numbers its own questions; leave --total or --by out')
  const parse = { ...parseOptionsFrom(options), listQuestions: false, marks: true }
  return (follow ? printOrder : printNumbers)({ files, parse, to, choices: options }, options, io)
}

export const stats: Command = {
  name: 'stats',
  summary: 'Count who talks how much: turns, words, questions, time, overlaps, who follows whom',
  examples: [
    { run: 'transcript stats talk.vtt', about: 'everybody, with shares of words and of time' },
    { run: 'transcript stats --by section --to csv talk.txt', about: 'each section by itself, for a spreadsheet' },
    { run: 'transcript stats --total talks/*.srt', about: 'one table over all files' },
    { run: 'transcript stats --follow talk.vtt', about: 'who speaks after whom, as a matrix' },
    { run: 'transcript stats --until-next zoom.txt', about: 'times of a source that says only when turns start' },
  ],
  declare(command, run) {
    command
      .argument('[files...]', FILES_ARGUMENT)
      .addOption(command.createOption('--by <part>', 'count each part by itself').choices(['section', 'question']))
      .option('--total', 'count all files together')
      .option('--follow', 'how often each speaker follows each other one, instead of the numbers')
      .option('--until-next', 'a turn whose end the source does not say lasts until the next one starts')
    declareFile(declareInput(declareTable(command))).action((files: readonly string[], options: StatsOptions) => {
      run((given) => withFile({ files, output: options.output }, given, (io) => runStats(files, options, io)))
    })
  },
}
