import type { Turn } from '../../model/turn.ts'
import { type PeopleWanted, QuestionPeople } from '../../query/question-people.ts'
import { turnTest } from '../../query/selection.ts'
import { paintFor } from '../color.ts'
import type { ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import type { RawReading } from '../input-values.ts'
import { type Io, widthOf } from '../io.ts'
import { Sink } from '../sink.ts'
import { type OutputOptions, writerNamed } from '../writer-options.ts'
import { Citations } from './citations.ts'
import { ambiguityLine, nobodysQuestions } from './complaints.ts'
import { type Filters, namesGiven, type PrefixOptions } from './filters.ts'
import type { ReadRequest } from './input.ts'
import { linePrinter, type TurnPrinter, writerPrinter } from './print.ts'
import { type SelectedVisitor, selectTurns } from './select-turns.ts'

export interface PrintRequest {
  readonly files: readonly string[]
  /** How raw text is read. */
  readonly parse: RawReading
  readonly filters: Filters
  readonly prefix: PrefixOptions
  readonly to: string
  readonly choices: OutputOptions
  /** Whose questions alone are wanted. */
  readonly people?: PeopleWanted | undefined
  readonly watch?: ReadRequest['watch']
}

async function printLines(request: PrintRequest, io: Io, output: Sink): Promise<ExitCode> {
  const { prefix } = request
  const paint = await paintFor(io.color)
  const lineNumber = prefix.lineNumber === true
  const citations = prefix.cite && new Citations()
  const width = widthOf(io.stdout)
  const printer = linePrinter(
    (several) => ({ fileName: namesGiven(prefix) ?? several, lineNumber: several || lineNumber, citations, paint, width }),
    output.write,
  )
  const code = await printWith(printer, request, { io, output })
  if (citations?.complaint !== undefined) io.warn(citations.complaint)
  return code
}

/** Citations stand before lines of text; what a table has no place for would be left out in silence. */
function notCited(to: string): string {
  return `${to} has no place for --cite; leave --to out, or take pages from --to jsonl, json or csv: page, lineOnPage, endPage, endLineOnPage`
}

/** Prints the turns that pass every filter. */
export async function printTurns(request: PrintRequest, io: Io): Promise<ExitCode> {
  const output = new Sink(undefined, io)
  const writer = writerNamed(request.to, request.choices)
  if (request.to === 'text') return printLines(request, io, output)
  if (request.prefix.cite !== undefined) throw new UsageError(notCited(request.to))
  return printWith(writerPrinter(writer, output.write), request, { io, output })
}

async function printWith(
  inner: TurnPrinter,
  { files, filters, parse, prefix, to, people, watch }: PrintRequest,
  { io, output }: { readonly io: Io; readonly output: Sink },
): Promise<ExitCode> {
  const { speakers, role, question } = filters
  const chosen = people && new PeoplePrinter(inner, people, io)
  const printer = chosen ?? inner
  const numbersLines = to === 'text' && prefix.lineNumber
  const wanted = {
    numbersLines,
    speakers,
    role,
    question,
    test: turnTest(filters),
    context: false,
    start: (several: boolean) => printer.start(several),
    open: (doc: string) => printer.open(doc),
  }
  const clear = await selectTurns({ files, parse, output, watch, ...wanted }, io)
  printer.end()
  await output.flush()
  return exitCodeOf(clear && chosen?.isClear !== false, printer.found)
}

/** Prints turns of questions as another printer does, but only those of the people who are wanted: at the end of a document. */
class PeoplePrinter implements TurnPrinter {
  #nothing: string | undefined
  /** Whether each name fits one person at most. */
  isClear = true

  constructor(
    private readonly printer: TurnPrinter,
    private readonly wanted: PeopleWanted,
    private readonly io: Io,
  ) {}

  get found(): boolean {
    return this.printer.found
  }

  start(several: boolean): void {
    this.printer.start(several)
  }

  open(doc: string): SelectedVisitor {
    const visitor = this.printer.open(doc)
    const people = new QuestionPeople(this.wanted)
    const held: Turn[] = []
    return {
      turn(turn) {
        people.push(turn)
        held.push(turn)
      },
      end: (summary) => {
        const numbers = this.#numbers(doc, people)
        for (const turn of held) if (turn.question !== null && numbers.has(turn.question)) visitor.turn(turn, true)
        if (held.length > 0 && numbers.size === 0) this.#nothing = `${doc}: ${nobodysQuestions(people)}`
        visitor.end(summary)
      },
    }
  }

  #numbers(doc: string, people: QuestionPeople): ReadonlySet<number> {
    const { ambiguities } = people
    for (const ambiguity of ambiguities) this.io.error(ambiguityLine(doc, ambiguity))
    if (ambiguities.length === 0) return people.wanted()
    this.isClear = false
    return new Set()
  }

  end(): void {
    this.printer.end()
    if (!this.found && this.isClear && this.#nothing !== undefined) this.io.warn(this.#nothing)
  }
}
