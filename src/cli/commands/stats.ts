import { type TalkOptions, type TalkRow, TalkStatistics } from '../../query/talk-statistics.ts'
import { shortClock } from '../../write/timing.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { columnsFor, fileColumn, printTable } from '../tables/print.ts'
import { type Column, listText, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

type Row = Column<TalkRow>

/** Nothing to seven eighths of a column. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const BAR = 5

/** "██▎     45%" */
function bar(share: number): string {
  const eighths = Math.round((share * BAR * 8) / 100)
  return `${('█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')).padEnd(BAR)} ${String(Math.round(share)).padStart(3)}%`
}

/** A column of numbers; null is an empty cell. */
function numbers(title: string, name: keyof TalkRow, more: Partial<Row> = {}): Row {
  return { title, name, align: 'right', optional: true, cell: (row) => String(row[name] ?? ''), ...more }
}

function shares(title: string, name: 'wordShare' | 'timeShare'): Row {
  return numbers(title, name, { shown: (row) => (row[name] === null ? '' : bar(row[name])) })
}

function texts(title: string, name: keyof TalkRow, more: Partial<Row> = {}): Row {
  return { title, name, cell: (row) => String(row[name] ?? ''), ...more }
}

const NAME = texts('NAME', 'speaker', { shrinksTo: 12, shown: (row) => row.speaker ?? '(not named)' })
const YIELDS = { yields: true } as const

/** On a narrow terminal the first of those that yield are left out first. */
const COLUMNS: readonly Row[] = [
  texts('SECTION', 'section', { optional: true, shrinksTo: 12 }),
  numbers('NO', 'question'),
  texts('ID', 'speakerId', { ...YIELDS, shrinksTo: 8 }),
  NAME,
  texts('ROLE', 'role', YIELDS),
  numbers('TURNS', 'turns'),
  numbers('WORDS', 'words'),
  shares('OF WORDS', 'wordShare'),
  numbers('ASKS', 'questions'),
  numbers('TIME', 'seconds', { shown: (row) => (row.seconds === null ? '' : shortClock(row.seconds)) }),
  shares('OF TIME', 'timeShare'),
  numbers('TIMED', 'timedTurns', { ...YIELDS, cell: ({ timedTurns }) => (timedTurns === 0 ? '' : String(timedTurns)) }),
  numbers('WPM', 'wordsPerMinute'),
  numbers('CUTS IN', 'interruptions', YIELDS),
  numbers('OVERLAPS', 'overlaps', YIELDS),
  texts('OF FILE', 'longestDoc', { ...YIELDS, optional: true, shrinksTo: 8 }),
  numbers('LONGEST#', 'longestTurn', YIELDS),
  numbers('LONGEST', 'longestWords', YIELDS),
]

/** People that a matrix has columns for. */
const MOST_PEOPLE = 100

/** How often each speaker is followed by each: a column for each person. */
function matrix(rows: readonly TalkRow[]): readonly Row[] {
  const people = [...new Map(rows.map(({ speakerId, speaker }) => [speakerId, speaker ?? '(not named)']))].slice(0, MOST_PEOPLE)
  const times = ({ followedBy }: TalkRow, id: string | null) => followedBy.find(({ speakerId }) => speakerId === id)?.turns ?? 0
  const columns = people.map(([id, name]): Row => {
    const shown = (row: TalkRow): string => String(times(row, id) || '·')
    return { title: name, name, align: 'right', shrinksTo: 5, cell: (row) => String(times(row, id)), shown }
  })
  return [...COLUMNS.slice(0, 2), { ...NAME, title: 'AFTER' }, ...columns]
}

// words   words:asc   "of time"   speaker:desc
const SORTED = /^(.*?)(?::(asc|desc))?$/su

/** The order of a column by its name or title: numbers from the largest, texts from A, unless it says otherwise; empty cells last. */
function orderOf(wanted: string): (left: TalkRow, right: TalkRow) => number {
  const columns = [fileColumn<TalkRow>(), ...COLUMNS]
  const [, name = '', direction] = SORTED.exec(wanted) ?? []
  const column = columns.find((known) => [known.name, known.title].some((it) => it.toLowerCase() === name.toLowerCase()))
  if (column === undefined) {
    const names = columns.map((known) => known.name).join(', ')
    throw new UsageError(`there is no column "${name}" to sort by; the columns are ${names}, each also with :asc or :desc`)
  }
  const isNumber = column.align === 'right'
  const sign = (direction ?? (isNumber ? 'desc' : 'asc')) === 'asc' ? 1 : -1
  return (left, right) => {
    const [one, other] = [column.cell(left), column.cell(right)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * (isNumber ? Number(one) - Number(other) : one.localeCompare(other, 'en'))
  }
}

interface StatsOptions extends InputOptions, FileOptions, Pick<TalkOptions, 'by' | 'untilNext'> {
  readonly follow?: true
  readonly total?: true
  readonly sort?: (left: TalkRow, right: TalkRow) => number
}

/** Says in one line what of the times is not known. */
function timesMissing(counted: readonly TalkStatistics['counts'][]): string | undefined {
  const sum = (name: 'turns' | 'timed' | 'started') => counted.reduce((all, counts) => all + counts[name], 0)
  const [turns, timed, started] = [sum('turns'), sum('timed'), sum('started')]
  if (timed === turns) return undefined
  const advice = started > timed ? '; --until-next takes the start of the next turn for a missing end' : ''
  if (timed > 0) return `${turns - timed} of ${plural(turns, 'turn')} have no speaking time; that of the others is shown${advice}`
  return `no speaking time is known: turns have no ${started > 0 ? 'end' : 'times'}${advice}`
}

async function runStats(files: readonly string[], options: StatsOptions, io: Io): Promise<ExitCode> {
  const { by, untilNext, follow, total, fields } = options
  const to = formatMeant(options, TABLE_FORMATS, 'statistics')
  const format = to ?? (io.stdout.isTTY ? 'table' : 'tsv')
  const counted: TalkStatistics['counts'][] = []
  const make = (doc: string | null): TalkStatistics => {
    const made = new TalkStatistics({ doc, by, untilNext })
    counted.push(made.counts)
    return made
  }
  const all = total && make(null)
  const shared = all && { nothing: all.nothing, push: all.push.bind(all), settle: all.settle.bind(all), rows: () => [] }
  const isMatrix = follow && fields === undefined && !format.startsWith('json')
  const render = (rows: readonly TalkRow[]) =>
    listText({ columns: columnsFor(matrix(rows), rows), rows, to, choices: options }, io)
  const parse = { ...parseOptionsFrom(options), listQuestions: false, places: true }
  const maker = {
    open: (doc: string) => shared ?? make(doc),
    ...(all && { last: () => all.rows() }),
    ...(isMatrix && { render }),
    ...(options.sort && { order: options.sort }),
  }
  const code = await printTable({ files, parse, to, choices: options, columns: COLUMNS, ...maker }, io)
  const missing = timesMissing(counted)
  const showsTimes = !follow && fields?.includes('seconds') !== false
  if (missing !== undefined && showsTimes && code === 0) io.warn(missing)
  return code
}

export const stats: Command = {
  name: 'stats',
  values: { ...READING, ...WRITING, to: TABLE_FORMATS, sort: orderOf },
  run: (files, options: StatsOptions, given) =>
    withFile({ files, output: options.output }, given, (io) => runStats(files, options, io)),
}
