import { pronounJoin } from './pronoun-join.ts'

/** A word; of "it’s" the part that counts is "it". */
const WORD = /(\p{L}+)(?:['’]\p{L}+)?/gu

/** The commonest words of spoken English; a joined pronoun counts as one. */
const STOP_WORDS = new Set(['the', 'of', 'and', 'to', 'in', 'that', 'is', 'a', 'i', 'you', 'it'])

/** Words that the language is judged by. */
const WINDOW = 2000
/** Fewer words than this tell no share. */
const SMALL = 30
const SHARE = 0.15

/** The last letter of the Latin alphabet and its extensions. */
const LAST_LATIN = 0x24f

/** Tells whether a document is English from its first words. */
export class Profile {
  #words = 0
  #stopWords = 0
  #foreign = 0

  observe(text: string): void {
    if (this.#words >= WINDOW) return
    for (const [, word = ''] of text.matchAll(WORD)) {
      this.#words++
      if (word.charCodeAt(0) > LAST_LATIN) this.#foreign++
      else if (isStopWord(word)) this.#stopWords++
      if (this.#words >= WINDOW) return
    }
  }

  get english(): boolean {
    if (this.#words >= SMALL) return this.#stopWords >= SHARE * this.#words
    return this.#words === 0 || (this.#stopWords > 0 && this.#foreign * 2 <= this.#words)
  }
}

function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase()) || pronounJoin(word, 0)?.sure === true
}
