import type { FoundQuotation, QuotationResult } from '../../query/quotation-report.ts'
import { shortened } from '../../text/elide.ts'
import { seconds, shortClock } from '../../write/clock.ts'
import { plainText } from '../../write/plain-text.ts'
import { plural } from '../plural.ts'
import { citation } from '../select/citations.ts'
import type { Paint } from '../select/paint.ts'
import type { Column } from '../tables/tables.ts'

/** Makes a citation of a place; undefined where none is asked for. */
export type Citing = ((found: FoundQuotation) => string) | undefined

/** A place of a quotation, or of one that is nowhere what is known of it. Members are those of `COLUMNS`, in their order. */
export type QuotationRow = Readonly<Record<string, string | number | null>>

export function rowsOf(results: readonly QuotationResult[], citing: Citing): QuotationRow[] {
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

export const COLUMNS: readonly Column<QuotationRow>[] = NAMES.map((name) => {
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
export function textOf(results: readonly QuotationResult[], paint: Paint, citing: Citing): string {
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
