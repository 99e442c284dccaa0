import type { Turn } from '../model/turn.ts'
import { countBefore } from '../text/halving.ts'
import type { IndexedQuotation } from './quotation-index.ts'
import { type Word, wordsOf } from './quotation-words.ts'

export type QuotedTurn = Turn & Partial<Pick<Turn, 'annotations'>>

/** A word of a turn. */
export interface SaidWord extends Word {
  readonly turn: QuotedTurn
}

/** Pairs of words of one quotation that were met near each other. */
export class Sighting {
  readonly #span: number
  readonly #counts: Uint16Array
  #ends: number[] = []
  #pairs: number[] = []
  #first = 0
  #different = 0

  constructor({ span, words }: IndexedQuotation) {
    this.#span = span
    this.#counts = new Uint16Array(words.length)
  }

  /** A pair ends with word `end` of the text: so many different ones stand within the span behind it. */
  add(end: number, pair: number): number {
    this.#ends.push(end)
    this.#pairs.push(pair)
    this.#count(pair, 1)
    while ((this.#ends[this.#first] ?? end) < end - this.#span) this.#count(this.#pairs[this.#first++] ?? 0, -1)
    if (this.#first > this.#counts.length + 64) {
      this.#ends = this.#ends.slice(this.#first)
      this.#pairs = this.#pairs.slice(this.#first)
      this.#first = 0
    }
    return this.#different
  }

  #count(pair: number, change: 1 | -1): void {
    const count = (this.#counts[pair] ?? 0) + change
    this.#counts[pair] = count
    if (count === (change === 1 ? 1 : 0)) this.#different += change
  }

  /** The first word that what was met may belong to. */
  get from(): number {
    return Math.max(0, (this.#ends[this.#first] ?? 0) - this.#span)
  }
}

/** Words to align a quotation with, the words behind them that it may reach over not counted. */
export interface Stretch {
  readonly from: number
  to: number
}

/** What one speaker says, turn by turn, as much of it as a quotation may reach over. */
export class SpeechStream {
  /** Words, and the turns of them. */
  words: Word[] = []
  turns: QuotedTurn[] = []
  /** The letters of the words, and where each ends in them. */
  letters = ''
  #ends: number[] = []
  /** Words that were before these. */
  base = 0
  lastTurn = 0
  readonly sightings: Sighting[] = []
  readonly pending = new Map<IndexedQuotation, Stretch>()

  get end(): number {
    return this.base + this.words.length
  }

  /** Adds the words of a turn, and forgets those before `from`. */
  add(turn: QuotedTurn, from: number): void {
    const gone = Math.max(0, from - this.base)
    const added = wordsOf(turn.text, turn.annotations)
    this.words = this.words.slice(gone).concat(added)
    this.turns = this.turns.slice(gone).concat(added.map(() => turn))
    this.letters = this.words.map(({ letters }) => letters).join('')
    this.base += gone
    this.lastTurn = turn.turn
    let end = 0
    this.#ends = this.words.map(({ letters }) => {
      end += letters.length
      return end
    })
  }

  /** Where the letters of a word end. */
  endOf(word: number): number {
    return this.#ends[word] ?? 0
  }

  said(from: number, to: number): SaidWord[] {
    return this.words.slice(from, to).flatMap((word, at) => {
      const turn = this.turns[from + at]
      return turn === undefined ? [] : { ...word, turn }
    })
  }

  /** The first word of some letters that end at `behind`, or where they need not, end last before it; -1 where there is none. */
  startOf(letters: string, behind: number, isThere: boolean): number {
    let at = behind - letters.length
    while (at >= 0) {
      if (isThere) at = this.letters.startsWith(letters, at) ? at : -1
      else at = this.letters.lastIndexOf(letters, at)
      const start = at < 0 ? -1 : this.#wordAt(at)
      if (start >= 0 && this.#wordAt(at + letters.length) >= 0) return start
      at = isThere ? -1 : at - 1
    }
    return -1
  }

  /** The word that begins at an offset of the letters; -1 in the midst of one. */
  #wordAt(offset: number): number {
    if (offset === 0) return 0
    const ended = countBefore(this.#ends.length, (index) => (this.#ends[index] ?? 0) < offset)
    return this.#ends[ended] === offset ? ended + 1 : -1
  }
}
