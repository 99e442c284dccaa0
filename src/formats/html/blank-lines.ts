/** Finds the blank lines that a page shows between lines of text that no element parts. */
export class BlankLines {
  #last = 0
  #isBroken = false

  /** Whether blank lines of the source, which are shown in `<pre>`, stand before the line that text was read from. */
  before({ number }: { readonly number: number }): boolean {
    const isApart = number > this.#last + 1
    this.#last = number
    return isApart
  }

  /** Whether a tag that ends a line ends one in which nothing stands: `<br><br>`. */
  showsOne(tag: string, isEmpty: boolean): boolean {
    const shows = tag === 'br' && this.#isBroken && isEmpty
    this.#isBroken = tag === 'br'
    return shows
  }
}
