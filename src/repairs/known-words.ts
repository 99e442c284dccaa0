/** Different words that are kept. */
const MOST = 50_000
const SHORTEST = 5
const LONGEST = 40
// "practices"   "don’t"
const WORD = /(?<![\p{L}\p{M}'’-])[\p{L}\p{M}]+(?![\p{L}\p{M}'’-])/gu

/** Words of five letters or more that a document has in one piece, in lower case. */
export class KnownWords {
  readonly #words = new Set<string>()
  #takesMore = true

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase())
  }

  observe(text: string): void {
    if (!this.#takesMore) return
    for (const [word] of text.matchAll(WORD)) {
      if (word.length >= SHORTEST && word.length <= LONGEST) this.#words.add(word.toLowerCase())
    }
  }

  /** Only here it is looked at whether there are too many. */
  endStretch(): void {
    this.#takesMore = this.#words.size < MOST
  }
}
