import type { Turn } from '../model/turn.ts'
import { type AlignedRun, type Alignment, align } from './quotation-align.ts'
import { type IndexedQuotation, MOST_LEFT_OUT, QuotationIndex } from './quotation-index.ts'
import { type SaidWord, SpeechStream } from './quotation-stream.ts'
import { type Quotation, wordsOf } from './quotation-words.ts'

/** Turns of others that may stand between two of a speaker over which a quotation runs. */
const MOST_BETWEEN = 3
/** Of words for each pair that was met: what has more is not even shown as the nearest. */
const MOST_WORDS_A_PAIR = 5

/** A place that a quotation may come from. */
export interface Candidate {
  readonly number: number
  /** 1 less the edits for each word of the quotation. */
  readonly similarity: number
  readonly alignment: Alignment
  /** The words that the alignment counts. To be asked at once, if at all: most candidates are only counted. */
  said(): readonly SaidWord[]
}

/**
 * Looks for quotations in turns, in one pass for all of them. What stands there letter by letter is told by its end; for all others,
 * pairs of words in a row are counted, and where enough of them stand near each other, the quotation is aligned with the words around.
 *
 * A place as similar as `least` is sure to be found if no more than (1 - least) of as many words as the quotation has, rounded down,
 * are put in, left out or not alike (`QuotationIndex`), one written as two among them, two written as one counted twice: each spoils
 * two pairs (the lemma of q-grams, Jokinen and Ukkonen 1991). Where more words differ, each by a few letters, it may be missed.
 *
 * Memory: of each speaker who was heard in the last turns, as many words as the longest quotation may reach over, 512, and a turn.
 */
export class QuotationSearch {
  readonly #index: QuotationIndex
  readonly #streams = new Map<string | null, SpeechStream>()
  /** By number, whether a quotation was found as it stands: nothing less is looked for then. */
  readonly #isVerbatim: Uint8Array
  /** By number, the most pairs met near each other: what has no more is not looked at where it cannot be near. */
  readonly #best: Uint16Array
  readonly #longest: number
  /** By number, the edits of the nearest place, or as many as one may have that is told. */
  readonly #edits: Float64Array

  /** `least`: how similar a place must be in order to be near; the best of those at least half as near are told as well. */
  constructor(
    quotations: readonly Quotation[],
    private readonly least: number,
    private readonly found: (candidate: Candidate) => void,
  ) {
    this.#edits = Float64Array.from(quotations, ({ words }) => (1 - least / 2) * words.length)
    this.#index = new QuotationIndex(quotations, least)
    this.#isVerbatim = new Uint8Array(quotations.length)
    this.#best = new Uint16Array(quotations.length)
    this.#longest = this.#index.quotations.reduce((most, { span }) => Math.max(most, span), 0)
  }

  push(turn: Turn): void {
    for (const [speaker, stream] of this.#streams)
      if (turn.turn - stream.lastTurn > MOST_BETWEEN + 1 || turn.turn < stream.lastTurn) this.#close(speaker, stream)
    const stream = this.#streams.get(turn.speakerId) ?? new SpeechStream()
    this.#streams.set(turn.speakerId, stream)
    const first = stream.end
    let from = Math.max(0, first - this.#longest)
    for (const pending of stream.pending.values()) from = Math.min(from, pending.from)
    stream.add(turn, wordsOf(turn.text, turn.annotations, this.#index.spell), from)
    this.#look(stream, first)
    for (const [quotation, { to }] of stream.pending) if (stream.end - to > quotation.span) this.#align(stream, quotation)
  }

  /** The end of a document. */
  end(): void {
    for (const [speaker, stream] of this.#streams) this.#close(speaker, stream)
  }

  #close(speaker: string | null, stream: SpeechStream): void {
    for (const quotation of stream.pending.keys()) this.#align(stream, quotation)
    this.#streams.delete(speaker)
  }

  #look(stream: SpeechStream, first: number): void {
    for (let at = first; at < stream.end; at++) {
      if (stream.word(at)?.isEnd) this.#lookBehind(stream, at + 1)
      this.#lookAt(stream, at)
    }
  }

  /** Meets the quotations that have the like of a word alone, or of the one before and it in a row. */
  #lookAt(stream: SpeechStream, at: number): void {
    const before = stream.word(at - 1)?.alike ?? []
    for (const word of stream.word(at)?.alike ?? []) {
      for (const quotation of this.#index.lone(word)) this.#meet(stream, quotation, at)
      for (const first of before) for (const quotation of this.#index.pair(first, word)) this.#meet(stream, quotation, at)
    }
  }

  /** Whether quotations end as they stand before word `to`. */
  #lookBehind(stream: SpeechStream, to: number): void {
    for (const length of this.#index.tailLengths)
      for (const quotation of this.#index.endingWith(stream.lettersBefore(to, length))) this.#matchEnd(stream, quotation, to)
  }

  /**
   * The like of two words in a row that a quotation has ends with word `at`. Where enough do, the quotation will be aligned with what
   * stands around, once the words behind are known.
   */
  #meet(stream: SpeechStream, quotation: IndexedQuotation, at: number): void {
    const { number, words, leastPairs } = quotation
    const count = stream.pairsWithin(quotation, at)
    const isBest = count > (this.#best[number] ?? 0)
    if (isBest) this.#best[number] = count
    else if (count < leastPairs) return
    if (count < leastPairs && count * MOST_WORDS_A_PAIR < words.length) return
    const pending = stream.pending.get(quotation)
    if (pending !== undefined && at - pending.from <= 4 * quotation.span) {
      pending.to = at
      pending.isBest ||= isBest
    } else {
      this.#align(stream, quotation)
      stream.pending.set(quotation, { from: Math.max(0, at - quotation.span), to: at, isBest })
    }
  }

  /** Whether the whole quotation ends before word `to`, each of its parts letter by letter. */
  #matchEnd(stream: SpeechStream, quotation: IndexedQuotation, to: number): void {
    const { number, parts } = quotation
    const runs: AlignedRun[] = []
    let from = to
    for (const part of parts.toReversed()) {
      const least = part === parts.at(-1) ? to : Math.max(0, from - MOST_LEFT_OUT)
      let [behind, start] = [from, stream.startOf(part.letters, from)]
      while (start < 0 && behind > least) start = stream.startOf(part.letters, --behind)
      if (start < 0) return
      if (behind < from) runs.unshift({ kind: 'left out', quoted: [part.to, part.to], said: [behind, from] })
      runs.unshift({ kind: 'same', quoted: [part.from, part.to], said: [start, behind] })
      from = start
    }
    if (this.#isVerbatim[number] === 0) this.#forget(quotation)
    const moved = runs.map(({ said: [first, last], ...run }): AlignedRun => ({ ...run, said: [first - from, last - from] }))
    const alignment = { edits: 0, from: 0, to: to - from, runs: moved }
    this.found({ number, similarity: 1, alignment, said: () => stream.said(from, to) })
  }

  #forget(quotation: IndexedQuotation): void {
    this.#isVerbatim[quotation.number] = 1
    this.#index.forget(quotation)
    for (const { pending } of this.#streams.values()) pending.delete(quotation)
  }

  #align(stream: SpeechStream, quotation: IndexedQuotation): void {
    const stretch = stream.pending.get(quotation)
    stream.pending.delete(quotation)
    if (stretch === undefined) return
    const { number, words, span, leastPairs } = quotation
    const [from, to] = [stretch.from, stretch.to + span]
    const around = stream.words(from, to)
    // One pair says little.
    if (leastPairs === 1 && !stretch.isBest && !this.#index.mayBe(quotation, around)) return
    const near = (1 - this.least) * words.length
    const alignment = align(quotation, around, stretch.isBest ? Math.max(this.#edits[number] ?? 0, near) : near)
    if (alignment === undefined || alignment.from === alignment.to) return
    if (alignment.runs.some(({ kind, said }) => kind === 'left out' && said[1] - said[0] > MOST_LEFT_OUT)) return
    this.#edits[number] = Math.min(this.#edits[number] ?? 0, alignment.edits)
    this.found({ number, similarity: 1 - alignment.edits / words.length, alignment, said: () => stream.said(from, to) })
  }
}
