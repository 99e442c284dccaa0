/** Whether each is of English alone: Latin, Dutch or Spanish have the others as well. */
const STOP_WORDS = new Map('the of and that you it - to in is a i'.split(' ').map((word, at) => [word, at < 6]))
/** Words of the document that the profile looks at. */
const SAMPLE = 2_000
/** Fewer words than this say too little about their share. */
const FEW = 30
const SHARE = 0.15
/** Names and greetings fill the first words of a dialogue: until there are as many as this, less is asked for. */
const SOME = 500
const EARLY_SHARE = 0.1
const EARLY_KINDS = 4
/** I don’t think so */
const WORD = /[\p{L}\p{M}'’]+/gu
/** The same where all letters are Latin. */
const LATIN_WORD = /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f'’]+/g
/** Letters of other scripts, among signs. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2070-\uffff]/
/** The longest stop word. */
const LONGEST = 4
/** The last letter of the Latin blocks. */
const LAST_LATIN = 0x24f

/** Tells by its stop words whether a document is English. */
export class StopWordProfile {
  #words = 0
  #stopWords = 0
  #otherLetters = 0
  readonly #kinds = new Set<string>()

  get english(): boolean {
    if (this.#words < FEW) return this.#otherLetters * 2 < this.#words && [...this.#kinds].some((word) => STOP_WORDS.get(word))
    const share = this.#stopWords / this.#words
    return share >= SHARE || (this.#words < SOME && share >= EARLY_SHARE && this.#kinds.size >= EARLY_KINDS)
  }

  observe(text: string): void {
    if (this.#words >= SAMPLE) return
    const words = text.match(BEYOND_LATIN.test(text) ? WORD : LATIN_WORD) ?? []
    for (const word of words) if (this.#words < SAMPLE) this.#add(word)
  }

  #add(word: string): void {
    this.#words++
    const lower = word.length > LONGEST ? '' : word.toLowerCase()
    if (STOP_WORDS.has(lower)) {
      this.#stopWords++
      this.#kinds.add(lower)
    } else if (word.charCodeAt(0) > LAST_LATIN) this.#otherLetters++
  }
}
