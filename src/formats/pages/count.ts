/** What stands between two pages: the number of a page in a foot, or behind a form feed in a head. */
export interface PageGap {
  readonly number: number | undefined
  /** The number stands behind a form feed: it is that of the page that begins. */
  readonly isBehindFeed: boolean
}

/** Counts pages by the numbers printed in their heads or feet; a number that is lost is counted. */
export class PageCount {
  /** Of the page at hand; null when it is not known. */
  page: number | null = null
  /** Whether numbers stand below the pages. */
  #isBelow = false
  #isFirst = true

  /** What stands before the first page. */
  start(number: number | undefined): void {
    this.page = number ?? null
    if (number !== undefined) this.#isFirst = false
  }

  /** Whether the number of the first page may be told below it. */
  get waits(): boolean {
    return this.#isFirst
  }

  /** The first page ends: its number may stand below it, or before that of the next. */
  endFirst({ number, isBehindFeed }: PageGap): void {
    this.#isFirst = false
    if (number === undefined) return
    this.#isBelow = !isBehindFeed
    this.page = isBehindFeed ? number - 1 : number
    if (this.page < 1) this.page = null
  }

  /** The next page begins. */
  next({ number }: PageGap): void {
    const told = number === undefined || !this.#isBelow ? number : number + 1
    const counted = this.page === null ? undefined : this.page + 1
    // A number that does not grow is none of a page.
    const isLikely = told !== undefined && (counted === undefined || told >= counted)
    this.page = (isLikely ? told : counted) ?? null
  }
}
