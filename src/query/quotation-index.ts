import type { Quotation, Word } from './quotation-words.ts'

/** Of two words in a row, the number of the first times this, and that of the second. */
const PAIR = 1 << 20
/** Letters that tell the end of a quotation. */
const TAIL = 8
/** Words that may be written together at the end of a shorter one. */
const MOST_TOGETHER = 3

/** A quotation, and what of it is looked for. */
export interface IndexedQuotation extends Quotation {
  readonly number: number
  /** The letters between its ellipses. */
  readonly parts: readonly string[]
  /** Words that it reaches over at most. */
  readonly span: number
  /** Pairs of words that it shares with whatever is near: an edit spoils two (the lemma of q-grams, Jokinen and Ukkonen 1991). */
  readonly leastPairs: number
}

/** Words that an ellipsis stands for at most. */
export const MOST_LEFT_OUT = 200

function indexed(quotation: Quotation, number: number, least: number): IndexedQuotation {
  const { words, gaps } = quotation
  const cuts = [0, ...gaps, words.length]
  const parts = cuts.slice(1).map((to, at) => lettersOf(words.slice(cuts[at], to)))
  // 0.7 of 10 words are 3 too many by a hair.
  const edits = Math.floor((1 - least) * words.length + 1e-9)
  const leastPairs = Math.max(1, words.length - 1 - gaps.length - 2 * edits)
  return { ...quotation, number, parts, span: words.length + edits + MOST_LEFT_OUT * gaps.length + 1, leastPairs }
}

function lettersOf(words: readonly Word[]): string {
  return words.map(({ letters }) => letters).join('')
}

/** A word that quotations have. */
export interface KnownWord {
  readonly id: number
  /** Short ones that may end with it. */
  readonly ending: IndexedQuotation[]
}

/** Where a pair stands in a quotation. */
export interface PairPlace {
  readonly quotation: IndexedQuotation
  readonly at: number
}

/** Quotations by their words, so that each word of a text is asked once for all of them. */
export class QuotationIndex {
  readonly quotations: readonly IndexedQuotation[]
  readonly #words = new Map<string, KnownWord>()
  readonly #pairs = new Map<number, PairPlace[]>()
  readonly #tails = new Map<string, IndexedQuotation[]>()

  constructor(quotations: readonly Quotation[], least: number) {
    this.quotations = quotations.map((quotation, number) => indexed(quotation, number, least))
    for (const quotation of this.quotations) {
      const known = quotation.words.map(({ letters }) => this.#know(letters))
      for (const [at, word] of known.entries()) this.#addPair(known[at - 1], word, { quotation, at })
      const last = quotation.parts.at(-1) ?? ''
      if (last.length >= TAIL) add(this.#tails, last.slice(-TAIL), quotation)
      else for (const end of endsOf(quotation.words)) this.#know(end).ending.push(quotation)
    }
  }

  /** Those that may end at an offset of some letters, and are not short. */
  endingAt(letters: string, end: number): readonly IndexedQuotation[] | undefined {
    return end < TAIL ? undefined : this.#tails.get(letters.slice(end - TAIL, end))
  }

  #know(letters: string): KnownWord {
    const known = this.#words.get(letters) ?? { id: this.#words.size + 1, ending: [] }
    this.#words.set(letters, known)
    return known
  }

  #addPair(before: KnownWord | undefined, { id }: KnownWord, place: PairPlace): void {
    if (before !== undefined && !place.quotation.gaps.includes(place.at)) add(this.#pairs, before.id * PAIR + id, place)
  }

  word(letters: string): KnownWord | undefined {
    return this.#words.get(letters)
  }

  /** The places of two words in a row. */
  pair(before: KnownWord, { id }: KnownWord): readonly PairPlace[] | undefined {
    return this.#pairs.get(before.id * PAIR + id)
  }
}

/** The last word as it may be written: "cannot" as "not", for "can" may stand before it, "can not" as "cannot". */
function endsOf(words: readonly Word[]): ReadonlySet<string> {
  const last = words.at(-1)?.letters ?? ''
  const together = Array.from({ length: MOST_TOGETHER }, (_, more) => lettersOf(words.slice(-1 - more)))
  return new Set([...Array.from(last, (_, at) => last.slice(at)), ...together])
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
