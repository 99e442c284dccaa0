/** Longer words are not remembered: a longer piece of a text keeps all of it in memory. */
const LONGEST = 24

/** Remembers small numbers of words, which it knows by their units in a text: none is cut out of it to be looked up. */
export class WordMemory {
  readonly #words: string[]
  readonly #values: Uint8Array

  /** `places`: words that are remembered at most, a power of two; of two at one place the last stays. */
  constructor(places: number) {
    this.#words = new Array(places).fill('')
    this.#values = new Uint8Array(places)
  }

  /** What was remembered of text[from..to), or 0. */
  find(text: string, from: number, to: number): number {
    const place = this.#placeOf(text, from, to)
    const word = this.#words[place] ?? ''
    return word.length === to - from && isAt(word, text, from) ? (this.#values[place] ?? 0) : 0
  }

  /** Remembers a number of a word, from 1 to 255. */
  keep(word: string, value: number): void {
    if (word.length > LONGEST) return
    const place = this.#placeOf(word, 0, word.length)
    this.#words[place] = word
    this.#values[place] = value
  }

  #placeOf(text: string, from: number, to: number): number {
    return hashOf(text, from, to) & (this.#values.length - 1)
  }
}

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/** A hash of text[from..to). */
export function hashOf(text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = nextHash(hash, text.charCodeAt(at))
  return hash
}

/** The hash of one unit more; apostrophes are one. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 31) + (unit === CURLY ? STRAIGHT : unit)) | 0
const [STRAIGHT, CURLY] = [0x27, 0x2019]
