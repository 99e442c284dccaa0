import type { TranscriptRecord } from '../../model/record.ts'
import type { Summary } from '../../model/summary.ts'
import type { Turn } from '../../model/turn.ts'
import { RowStore } from '../../node/row-store.ts'
import { type PeopleWanted, QuestionPeople } from '../../query/question-people.ts'
import { type OpenQuestion, type QuestionRow, QuestionTable } from '../../query/question-rows.ts'
import { numberRanges, parseQuestionSelector } from '../../query/question-selector.ts'
import type { Ambiguity } from '../../query/speaker-choice.ts'
import { seconds, shortClock } from '../../write/timing.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import type { Io } from '../io.ts'
import { nobodysQuestions } from '../select/complaints.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { collect, filtersFrom, namesNoQuestions, notEmpty, type PrefixOptions } from '../select/filters.ts'
import { fileExists } from '../select/input.ts'
import { TURN_FORMATS } from '../select/print.ts'
import { printTurns } from '../select/run.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { printTable, type RowMaker } from '../tables/print.ts'
import { type Column, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

const QUESTION_MARK = /[?？؟]/u

/** What a document shows in which no question is numbered. */
class Unasked {
  #turns = 0
  #marked = 0
  #last: string | null | undefined
  /** A second person speaks. */
  #several = false

  push({ speaker, text }: Turn): void {
    this.#turns++
    if (QUESTION_MARK.test(text)) this.#marked++
    this.#several ||= this.#last !== undefined && speaker !== this.#last
    this.#last = speaker
  }

  get reason(): string {
    if (!this.#several) return this.#last == null ? 'no turn names its speaker' : `only ${this.#last} speaks`
    const turns = plural(this.#turns, 'turn')
    if (this.#marked === 0) return `none of ${turns} holds a question mark`
    const marked = `${this.#marked} of ${turns} ${this.#marked === 1 ? 'holds' : 'hold'} a question mark`
    return `${marked}, but nobody asks in most of their turns and is answered`
  }
}

/** The questions of one document, or those of the people who are wanted. */
class QuestionList implements RowMaker<QuestionRow> {
  readonly #table: QuestionTable
  /** Undefined when everybody's are wanted. */
  readonly #people: QuestionPeople | undefined
  readonly #over = new RowStore<OpenQuestion>()
  readonly #unasked = new Unasked()
  #isEmpty = true

  constructor(
    private readonly doc: string,
    wanted: PeopleWanted,
  ) {
    this.#table = new QuestionTable(doc, this.#over)
    const isAnybodys = wanted.askedBy.length === 0 && wanted.answeredBy.length === 0
    this.#people = isAnybodys ? undefined : new QuestionPeople(wanted)
  }

  push(turn: Turn): void {
    if (turn.question !== null) this.#isEmpty = false
    if (this.#isEmpty) this.#unasked.push(turn)
    this.#table.push(turn)
    this.#people?.push(turn)
  }

  settle(summary: Summary): void {
    this.#table.settle(summary)
  }

  *rows(): Generator<QuestionRow> {
    const wanted = this.#people?.wanted()
    for (const row of this.#table.rows()) if (wanted?.has(row.question) !== false) yield row
    this.#over.close()
  }

  get ambiguities(): readonly Ambiguity[] {
    return this.#people?.ambiguities ?? []
  }

  get nothing(): string {
    if (!this.#isEmpty && this.#people !== undefined) return nobodysQuestions(this.#people)
    return `no questions found: ${this.#unasked.reason}; see "transcript explain ${this.doc}"`
  }
}

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
