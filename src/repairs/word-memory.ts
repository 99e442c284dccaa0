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

const FEW = 1_024
const MOST_TIMES = 255

/** Counts words by their hashes, no word is kept: two in some ten thousand may be taken for one. */
export class HashCounts {
  size = 0
  #hashes = new Int32Array(FEW)
  #times = new Uint8Array(FEW)

  /** How often it was counted, MOST_TIMES at most. */
  get(hash: number): number {
    return this.#times[this.#placeOf(hash)] ?? 0
  }

  /** Counts one more; returns how many there are. */
  add(hash: number): number {
    if (this.size * 2 > this.#hashes.length) this.#grow()
    const place = this.#placeOf(hash)
    const times = this.#times[place] ?? 0
    if (times === 0) {
      this.#hashes[place] = hash
      this.size++
    }
    this.#times[place] = Math.min(times + 1, MOST_TIMES)
    return times + 1
  }

  #placeOf(hash: number): number {
    const last = this.#hashes.length - 1
    let place = (hash ^ (hash >>> 15)) & last
    while (this.#times[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & last
    return place
  }

  #grow(): void {
    const [hashes, times] = [this.#hashes, this.#times]
    this.#hashes = new Int32Array(hashes.length * 4)
    this.#times = new Uint8Array(times.length * 4)
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0
      if (times[at] === 0) continue
      const place = this.#placeOf(hash)
      this.#hashes[place] = hash
      this.#times[place] = times[at] ?? 0
    }
  }
}
