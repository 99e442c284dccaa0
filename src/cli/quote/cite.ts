import { basename } from 'node:path'
import type { FoundQuotation } from '../../query/quotation-report.ts'
import { shortClock } from '../../write/clock.ts'
import { citation } from '../select/citations.ts'
import type { Front } from './front.ts'

export const STYLES = ['apa', 'chicago', 'page:line'] as const
export type CiteStyle = (typeof STYLES)[number]

/** How a place is cited, by what is known and nothing else: names as the transcript has them, "n.d." where no date is known. */
export function cite(found: FoundQuotation, { title, date }: Front, style: CiteStyle): string {
  const { doc, speaker, start, line, endLine } = found
  const pages = citation(found)
  const file = basename(doc)
  const lines = endLine > line ? `lines ${line}–${endLine}` : `line ${line}`
  if (style === 'page:line') return `${title ?? file}, ${pages === '' ? lines : pages}`
  const where = [start === null ? [] : shortClock(start), pages === '' ? [] : pages].flat()
  const place = where.length === 0 ? lines : where.join(', ')
  const when = date ?? 'n.d.'
  if (style === 'chicago') return `${speaker === null ? '' : `${speaker}, `}“${title ?? file},” transcript, ${when}, ${place}.`
  const work = `${title ?? file} [Transcript]`
  return speaker === null ? `${work}. (${when}). ${place}.` : `${speaker} (${when}). ${work}, ${place}.`
}
