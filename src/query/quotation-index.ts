import { editDistance } from '../text/nearest.ts'
import { type Quotation, type Spelling, spellingOf, type Word } from './quotation-words.ts'

/** A longer quotation is looked for as it stands alone: an alignment takes the product of the lengths. */
const MOST_ALIGNED = 2000
/** Letters that tell the end of a quotation. */
const TAIL = 8
/** Letters of the longer of two words that are alike. */
const LEAST_ALIKE = 5
/** Words of sources that are kept. */
const MOST_SEEN = 100_000

/** Words between ellipses, as letters. */
interface Part {
  readonly letters: string
  readonly from: number
  readonly to: number
}

/** A quotation, and what of it is looked for. */
export interface IndexedQuotation extends Quotation {
  readonly number: number
  readonly parts: readonly Part[]
  /** Words that it reaches over at most. */
  readonly span: number
  /** Different words, and pairs of words in a row, whose like it shares with whatever is near. */
  readonly leastWords: number
  readonly leastPairs: number
}

/** Words that an ellipsis stands for at most. */
export const MOST_LEFT_OUT = 200

function indexed(quotation: Quotation, number: number, least: number): IndexedQuotation {
  const { words, gaps } = quotation
  const cuts = [0, ...gaps, words.length]
  const parts = cuts.slice(1).map((to, at) => ({ from: cuts[at] ?? 0, to, letters: lettersOf(words.slice(cuts[at], to)) }))
  // 0.7 of 10 words are 3 too many by a hair.
  const edits = Math.floor((1 - least) * words.length + 1e-9)
  const leastWords = new Set(words.map(({ spelling: { letters } }) => letters)).size - edits
  const leastPairs = Math.max(1, words.length - 1 - gaps.length - 2 * edits)
  return { ...quotation, number, parts, span: words.length + edits + MOST_LEFT_OUT * gaps.length + 1, leastWords, leastPairs }
}

function lettersOf(words: readonly Word[]): string {
  return words.map(({ spelling: { letters } }) => letters).join('')
}

/** A word of a source, as far as quotations have the like. */
export interface SeenSpelling extends Spelling {
  /** Words of quotations that are like it. */
  readonly alike: readonly number[]
  /** Whether a quotation may end with it. */
  readonly isEnd: boolean
}

const NONE: readonly never[] = []

/**
 * Quotations by their words, so that each word of a text is asked once for all of them. Words are alike that are the same, or one
 * letter apart where the longer has five: both have a variant in common, one of them or one of them without a letter (FastSS, Bocek
 * et al. 2007).
 */
export class QuotationIndex {
  readonly quotations: readonly IndexedQuotation[]
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #variants = new Map<string, number[]>()
  /** Quotations by two words that they have in a row: the number of the first times the number of all, and that of the second. */
  readonly #pairs = new Map<number, IndexedQuotation[]>()
  /** Quotations of one word. */
  readonly #lone = new Map<number, IndexedQuotation[]>()
  /** Quotations by their last letters. */
  readonly #tails = new Map<string, IndexedQuotation[]>()
  /** How many letters those are: of short quotations all. */
  readonly tailLengths: ReadonlySet<number>
  /** The ends of them. */
  readonly #ends = new Set<string>()
  readonly #seen = new Map<string, SeenSpelling>()

  constructor(quotations: readonly Quotation[], least: number) {
    this.quotations = quotations.map((quotation, number) => indexed(quotation, number, least))
    for (const { words } of quotations) for (const { spelling } of words) this.#numberOf(spelling.letters)
    for (const quotation of this.quotations) {
      // Once each: "no, no, no" has one pair, which is counted wherever it is met.
      for (const pairs of new Set(this.#pairsOf(quotation))) pairs.push(quotation)
      const tail = quotation.parts.at(-1)?.letters.slice(-TAIL) ?? ''
      listOf(this.#tails, tail).push(quotation)
      for (let at = 0; at < tail.length; at++) this.#ends.add(tail.slice(at))
    }
    this.tailLengths = new Set([...this.#tails.keys()].map((tail) => tail.length))
  }

  /** A word of a source. */
  readonly spell = (word: string): SeenSpelling => {
    const known = this.#seen.get(word)
    if (known !== undefined) return known
    const { letters, mask } = spellingOf(word)
    const isEnd = this.#ends.has(letters) || [...this.tailLengths].some((length) => this.#tails.has(letters.slice(-length)))
    const seen = { letters, mask, alike: this.#alike(letters), isEnd }
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear()
    this.#seen.set(word, seen)
    return seen
  }

  #alike(letters: string): readonly number[] {
    const alike: number[] = []
    for (const variant of variantsOf(letters))
      for (const number of this.#variants.get(variant) ?? NONE)
        if (!alike.includes(number) && areAlike(letters, this.#words[number] ?? '')) alike.push(number)
    return alike.length === 0 ? NONE : alike
  }

  /** Whether some words have the like of enough words of a quotation. */
  mayBe({ words, leastWords }: IndexedQuotation, said: readonly Word<SeenSpelling>[]): boolean {
    const alike = new Set<number>()
    for (const { spelling } of said) for (const number of spelling.alike) alike.add(number)
    return (
      new Set(words.map(({ spelling }) => this.#numberOf(spelling.letters)).filter((number) => alike.has(number))).size >=
      leastWords
    )
  }

  lone(word: number): readonly IndexedQuotation[] {
    return this.#lone.get(word) ?? NONE
  }

  /** The quotations that have two words in a row, by their numbers. */
  pair(first: number, second: number): readonly IndexedQuotation[] {
    return this.#pairs.get(first * this.#words.length + second) ?? NONE
  }

  /** What is not looked for any more but as it stands. */
  forget(quotation: IndexedQuotation): void {
    for (const pairs of this.#pairsOf(quotation)) {
      const at = pairs.indexOf(quotation)
      if (at >= 0) pairs.splice(at, 1)
    }
  }

  /** Quotations that may end with some letters, as many as one of `tailLengths`. */
  endingWith(tail: string): readonly IndexedQuotation[] {
    return this.#tails.get(tail) ?? NONE
  }

  /** The lists of quotations that have the same two words in a row. */
  #pairsOf({ words, gaps }: Quotation): IndexedQuotation[][] {
    if (words.length > MOST_ALIGNED) return []
    const numbers = words.map(({ spelling: { letters } }) => this.#numberOf(letters))
    if (numbers.length === 1) return [listOf(this.#lone, numbers[0] ?? 0)]
    return numbers.slice(1).flatMap((second, at) => {
      const key = (numbers[at] ?? 0) * this.#words.length + second
      return gaps.includes(at + 1) ? [] : [listOf(this.#pairs, key)]
    })
  }

  #numberOf(letters: string): number {
    const known = this.#numbers.get(letters)
    if (known !== undefined) return known
    const number = this.#words.push(letters) - 1
    this.#numbers.set(letters, number)
    for (const variant of variantsOf(letters)) listOf(this.#variants, variant).push(number)
    return number
  }
}

/** A word, and that word without one letter or another. */
function variantsOf(letters: string): readonly string[] {
  const variants = [letters]
  if (letters.length < LEAST_ALIKE - 1) return variants
  for (let at = 0; at < letters.length; at++)
    if (letters[at] !== letters[at - 1]) variants.push(letters.slice(0, at) + letters.slice(at + 1))
  return variants
}

function areAlike(left: string, right: string): boolean {
  return left === right || (Math.max(left.length, right.length) >= LEAST_ALIKE && editDistance(left, right) === 1)
}

function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
