import { findAnnotations } from '../../parse/annotations.ts'
import { Documents } from '../../query/documents.ts'
import { QuotationReport } from '../../query/quotation-report.ts'
import { QuotationSearch } from '../../query/quotation-search.ts'
import { type Quotation, readQuotation } from '../../query/quotation-words.ts'
import type { Command, ExitCode } from '../command.ts'
import { UsageError } from '../errors.ts'
import { type Io, widthOf } from '../io.ts'
import { type Citing, COLUMNS, rowsOf, textOf } from '../quote/print.ts'
import { type CiteOptions, citationsFrom, declareCitation } from '../select/citations.ts'
import { declareFile, type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { Output, visitDocuments } from '../select/input.ts'
import { paintFor } from '../select/paint.ts'
import { exitCodeOf } from '../select/run.ts'
import { readSmallText } from '../settings/small-text.ts'
import { declareAnnotations, declareInput, FILES_ARGUMENT, type InputOptions, parseOptionsFrom } from '../shared-options.ts'
import { chosenColumns } from '../tables/print.ts'
import { TABLE_FORMATS, tablePieces } from '../tables/tables.ts'
import { wholeNumber } from '../whole-number.ts'

const FORMATS = ['text', ...TABLE_FORMATS] as const

interface QuoteOptions extends CiteOptions, InputOptions, FileOptions {
  readonly fromFile?: string
  readonly least: number
  readonly most: number
}

function shareFrom(text: string): number {
  const share = Number(text)
  if (text.trim() === '' || !(share > 0 && share <= 1)) throw new UsageError(`"${text}" is no share; write a number such as 0.8`)
  return share
}

/** The quotations and the files: the first argument is a quotation, unless a file has them. */
function targets(args: readonly string[], { fromFile }: QuoteOptions): { quotations: Quotation[]; files: readonly string[] } {
  const given = fromFile === undefined ? args.slice(0, 1) : readSmallText(fromFile, 'a quotation a line').split(/\r\n?|\n/)
  const texts = given.map((text) => text.trim()).filter((text) => text !== '')
  const quotations = texts.map((text) => readQuotation(text, findAnnotations(text)))
  const files = fromFile === undefined ? args.slice(1) : args
  const what = fromFile === undefined ? 'no quotation given' : `${fromFile}: holds no quotation`
  if (quotations.length === 0) throw new UsageError(`${what}; write: transcript quote "what was said" [FILES…]`)
  const empty = quotations.find(({ words }) => words.length === 0)
  if (empty !== undefined) throw new UsageError(`the quotation "${empty.text}" has no word; give it one`)
  return { quotations, files }
}

interface Work {
  readonly quotations: readonly Quotation[]
  readonly files: readonly string[]
  readonly options: QuoteOptions
}

async function runQuote({ quotations, files, options }: Work, io: Io): Promise<ExitCode> {
  const to = formatMeant(options, FORMATS, 'places of quotations') ?? 'text'
  const { least, most } = options
  const columns = chosenColumns(COLUMNS, options.fields)
  const report = new QuotationReport(quotations, { least, most })
  const search = new QuotationSearch(quotations, least, report.add)
  const documents = new Documents(() => ({ turn: (turn) => search.push(turn), end: () => search.end() }))
  const citations = citationsFrom(options)
  const output = new Output(io)
  const parse = { ...parseOptionsFrom(options), places: true, listQuestions: false }
  const watch = citations && { record: citations.record }
  const isRead = await visitDocuments({ files, parse, output, watch }, documents, io)
  const citing: Citing = citations && ((found) => citations.cite(found))
  const results = report.results()
  const paint = await paintFor(io.color)
  if (to === 'text') output.write(textOf(results, paint, citing))
  else {
    const rows = rowsOf(results, citing)
    const shown = columns.filter((column) => options.fields || !column.optional || rows.some((row) => column.cell(row) !== ''))
    const width = widthOf(io.stdout)
    const style = { width, heading: paint.heading, excel: options.excel, isChosen: options.fields !== undefined }
    for (const piece of tablePieces({ columns: shown, rows }, to, style)) output.write(piece)
  }
  await output.flush()
  return exitCodeOf(
    isRead,
    results.every(({ verdict }) => verdict !== 'not found'),
  )
}

export const quote: Command = {
  name: 'quote',
  summary: 'Find where quotations were said: as they stand, nearly so, or not at all',
  examples: [
    { run: 'transcript quote "we never closed the harbour" talks/', about: 'who said it, and where' },
    { run: 'transcript quote "the tide … an office to open" --cite apa talk.txt', about: 'words left out; with a citation' },
    { run: 'transcript quote --from-file quotes.txt talks/ -o places.csv', about: 'every quotation of an article, a line each' },
    { run: 'transcript quote --from-file quotes.txt talks/ --least 1', about: 'fail where one is not as it was said' },
  ],
  declare(command, run) {
    command
      .argument('[quotation]', 'what was said, as it is remembered; "…" stands for words left out; not given with --from-file')
      .argument('[files...]', FILES_ARGUMENT)
      .option('--from-file <file>', 'look for the quotations of this file, one a line')
      .option('--least <share>', 'how much of the words must be as quoted to be near, from 0 to 1', shareFrom, 0.7)
      .option('--most <places>', 'places shown of a quotation that is found as it stands', wholeNumber(), 10)
      .addOption(
        command.createOption('--to <format>', 'output format (default: text, or by the extension of -o)').choices(FORMATS),
      )
    declareCitation(command, 'add a citation, of what is known')
    declareFile(declareInput(declareAnnotations(command))).action(
      (first: string | undefined, files: readonly string[], options: QuoteOptions) => {
        run((given) => {
          const work = { ...targets(first === undefined ? files : [first, ...files], options), options }
          return withFile({ files: work.files, output: options.output }, given, (io) => runQuote(work, io))
        })
      },
    )
  },
}
