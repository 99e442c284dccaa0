import { findAnnotations } from '../../parse/annotations.ts'
import { Documents } from '../../query/documents.ts'
import { type FoundQuotation, QuotationReport, type QuotationResult } from '../../query/quotation-report.ts'
import { QuotationSearch } from '../../query/quotation-search.ts'
import { type Quotation, readQuotation } from '../../query/quotation-words.ts'
import { shortened } from '../../text/elide.ts'
import { plainText } from '../../write/text.ts'
import { seconds, shortClock } from '../../write/timing.ts'
import { type Paint, paintFor } from '../color.ts'
import type { Command, ExitCode } from '../command.ts'
import { exitCodeOf, UsageError } from '../errors.ts'
import { plural } from '../escape.ts'
import { wholeNumber } from '../input-values.ts'
import type { Io } from '../io.ts'
import { CITE_STYLES, type CiteOptions, citation, citationsFrom } from '../select/citations.ts'
import { type FileOptions, formatMeant, withFile } from '../select/file.ts'
import { visitDocuments } from '../select/input.ts'
import { readSmallText } from '../settings/small-text.ts'
import { type InputOptions, parseOptionsFrom, READING } from '../shared-options.ts'
import { Sink } from '../sink.ts'
import { type Column, chosenColumns, listText, TABLE_FORMATS } from '../tables/tables.ts'
import { WRITING } from '../writer-options.ts'

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
  chosenColumns(COLUMNS, options.fields)
  const report = new QuotationReport(quotations, { least, most })
  const search = new QuotationSearch(quotations, least, report.add)
  const documents = new Documents(() => ({ turn: (turn) => search.push(turn), end: () => search.end() }))
  const citations = citationsFrom(options)
  const output = new Sink(undefined, io)
  const parse = { ...parseOptionsFrom(options), places: true, listQuestions: false }
  const watch = citations && { record: citations.record }
  const isRead = await visitDocuments({ files, parse, output, watch }, documents, io)
  const citing: Citing = citations && ((found) => citations.cite(found))
  const results = report.results()
  const paint = await paintFor(io.color)
  if (to === 'text') output.write(textOf(results, paint, citing))
  else output.write(await listText({ columns: COLUMNS, rows: rowsOf(results, citing), to, choices: options }, io))
  await output.flush()
  return exitCodeOf(
    isRead,
    results.every(({ verdict }) => verdict !== 'not found'),
  )
}

/** Makes a citation of a place; undefined where none is asked for. */
type Citing = ((found: FoundQuotation) => string) | undefined

/** A place of a quotation, or of one that is nowhere what is known of it. Members are those of `COLUMNS`, in their order. */
type QuotationRow = Readonly<Record<string, string | number | null>>

function rowsOf(results: readonly QuotationResult[], citing: Citing): QuotationRow[] {
  return results.flatMap(({ quotation, verdict, places, more }, index) =>
    (places.length === 0 ? [undefined] : places).map((found) => {
      const known = new Map<string, unknown>(Object.entries({ ...found, number: index + 1, quotation, verdict, more }))
      if (found !== undefined) known.set('similarity', Math.floor(found.similarity * 1000 + 1e-6) / 1000)
      if (found?.difference === found?.match) known.delete('difference')
      if (found !== undefined && citing !== undefined) known.set('citation', citing(found))
      return Object.fromEntries(NAMES.map((name) => [name, cellOf(known.get(name))]))
    }),
  )
}

function cellOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

const NAMES =
  'number quotation verdict similarity doc line endLine byte start page lineOnPage turn speaker match difference left right citation more'.split(
    ' ',
  )
/** What a column of words may be cut to; the others hold numbers. */
const WORDS = new Map(
  Object.entries({ quotation: 12, verdict: 9, doc: 10, speaker: 8, match: 12, difference: 12, left: 8, right: 8, citation: 12 }),
)
const FIRST = new Set(['quotation', 'verdict', 'doc', 'line', 'speaker'])
const OPTIONAL = new Set(['start', 'page', 'lineOnPage', 'difference', 'citation'])

const COLUMNS: readonly Column<QuotationRow>[] = NAMES.map((name) => {
  const shrinksTo = WORDS.get(name)
  const shown = ({ start }: QuotationRow) => (typeof start === 'number' ? shortClock(start) : '')
  const cell = (row: QuotationRow) =>
    name === 'start' && typeof row.start === 'number' ? seconds(row.start) : String(row[name] ?? '')
  return {
    title: name.toUpperCase(),
    name,
    cell,
    ...(name === 'start' && { shown }),
    ...(shrinksTo === undefined ? ({ align: 'right' } as const) : { shrinksTo }),
    ...(!FIRST.has(name) && ({ yields: true } as const)),
    ...(OPTIONAL.has(name) && ({ optional: true } as const)),
  }
})

const LONGEST_TITLE = 76

/** Blocks for people: the quotation, and each place with its sentence. */
function textOf(results: readonly QuotationResult[], paint: Paint, citing: Citing): string {
  const blocks = results.map(({ quotation, verdict, places, more }) => {
    const title = plainText(shortened(quotation, LONGEST_TITLE))
    const shown = places.map((found) => placeText(found, verdict, paint) + (citing ? `    ${plainText(citing(found))}\n` : ''))
    const rest = more > 0 ? `  and ${plural(more, 'more place')}\n` : ''
    return `${paint.heading(title)}\n${shown.join('') || '  not found\n'}${rest}`
  })
  const count = (wanted: QuotationResult['verdict']) => results.filter(({ verdict }) => verdict === wanted).length
  const totals = `\n${results.length} quotations: ${count('verbatim')} verbatim, ${count('near')} near, ${count('not found')} not found\n`
  return blocks.join('\n') + (results.length > 1 ? totals : '')
}

function placeText(found: FoundQuotation, verdict: QuotationResult['verdict'], paint: Paint): string {
  const { doc, line, speaker, start, similarity, left, difference, right } = found
  const percent = `${Math.floor(similarity * 100 + 1e-6)} %`
  const judged = { verbatim: 'verbatim', near: `near, ${percent}`, 'not found': `not found; the nearest, ${percent}` }[verdict]
  const pages = citation(found)
  const place = `${paint.file(plainText(doc))}${paint.mark(':')}${paint.line(String(line))}`
  const who = speaker === null ? [] : paint.speaker(plainText(speaker))
  const where = [who, place, start === null ? [] : shortClock(start), pages === '' ? [] : `page ${pages}`].flat().join(', ')
  return `  ${judged}: ${where}\n    ${plainText(left)}${paint.match(plainText(difference))}${plainText(right)}\n`
}

export const quote: Command = {
  name: 'quote',
  values: { ...READING, ...WRITING, to: FORMATS, cite: CITE_STYLES, least: shareFrom, most: wholeNumber() },
  run(args, options: QuoteOptions, given) {
    const work = { ...targets(args, options), options }
    return withFile({ files: work.files, output: options.output }, given, (io) => runQuote(work, io))
  },
}
