import type { Turn } from '../model/turn.ts'
import type { IndexedQuotation, SeenSpelling } from './quotation-index.ts'
import type { Word } from './quotation-words.ts'

/** A word of a turn. */
export interface SaidWord extends Word {
  readonly turn: Turn
}

/** Words to align a quotation with, the words behind them that it may reach over not counted. */
export interface Stretch {
  readonly from: number
  to: number
  /** Whether more pairs of words of the quotation were met than before. */
  isBest: boolean
}

/** Words that are let go at once: to let them go one by one takes long. */
const LEAST_GONE = 512

/** What one speaker says, turn by turn, as much of it as a quotation may reach over. Words are numbered from the first that was said. */
export class SpeechStream {
  #words: Word<SeenSpelling>[] = []
  #turns: { readonly turn: Turn; readonly end: number }[] = []
  /** Words that were let go. */
  #base = 0
  lastTurn = 0
  /** By the number of a quotation, where pairs of its words ended, as far back as it reaches. */
  readonly #pairs: number[][] = []
  readonly pending = new Map<IndexedQuotation, Stretch>()

  get end(): number {
    return this.#base + this.#words.length
  }

  word(number: number): SeenSpelling | undefined {
    return this.#words[number - this.#base]?.spelling
  }

  /** Adds the words of a turn. Those before `from` may go. */
  add(turn: Turn, words: readonly Word<SeenSpelling>[], from: number): void {
    const gone = from - this.#base
    if (gone > LEAST_GONE) {
      this.#words = this.#words.slice(gone)
      this.#turns = this.#turns.filter(({ end }) => end > from)
      this.#base = from
    }
    for (const word of words) this.#words.push(word)
    this.#turns.push({ turn, end: this.end })
    this.lastTurn = turn.turn
  }

  words(from: number, to: number): readonly Word<SeenSpelling>[] {
    return this.#words.slice(Math.max(0, from - this.#base), to - this.#base)
  }

  said(from: number, to: number): SaidWord[] {
    return this.words(from, to).flatMap((word, at) => {
      const turn = this.#turns.find(({ end }) => end > from + at)?.turn
      return turn === undefined ? [] : { ...word, turn }
    })
  }

  /** A pair of words of a quotation ends with a word: how many do within its span. */
  pairsWithin({ number, span }: IndexedQuotation, end: number): number {
    const ends = this.#pairs[number]
    if (ends === undefined) this.#pairs[number] = [end]
    else if (ends.at(-1) !== end) ends.push(end)
    while ((ends?.[0] ?? end) < end - span) ends?.shift()
    return ends?.length ?? 1
  }

  /** So many letters before a word. */
  lettersBefore(behind: number, length: number): string {
    let letters = ''
    for (let at = behind - 1; letters.length < length && at >= this.#base; at--) letters = `${this.word(at)?.letters}${letters}`
    return letters.slice(-length)
  }

  /** The first of the words before `behind` that together have some letters; -1 where they have others. */
  startOf(letters: string, behind: number): number {
    let [at, left] = [behind, letters.length]
    while (left > 0) {
      const word = this.word(--at)
      if (word === undefined || !letters.endsWith(word.letters, left)) return -1
      left -= word.letters.length
    }
    return at
  }
}
