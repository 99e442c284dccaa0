import type { Quotation, Word } from './quotation-words.ts'

/** Letters by whose end quotations are looked up. */
const KEY = 12
/** Quotations are looked up by pairs of words that stand in a row: number of the quotation times this, and place of the pair. */
const PLACES = 1 << 20

/** A quotation, and what of it is looked for. */
export interface IndexedQuotation extends Quotation {
  /** The letters between its ellipses. */
  readonly parts: readonly string[]
  /** Words that may differ. */
  readonly edits: number
  /** Pairs of words that it shares with whatever differs no more: each edit spoils two (the lemma of q-grams, Jokinen and Ukkonen 1991). */
  readonly leastPairs: number
  readonly pairs: number
}

function indexed(quotation: Quotation, least: number): IndexedQuotation {
  const { words, gaps } = quotation
  const cuts = [0, ...gaps, words.length]
  const parts = cuts.slice(1).map((to, at) =>
    words
      .slice(cuts[at], to)
      .map(({ letters }) => letters)
      .join(''),
  )
  // 0.7 of 10 words are 3 too many by a hair.
  const edits = Math.floor((1 - least) * words.length + 1e-9)
  const pairs = words.length - 1 - gaps.length
  return { ...quotation, parts, edits, pairs, leastPairs: Math.max(1, pairs - 2 * edits) }
}

/** Quotations by what is met of them in a text, so that each word of it is asked once for all of them. */
export class QuotationIndex {
  readonly quotations: readonly IndexedQuotation[]
  /** By length, the last letters of their last parts. */
  readonly #ends = new Map<number, Map<string, number[]>>()
  readonly #ids = new Map<string, number>()
  readonly #pairs = new Map<number, number[]>()

  constructor(quotations: readonly Quotation[], least: number) {
    this.quotations = quotations.map((quotation) => indexed(quotation, least))
    for (const [number, quotation] of this.quotations.entries()) this.#add(number, quotation)
  }

  #add(number: number, { words, gaps, parts }: IndexedQuotation): void {
    const end = (parts.at(-1) ?? '').slice(-KEY)
    if (end === '') return
    const ends = this.#ends.get(end.length) ?? new Map<string, number[]>()
    this.#ends.set(end.length, ends)
    add(ends, end, number)
    for (const { letters } of words) if (!this.#ids.has(letters)) this.#ids.set(letters, this.#ids.size + 1)
    for (const [at, word] of words.entries()) {
      const pair = gaps.includes(at) ? undefined : this.#pairOf(words[at - 1], word)
      if (pair !== undefined) add(this.#pairs, pair, number * PLACES + at)
    }
  }

  /** Numbers of the quotations whose last part may end with the letters before `to`. */
  endingAt(letters: string, to: number): readonly number[] {
    let found: readonly number[] = []
    for (const [length, ends] of this.#ends) {
      const here = to < length ? undefined : ends.get(letters.slice(to - length, to))
      if (here !== undefined) found = found.length === 0 ? here : [...found, ...here]
    }
    return found
  }

  /** The places of two words in a row, for `eachPlace`; undefined where no quotation has them. */
  placesOf(before: Word | undefined, word: Word): readonly number[] | undefined {
    const pair = this.#pairOf(before, word)
    return pair === undefined ? undefined : this.#pairs.get(pair)
  }

  #pairOf(before: Word | undefined, word: Word | undefined): number | undefined {
    const first = before && this.#ids.get(before.letters)
    const second = first === undefined || word === undefined ? undefined : this.#ids.get(word.letters)
    return first === undefined || second === undefined ? undefined : first * PLACES + second
  }
}

/** The quotation of a place, and which of its pairs it is. */
export function placeOf(place: number): { readonly number: number; readonly pair: number } {
  const number = Math.floor(place / PLACES)
  return { number, pair: place - number * PLACES }
}

function add<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
