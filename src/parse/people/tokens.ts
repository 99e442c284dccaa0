import { fold } from '../../text/fold.ts'

/** Words of a stretch of text (runs of letters and digits) and where they stand, in parallel arrays. */
export interface Tokens {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly folded: readonly string[]
}

/** A word and its neighbours; `at` is its number among them. */
export interface Neighbours extends Tokens {
  readonly at: number
}

/** How many words are wanted on either side of one. */
export interface Reach {
  readonly before: number
  readonly behind: number
}

// O’Neil-Smith
// ^ ^^^^ ^^^^^
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^\w+$/
/** Of a word that occurs more often, the first places decide. */
const PLACES = 256

/** A text that grows, and is searched for words; none goes on from one part of it to the next. */
export class TokenIndex {
  #text = ''
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #places = new Map<string, number[]>()

  add(more: string): void {
    const from = this.#text.length
    this.#text += more
    for (const { 0: word, index } of more.matchAll(TOKEN)) {
      const folded = foldToken(word)
      const places = this.#places.get(folded)
      if (places === undefined) this.#places.set(folded, [this.#starts.length])
      else if (places.length < PLACES) places.push(this.#starts.length)
      this.#starts.push(from + index)
      this.#ends.push(from + index + word.length)
    }
  }

  /** The numbers of the first words that fold to a word. */
  at(word: string): readonly number[] {
    return this.#places.get(word) ?? []
  }

  /** The word of a number with those around it. */
  around(number: number, { before, behind }: Reach): Neighbours {
    const from = Math.max(0, number - before)
    const starts = this.#starts.slice(from, number + behind + 1)
    const ends = this.#ends.slice(from, number + behind + 1)
    const folded = starts.map((start, index) => foldToken(this.#text.slice(start, ends[index])))
    return { text: this.#text, starts, ends, folded, at: number - from }
  }
}

function foldToken(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word)
}

export function wordAt(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index])
}

/** What stands before a token, back to the token before it; behind the last token, what is left of the text. */
export function gapBefore(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.ends[index - 1] ?? 0, tokens.starts[index] ?? tokens.text.length)
}
