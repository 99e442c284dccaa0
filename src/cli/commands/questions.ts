import type { TranscriptRecord } from '../../model/record.ts'
import type { QuestionRow } from '../../query/question-rows.ts'
import { numberRanges, parseQuestionSelector } from '../../query/question-selector.ts'
import { seconds, shortClock } from '../../write/timing.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { declareFile, type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { collect, declareCite, filtersFrom, namesNoQuestions, notEmpty, type PrefixOptions } from '../select/filters.ts'
import { fileExists } from '../select/input.ts'
import { TURN_FORMATS } from '../select/print.ts'
import { QuestionList } from '../select/question-list.ts'
import { printTurns } from '../select/run.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { printTable } from '../tables/print.ts'
import { type Column, TABLE_FORMATS } from '../tables/tables.ts'

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
  const people = { askedBy: notEmpty('--asked-by', options.askedBy), answeredBy: notEmpty('--answered-by', options.answeredBy) }
  if (first === undefined || (await fileExists(first)) || !isSelector(first)) {
    await refuseLateNumber(args)
    if (options.cite !== undefined)
      throw new UsageError('--cite is for questions by number; write: transcript questions 7 FILE --cite page:line')
    return withFile({ files: args, output: options.output }, io, (into) => {
      const to = formatMeant(options, TABLE_FORMATS, 'the list of questions')
      const watch = { record: (record: TranscriptRecord) => tellLate(record, io) }
      const table = { columns: COLUMNS, open: (doc: string) => new QuestionList(doc, people), watch }
      // Rows are made of the turns; the parser need not keep the questions as well.
      return printTable({ files: args, parse: { ...parse, listQuestions: false }, to, choices: options, ...table }, into)
    })
  }
  return withFile({ files, output: options.output }, io, (into) => {
    const to = formatMeant(options, TURN_FORMATS, 'turns') ?? 'text'
    const isAnybodys = people.askedBy.length === 0 && people.answeredBy.length === 0
    const request = { files, parse, filters: filtersFrom({ question: first }), prefix: options, to, choices: options }
    return printTurns({ ...request, people: isAnybodys ? undefined : people }, into)
  })
}

export const questions: Command = {
  name: 'questions',
  summary: 'List the questions, or print one with its answers',
  examples: [
    { run: 'transcript questions talk.txt', about: 'every question: who asked, who answered' },
    { run: 'transcript questions 7 talk.txt', about: 'question 7 and its answers in full' },
    { run: 'transcript questions 7 deposition.txt --cite page:line', about: 'the same with printed pages and lines' },
    { run: 'transcript questions talk.txt --fields question,askedBy,text -o questions.csv', about: 'three columns, in a file' },
    { run: 'transcript questions --asked-by lund --answered-by vey talk.txt', about: 'what one person asks another' },
    { run: 'transcript questions 3-5 talk.txt --to md', about: 'three questions and their answers as Markdown' },
  ],
  declare(command, run) {
    const formats = [...new Set([...TABLE_FORMATS, ...TURN_FORMATS])]
    declareFile(declareCite(declareInput(declareAnnotations(command))))
      .argument('[numbers]', 'questions to print in full: 7, 3-5, 9- or 2,4,9-11; a file of that name comes first')
      .argument('[files...]', FILES_ARGUMENT)
      .option(
        '--asked-by <name>',
        'questions asked by this person: name, id, or a part of the name (repeat: any of them)',
        collect,
      )
      .option('--answered-by <name>', 'questions that this person answers, alone or with others (repeat: any of them)', collect)
      .addOption(
        command
          .createOption('--to <format>', 'output format; table is for the list, text and md for questions by number')
          .choices(formats),
      )
      .action((first: string | undefined, files: readonly string[], options: QuestionsOptions) => {
        run((io) => runQuestions(first === undefined ? files : [first, ...files], options, io))
      })
  },
}
