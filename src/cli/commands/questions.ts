import type { TranscriptRecord } from '../../model/record.ts'
import type { QuestionRow } from '../../query/question-rows.ts'
import { numberRanges, parseQuestionSelector } from '../../query/question-selector.ts'
import { seconds, shortClock } from '../../write/timing.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { collect, filtersFrom, namesNoQuestions, notEmpty, type PrefixOptions } from '../select/filters.ts'
import { fileExists } from '../select/input.ts'
import { TURN_FORMATS } from '../select/print.ts'
import { QuestionList } from '../select/question-list.ts'
import { printTurns } from '../select/run.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { printTable } from '../tables/print.ts'
import { type Column, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

const COLUMNS: readonly Column<QuestionRow>[] = [
  { title: 'NO', name: 'question', align: 'right', cell: (row) => String(row.question) },
  { title: 'ASKED BY', name: 'askedBy', shrinksTo: 10, cell: (row) => row.askedBy ?? '' },
  { title: 'TO', name: 'to', yields: true, shrinksTo: 10, cell: (row) => row.to ?? '' },
  { title: 'QUESTION', name: 'text', shrinksTo: 20, cell: (row) => row.text },
  { title: 'ANSWERED BY', name: 'answeredBy', shrinksTo: 11, cell: (row) => row.answeredBy.join('; ') },
  { title: 'TURNS', name: 'turns', yields: true, shrinksTo: 5, cell: (row) => numberRanges(row.turns) },
  { title: 'LINE', name: 'line', align: 'right', cell: (row) => String(row.line) },
  {
    title: 'TIME',
    name: 'start',
    align: 'right',
    optional: true,
    cell: (row) => (row.start === null ? '' : seconds(row.start)),
    shown: (row) => (row.start === null ? '' : shortClock(row.start)),
  },
]

interface QuestionsOptions extends InputOptions, FileOptions, Pick<PrefixOptions, 'cite'> {
  readonly askedBy?: readonly string[]
  readonly answeredBy?: readonly string[]
}

/** "0" and "5-3" are meant for numbers, and name no question. */
const NUMBERS = /^(?=.*\d)[\d,\s-]+$/

function isSelector(text: string): boolean {
  const isOne = parseQuestionSelector(text) !== undefined
  if (!isOne && NUMBERS.test(text)) throw new UsageError(namesNoQuestions(text))
  return isOne
}

/** "questions FILE 3" says the right things in the wrong order. */
async function refuseLateNumber(files: readonly string[]): Promise<void> {
  for (const [at, number] of files.entries()) {
    if (at === 0 || parseQuestionSelector(number) === undefined || (await fileExists(number))) continue
    const others = files.filter((file) => file !== number).join(' ')
    throw new UsageError(`the number of a question comes first; write: transcript questions ${number} ${others}`)
  }
}

/** Says where numbers begin late or end early. */
function tellLate(record: TranscriptRecord, io: Io): void {
  if (record.type === 'diagnostic' && record.code === 'late-question') io.warn(`${record.doc}:${record.line}: ${record.message}`)
}

/** The first argument is a number of a question, unless a file has that name. */
async function runQuestions(args: readonly string[], options: QuestionsOptions, io: Io): Promise<ExitCode> {
  const [first, ...files] = args
  const parse = parseOptionsFrom(options)
  const watch = { record: (record: TranscriptRecord) => tellLate(record, io) }
  const people = { askedBy: notEmpty('--asked-by', options.askedBy), answeredBy: notEmpty('--answered-by', options.answeredBy) }
  if (first === undefined || (await fileExists(first)) || !isSelector(first)) {
    await refuseLateNumber(args)
    if (options.cite !== undefined)
      throw new UsageError('--cite is for questions by number; write: transcript questions 7 FILE --cite page:line')
    return withFile({ files: args, output: options.output }, io, (into) => {
      const to = formatMeant(options, TABLE_FORMATS, 'the list of questions')
      const table = { columns: COLUMNS, open: (doc: string) => new QuestionList(doc, people), watch }
      // Rows are made of the turns; the parser need not keep the questions as well.
      return printTable({ files: args, parse: { ...parse, listQuestions: false }, to, choices: options, ...table }, into)
    })
  }
  return withFile({ files, output: options.output }, io, (into) => {
    const to = formatMeant(options, TURN_FORMATS, 'turns') ?? 'text'
    const isAnybodys = people.askedBy.length === 0 && people.answeredBy.length === 0
    const request = { files, parse, filters: filtersFrom({ question: first }), prefix: options, to, choices: options }
    return printTurns({ ...request, people: isAnybodys ? undefined : people, watch }, into)
  })
}

export const questions: Command = {
  name: 'questions',
  values: {
    ...{ ...READING, ...WRITING, askedBy: collect, answeredBy: collect },
    to: [...new Set([...TABLE_FORMATS, ...TURN_FORMATS])],
  },
  run: runQuestions,
}
