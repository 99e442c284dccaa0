/** Words that are remembered at most; of two at one place the later stays. */
const PLACES = 1_024
/** Longer words are not remembered: a longer piece of a text keeps all of it in memory. */
const LONGEST = 12

/** Remembers small numbers of words, which it knows by their units in a text: none is cut out of it to be looked up. */
export class WordMemory {
  readonly #words: string[] = new Array(PLACES).fill('')
  readonly #values = new Uint8Array(PLACES)

  /** What was remembered of text[from..to), or 0. */
  find(text: string, from: number, to: number): number {
    const place = placeOf(text, from, to)
    const word = this.#words[place] ?? ''
    if (word.length !== to - from) return 0
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return 0
    return this.#values[place] ?? 0
  }

  /** Remembers a number of a word, from 1 to 255. */
  keep(word: string, value: number): void {
    if (word.length > LONGEST) return
    const place = placeOf(word, 0, word.length)
    this.#words[place] = word
    this.#values[place] = value
  }
}

function placeOf(text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash & (PLACES - 1)
}
