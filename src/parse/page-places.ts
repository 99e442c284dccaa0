const FORM_FEED = '\f'
/** A number behind more lines of its page stands below what is said on it. */
const HEAD_LINES = 6
/** Pages in a row that may go without a number. */
const MOST_BARE = 3

/**
 * Counts the pages of a text in which form feeds stand between them, by the numbers that are printed in their heads or feet.
 * Without form feeds nobody can tell whether a number is that of the page above it or below it.
 *     \f 12 · line (12) · line (12) · \f line (13) · line (13) · 13 · \f line (14)
 */
export class PagePlaces {
  /** Of the line that was taken last; null when it is not known. */
  page: number | null = null
  /** Whether the page of any line was known so far. */
  hasBegun = false
  /** The number that was printed last, and whether it counted the form feeds before it. */
  #last: number | undefined
  #agrees = false
  /** Form feeds since then, and lines since the last of these. */
  #feeds = 0
  #lines = 0
  /** The first number, if those behind it agree. */
  #first: number | undefined

  /** Takes a line, and the number of a page that it holds, before a form feed ("12\f") or behind it. */
  take(line: string, number: number | undefined): void {
    const isBefore = line.slice(0, Math.max(0, line.indexOf(FORM_FEED))).trim() !== ''
    if (isBefore) this.#note(number)
    for (let at = line.indexOf(FORM_FEED); at >= 0; at = line.indexOf(FORM_FEED, at + 1)) this.#feed()
    if (!isBefore) this.#note(number)
    if (line.trim() !== '') this.#lines++
  }

  /** Looks ahead: where the first two numbers agree with the form feeds between them, the page of the first is known. */
  begin(lines: Iterable<readonly [line: string, number: number | undefined]>): void {
    const ahead = new PagePlaces()
    for (const [line, number] of lines) {
      const before = ahead.#last
      ahead.take(line, number)
      if (!ahead.#agrees) continue
      this.#first = before
      return
    }
  }

  #feed(): void {
    this.#feeds++
    this.#lines = 0
    this.#turnTo(this.#last === undefined || this.#feeds > MOST_BARE ? null : this.#last + this.#feeds)
  }

  /** A number that does not count the form feeds is none of a page, or pages are missing: nothing is known until two agree again. */
  #note(number: number | undefined): void {
    if (number === undefined || (number === this.#last && this.#feeds === 0)) return
    this.#agrees = this.#last === undefined ? number === this.#first : this.#feeds > 0 && number === this.#last + this.#feeds
    this.#last = number
    this.#feeds = 0
    // Behind a number at the foot another page begins, whether a form feed says so or not.
    this.#turnTo(this.#lines > HEAD_LINES ? null : number)
  }

  #turnTo(page: number | null): void {
    this.page = this.#agrees ? page : null
    this.hasBegun ||= this.page !== null
  }
}
