const STOP_WORDS = new Set('the of and to in that is a i you it'.split(' '))
/** Words of the document that the profile looks at. */
const SAMPLE = 2_000
/** Fewer words than this say too little about their share. */
const FEW = 30
const SHARE = 0.15
/** I don’t think so */
const WORD = /[\p{L}\p{M}'’]+/gu
/** The last letter of the Latin blocks. */
const LAST_LATIN = 0x24f

/** Tells by its stop words whether a document is English. */
export class StopWordProfile {
  #words = 0
  #stopWords = 0
  #otherLetters = 0

  get english(): boolean {
    if (this.#words >= FEW) return this.#stopWords >= SHARE * this.#words
    return this.#stopWords > 0 && this.#otherLetters * 2 < this.#words
  }

  observe(text: string): void {
    if (this.#words >= SAMPLE) return
    for (const [word] of text.matchAll(WORD)) {
      this.#words++
      if (STOP_WORDS.has(word.toLowerCase())) this.#stopWords++
      else if (word.charCodeAt(0) > LAST_LATIN) this.#otherLetters++
      if (this.#words >= SAMPLE) return
    }
  }
}
