import { isApostrophe, isLetter } from './characters.ts'

/** Longer words are not remembered: a longer piece of a text keeps all of it in memory. */
const LONGEST = 24

/** Remembers small numbers of words, which it knows by their units in a text: none is cut out of it to be looked up. */
export class WordMemory {
  readonly #words: string[]
  readonly #values: Uint8Array

  /** `places`: words that are remembered at most, a power of two; of two at one place the first stays, as it is said more often, probably. */
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

  /** The end of the word of small letters of ASCII at `from`, with apostrophes between them, where it is remembered, or 0. */
  wordAt(text: string, from: number): number {
    let to = from
    let hash = 0
    let unit = text.charCodeAt(to)
    for (; isSmall(unit) || (isApostrophe(unit) && isSmall(text.charCodeAt(to + 1))); unit = text.charCodeAt(++to))
      hash = (Math.imul(hash, 31) + unit) | 0
    const word = this.#words[hash & (this.#values.length - 1)] ?? ''
    return word.length === to - from && isAt(word, text, from) && !isLetter(unit) ? to : 0
  }

  /** Remembers a number of a word, from 1 to 255. */
  keep(word: string, value: number): void {
    if (word.length > LONGEST) return
    const place = this.#placeOf(word, 0, word.length)
    if (this.#words[place] !== '') return
    this.#words[place] = word
    this.#values[place] = value
  }

  #placeOf(text: string, from: number, to: number): number {
    let hash = 0
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    return hash & (this.#values.length - 1)
  }
}

function isSmall(unit: number): boolean {
  return unit > 96 && unit < 123
}

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}
