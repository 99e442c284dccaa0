import { differenceOf, type FoundPiece, type FoundQuotation, type QuotationResult } from '../../query/quotation-report.ts'
import { seconds, shortClock } from '../../write/clock.ts'
import { plainText } from '../../write/plain-text.ts'
import { plural } from '../plural.ts'
import { citation } from '../select/citations.ts'
import type { Paint } from '../select/paint.ts'
import type { Column } from '../tables/tables.ts'

/** Makes a citation of a place; undefined where none is asked for. */
export type Citing = ((found: FoundQuotation) => string) | undefined

/** A place of a quotation, or none, as a row. */
export interface QuotationRow {
  readonly number: number
  readonly quotation: string
  readonly verdict: QuotationResult['verdict']
  readonly similarity: number | null
  readonly doc: string
  readonly line: number | null
  readonly endLine: number | null
  readonly byte: number | null
  readonly start: number | null
  readonly page: number | null
  readonly lineOnPage: number | null
  readonly turn: number | null
  readonly speaker: string | null
  readonly match: string | null
  readonly difference: string | null
  readonly left: string | null
  readonly right: string | null
  readonly citation?: string | null
  /** Further places. */
  readonly more: number
}

function rounded(similarity: number): number {
  return Math.floor(similarity * 1000 + 1e-6) / 1000
}

/** The row of each place; of a quotation that is nowhere, one of what is known. */
export function rowsOf(results: readonly QuotationResult[], citing: Citing): QuotationRow[] {
  return results.flatMap((result, index) => {
    const { quotation, verdict, places, more } = result
    const rows = places.map((found) => placeRow(found, citing))
    return (rows.length === 0 ? [NOWHERE] : rows).map((row) => ({ number: index + 1, quotation, verdict, ...row, more }))
  })
}

type PlaceRow = Omit<QuotationRow, 'number' | 'quotation' | 'verdict' | 'more'>

const NOWHERE: PlaceRow = {
  similarity: null,
  doc: '',
  line: null,
  endLine: null,
  byte: null,
  start: null,
  page: null,
  lineOnPage: null,
  turn: null,
  speaker: null,
  match: null,
  difference: null,
  left: null,
  right: null,
}

function placeRow(found: FoundQuotation, citing: Citing): PlaceRow {
  const { doc, line, endLine, byte, start, page, lineOnPage, turn, speaker, match, left, right, similarity } = found
  const place = { doc, line, endLine, byte, start, page, lineOnPage, turn, speaker, match }
  const difference = similarity === 1 ? null : differenceOf(found.pieces)
  return { similarity: rounded(similarity), ...place, difference, left, right, ...(citing && { citation: citing(found) }) }
}

function column(name: keyof QuotationRow, about: Partial<Column<QuotationRow>> = {}): Column<QuotationRow> {
  return { title: name.toUpperCase(), name, cell: (row) => String(row[name] ?? ''), ...about }
}

export const COLUMNS: readonly Column<QuotationRow>[] = [
  column('number', { title: 'NO', align: 'right' }),
  column('quotation', { shrinksTo: 12 }),
  column('verdict'),
  column('similarity', { yields: true, align: 'right' }),
  column('doc', { title: 'FILE', shrinksTo: 10 }),
  column('line', { align: 'right' }),
  column('endLine', { title: 'END', yields: true, align: 'right' }),
  column('byte', { yields: true, align: 'right' }),
  column('start', {
    title: 'TIME',
    align: 'right',
    optional: true,
    cell: ({ start }) => (start === null ? '' : seconds(start)),
    shown: ({ start }) => (start === null ? '' : shortClock(start)),
  }),
  column('page', { align: 'right', optional: true }),
  column('lineOnPage', { title: 'ON PAGE', align: 'right', optional: true }),
  column('turn', { yields: true, align: 'right' }),
  column('speaker', { shrinksTo: 8 }),
  column('match', { yields: true, shrinksTo: 12 }),
  column('difference', { yields: true, shrinksTo: 12, optional: true }),
  column('left', { yields: true, shrinksTo: 8 }),
  column('right', { yields: true, shrinksTo: 8 }),
  column('citation', { yields: true, shrinksTo: 12, optional: true }),
  column('more', { yields: true, align: 'right' }),
]

const LONGEST_TITLE = 76

/** Blocks for people: the quotation, and each place with its sentence. */
export function textOf(results: readonly QuotationResult[], paint: Paint, citing: Citing): string {
  const blocks = results.map((result) => {
    const places = result.places.map((found) => placeText(found, { result, paint, citing }))
    const more = result.more > 0 ? `  and ${plural(result.more, 'more place')}\n` : ''
    return `${paint.heading(titleOf(result.quotation))}\n${places.join('') || '  not found\n'}${more}`
  })
  return blocks.join('\n') + (results.length > 1 ? `\n${totals(results)}\n` : '')
}

function titleOf(quotation: string): string {
  const title = plainText(quotation)
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).toWellFormed().trimEnd()}…` : title
}

interface Printing {
  readonly result: QuotationResult
  readonly paint: Paint
  readonly citing: Citing
}

function placeText(found: FoundQuotation, { result: { verdict }, paint, citing }: Printing): string {
  const { doc, line, speaker, start, similarity, left, right, pieces } = found
  const percent = `${Math.floor(similarity * 100 + 1e-6)} %`
  const judged = { verbatim: 'verbatim', near: `near, ${percent}`, 'not found': `not found; the nearest, ${percent}` }[verdict]
  const pages = citation(found)
  const who = speaker === null ? [] : paint.speaker(plainText(speaker))
  const place = `${paint.file(plainText(doc))}${paint.mark(':')}${paint.line(String(line))}`
  const where = [who, place, start === null ? [] : shortClock(start), pages === '' ? [] : `page ${pages}`].flat().join(', ')
  const said = pieces.map((piece) => paintedPiece(piece, paint)).join('')
  const cited = citing === undefined ? '' : `    ${plainText(citing(found))}\n`
  return `  ${judged}: ${where}\n    ${plainText(left)}${said}${plainText(right)}\n${cited}`
}

function paintedPiece(piece: FoundPiece, paint: Paint): string {
  const shown = plainText(differenceOf([{ ...piece, gap: '' }]))
  return plainText(piece.gap) + (piece.kind === 'same' ? paint.match(shown) : paint.mark(shown))
}

function totals(results: readonly QuotationResult[]): string {
  const count = (verdict: QuotationResult['verdict']) => results.filter((result) => result.verdict === verdict).length
  return `${plural(results.length, 'quotation')}: ${count('verbatim')} verbatim, ${count('near')} near, ${count('not found')} not found`
}
