import type { Turn } from '../../model/turn.ts'

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

/** The places of turns on printed pages, where they are asked for. */
export class Citations {
  #without = 0
  #with = 0

  of(turn: Pages): string {
    const place = citation(turn)
    if (place === '') this.#without++
    else this.#with++
    return place
  }

  /** What is to be said when nothing of all that was printed has such a place. */
  get complaint(): string | undefined {
    if (this.#with > 0 || this.#without === 0) return undefined
    return 'no printed pages or lines are known of what was found, so --cite puts nothing in front; -n puts the line of the source'
  }
}
