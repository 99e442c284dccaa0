import { basename } from 'node:path'
import type { Turn } from '../../model/turn.ts'
import { shortClock } from '../../write/clock.ts'
import { plainText } from '../../write/plain-text.ts'
import { type Front, FrontNotes } from './front.ts'

export const CITE_STYLES = ['apa', 'chicago', 'page:line'] as const
export type CiteStyle = (typeof CITE_STYLES)[number]

type Pages = Pick<Turn, 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'>

/** "12:5-13:2", "12:5-9" on one page, or "12:5" for a turn of one line; "205-209" where lines alone are numbered; nothing without numbers. */
export function citation({ page, lineOnPage, endPage, endLineOnPage }: Pages): string {
  if (page === null) return endPage === null ? range(lineOnPage, endLineOnPage) : ''
  const last = endPage ?? page
  const from = lineOnPage === null ? String(page) : `${page}:${lineOnPage}`
  if (last === page)
    return lineOnPage === null || (endLineOnPage ?? lineOnPage) === lineOnPage ? from : `${from}-${endLineOnPage}`
  // Behind a line, a page alone would be read as a line.
  return endLineOnPage === null ? `${page}-${last}` : `${from}-${last}:${endLineOnPage}`
}

function range(from: number | null, to: number | null): string {
  if (from === null) return ''
  return to === null || to === from ? String(from) : `${from}-${to}`
}

/** What is cited. */
export type CitedPlace = Pages & Pick<Turn, 'doc' | 'speaker' | 'start' | 'line'> & { readonly endLine?: number }

/** How a place is cited, by what is known and nothing else: names as the transcript has them, "n.d." where no date is known. */
export function cite(place: CitedPlace, { title, date }: Front, style: CiteStyle): string {
  const { doc, speaker, start, line, endLine = line } = place
  const work = title ?? basename(doc)
  const pages = citation(place) || []
  const lines = endLine > line ? `lines ${line}–${endLine}` : `line ${line}`
  const known = [start === null || style === 'page:line' ? [] : shortClock(start), pages].flat()
  const where = known.join(', ') || lines
  if (style === 'page:line') return `${work}, ${where}`
  const when = date ?? 'n.d.'
  if (style === 'chicago') return `${speaker === null ? '' : `${speaker}, `}“${work},” transcript, ${when}, ${where}.`
  return speaker === null ? `${work} [Transcript]. (${when}). ${where}.` : `${speaker} (${when}). ${work} [Transcript], ${where}.`
}

/** The citations of turns and matches: the place on printed pages in front of them, or a whole citation behind. */
export class Citations {
  readonly notes = new FrontNotes()
  readonly isBehind: boolean
  readonly #style: CiteStyle
  #without = 0
  #with = 0

  constructor(style: CiteStyle = 'page:line') {
    this.#style = style
    this.isBehind = style !== 'page:line'
  }

  of(turn: Pages): string {
    if (this.isBehind) return ''
    const place = citation(turn)
    if (place === '') this.#without++
    else this.#with++
    return place
  }

  /** Cited by where it begins, as with -n. */
  behind(place: Omit<CitedPlace, 'endLine'>): string {
    return this.isBehind ? plainText(cite({ ...place, endLine: place.line }, this.notes.of(place.doc), this.#style)) : ''
  }

  /** What is to be said when nothing of all that was printed has such a place. */
  get complaint(): string | undefined {
    if (this.#with > 0 || this.#without === 0) return undefined
    return 'no printed pages or lines are known of what was found, so --cite puts nothing in front; -n puts the line of the source'
  }
}
