import type { Turn } from '../model/turn.ts'
import type { PlacedTurn } from './places.ts'
import { type Alignment, align } from './quotation-align.ts'
import { type IndexedQuotation, placeOf, QuotationIndex } from './quotation-index.ts'
import { type Quotation, type Word, wordsOf } from './quotation-words.ts'

/** Words that an ellipsis stands for at most. */
export const MOST_LEFT_OUT = 200
/** Turns of others that may stand between two of a speaker over which a quotation runs. */
const MOST_BETWEEN = 3
/** A longer quotation is looked for as it stands alone: alignment takes the product of the lengths. */
const MOST_ALIGNED = 2000

export type QuotedTurn = PlacedTurn & Partial<Pick<Turn, 'annotations'>>

/** A word of a turn. */
export interface SaidWord extends Word {
  readonly turn: QuotedTurn
}

/** A place that a quotation may come from. */
export interface Candidate {
  readonly number: number
  /** 1 less the edits for each word of the quotation. */
  readonly similarity: number
  /** The words that the alignment counts. */
  readonly said: readonly SaidWord[]
  alignment(): Alignment
}

/** Pairs of words met of one quotation, and the stretch that awaits its alignment. */
class Sighting {
  readonly #quotation: IndexedQuotation
  readonly #span: number
  readonly #at: number[] = []
  readonly #pairs: number[] = []
  #first = 0
  readonly #counts = new Map<number, number>()
  /** The first and the last word of the stretch. */
  pending: { readonly from: number; to: number } | undefined

  constructor(quotation: IndexedQuotation, span: number) {
    this.#quotation = quotation
    this.#span = span
  }

  /** A pair ends with word `at`: so many of the different pairs stand near each other there. */
  add(at: number, pair: number): number {
    this.#at.push(at)
    this.#pairs.push(pair)
    this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1)
    while ((this.#at[this.#first] ?? at) < at - this.#span) this.#drop()
    return this.#counts.size
  }

  #drop(): void {
    const pair = this.#pairs[this.#first++] ?? 0
    const left = (this.#counts.get(pair) ?? 0) - 1
    if (left > 0) this.#counts.set(pair, left)
    else this.#counts.delete(pair)
    if (this.#first < this.#quotation.words.length + 64) return
    this.#at.splice(0, this.#first)
    this.#pairs.splice(0, this.#first)
    this.#first = 0
  }

  /** Where the first of the pairs that stand near each other does. */
  get from(): number {
    return Math.max(0, (this.#at[this.#first] ?? 0) - this.#span)
  }
}

/** What one speaker says, turn by turn, as much of it as a quotation may reach over. */
class Stream {
  words: SaidWord[] = []
  /** The letters of the words, and where each ends in them. */
  letters = ''
  ends: number[] = []
  /** Words before these. */
  base = 0
  lastTurn = 0
  readonly sightings = new Map<number, Sighting>()

  get end(): number {
    return this.base + this.words.length
  }

  /** Adds the words of a turn, and forgets those before `from`. */
  add(turn: QuotedTurn, from: number): void {
    const kept = this.words.slice(Math.max(0, from - this.base))
    this.base = Math.max(this.base, Math.min(from, this.end))
    for (const word of wordsOf(
      turn.text,
      turn.annotations?.filter(({ kind }) => kind !== 'insertion'),
    ))
      kept.push({ ...word, turn })
    let end = 0
    this.words = kept
    this.letters = kept.map(({ letters }) => letters).join('')
    this.ends = kept.map(({ letters }) => (end += letters.length))
    this.lastTurn = turn.turn
  }

  /** The word of which the letters at an offset are the first; -1 where they are in the midst of one. */
  wordAt(offset: number): number {
    if (offset <= 0) return offset
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return this.ends[low] === offset ? low + 1 : -1
  }
}

/**
 * Looks for quotations in turns, in one pass for all of them. What stands there letter by letter is told by its end; for all others,
 * pairs of words in a row are counted, and where enough of them stand near each other, the quotation is aligned with the words around.
 * Memory: of each speaker who was heard in the last turns, as many words as the longest quotation may reach over, and a turn.
 */
export class QuotationSearch {
  readonly #index: QuotationIndex
  readonly #found: (candidate: Candidate) => void
  readonly #streams = new Map<string | null, Stream>()
  /** Of quotations found as they stand: nothing less is looked for. */
  readonly #isVerbatim = new Set<number>()
  /** Of each quotation, the most pairs met near each other: what has no more is not looked at where it cannot be near. */
  readonly #best: number[]
  readonly #longest: number

  /** `least`: how similar a place must be in order to be near; the best of those less similar are told as well. */
  constructor(quotations: readonly Quotation[], least: number, found: (candidate: Candidate) => void) {
    this.#index = new QuotationIndex(quotations, least)
    this.#found = found
    this.#best = quotations.map(() => 0)
    this.#longest = this.#index.quotations.reduce((most, quotation) => Math.max(most, spanOf(quotation)), 0)
  }

  push(turn: QuotedTurn): void {
    for (const [speaker, stream] of this.#streams)
      if (turn.turn - stream.lastTurn > MOST_BETWEEN + 1 || turn.turn < stream.lastTurn) this.#close(speaker, stream)
    const stream = this.#streams.get(turn.speakerId) ?? new Stream()
    this.#streams.set(turn.speakerId, stream)
    const first = stream.end
    let from = Math.max(0, first - this.#longest)
    for (const { pending } of stream.sightings.values()) from = Math.min(from, pending?.from ?? from)
    stream.add(turn, from)
    for (let at = first - stream.base; at < stream.words.length; at++) this.#word(stream, at)
    for (const [number, { pending }] of stream.sightings)
      if (pending !== undefined && stream.end - pending.to > this.#spanOf(number)) this.#alignPending(stream, number)
  }

  /** The end of a document. */
  end(): void {
    for (const [speaker, stream] of this.#streams) this.#close(speaker, stream)
  }

  #close(speaker: string | null, stream: Stream): void {
    for (const number of stream.sightings.keys()) this.#alignPending(stream, number)
    this.#streams.delete(speaker)
  }

  #word(stream: Stream, at: number): void {
    const word = stream.words[at]
    const end = stream.ends[at]
    if (word === undefined || end === undefined) return
    for (const number of this.#index.endingAt(stream.letters, end)) this.#verbatim(stream, number, at)
    for (const place of this.#index.placesOf(stream.words[at - 1], word) ?? []) {
      const { number, pair } = placeOf(place)
      if (!this.#isVerbatim.has(number)) this.#pair(stream, { number, pair, at: stream.base + at })
    }
  }

  #pair(stream: Stream, { number, pair, at }: { readonly number: number; readonly pair: number; readonly at: number }): void {
    const quotation = this.#index.quotations[number]
    if (quotation === undefined || quotation.words.length > MOST_ALIGNED) return
    const span = spanOf(quotation)
    const sighting = stream.sightings.get(number) ?? new Sighting(quotation, span)
    stream.sightings.set(number, sighting)
    const count = sighting.add(at, pair)
    const best = this.#best[number] ?? 0
    if (count < quotation.leastPairs && count <= best) return
    this.#best[number] = Math.max(best, count)
    if (sighting.pending !== undefined && at - sighting.pending.from > 4 * span) this.#alignPending(stream, number)
    sighting.pending ??= { from: sighting.from, to: at }
    sighting.pending.to = at
  }

  /** Whether the whole quotation ends with a word, each of its parts letter by letter. */
  #verbatim(stream: Stream, number: number, last: number): void {
    const quotation = this.#index.quotations[number]
    if (quotation === undefined) return
    let behind = stream.ends[last] ?? 0
    let from = last + 1
    for (const [part, letters] of quotation.parts.toReversed().entries()) {
      const start = partBefore(stream, { letters, behind, isLast: part === 0 })
      if (start < 0 || from - start > letters.length + (part === 0 ? 0 : MOST_LEFT_OUT)) return
      from = start
      behind = stream.ends[start - 1] ?? 0
    }
    for (const { sightings } of this.#streams.values()) sightings.delete(number)
    this.#isVerbatim.add(number)
    const said = stream.words.slice(from, last + 1)
    const runs = [{ kind: 'same', quoted: [0, quotation.words.length], said: [0, said.length] }] as const
    const whole = { edits: 0, from: 0, to: said.length, runs }
    this.#found({
      number,
      similarity: 1,
      said,
      alignment: () => (quotation.gaps.length === 0 ? whole : align(quotation.words, quotation.gaps, said)),
    })
  }

  #alignPending(stream: Stream, number: number): void {
    const sighting = stream.sightings.get(number)
    const quotation = this.#index.quotations[number]
    if (sighting?.pending === undefined || quotation === undefined) return
    const { from, to } = sighting.pending
    sighting.pending = undefined
    const words = stream.words.slice(Math.max(0, from - stream.base), to + spanOf(quotation) - stream.base)
    const alignment = align(quotation.words, quotation.gaps, words)
    const similarity = 1 - alignment.edits / quotation.words.length
    if (alignment.from < alignment.to) this.#found({ number, similarity, alignment: () => alignment, said: words })
  }

  #spanOf(number: number): number {
    const quotation = this.#index.quotations[number]
    return quotation === undefined ? 0 : spanOf(quotation)
  }
}

/** Words that a quotation reaches over at most. */
function spanOf({ words, edits, gaps }: IndexedQuotation): number {
  return words.length + edits + MOST_LEFT_OUT * gaps.length + 1
}

interface Part {
  readonly letters: string
  /** It ends at this offset of the letters, or before it. */
  readonly behind: number
  readonly isLast: boolean
}

/** The word that a part of a quotation begins with, the last before `behind`; -1 where there is none. */
function partBefore(stream: Stream, { letters, behind, isLast }: Part): number {
  for (let at = behind - letters.length; at >= 0; at--) {
    at = isLast ? (stream.letters.startsWith(letters, at) ? at : -1) : stream.letters.lastIndexOf(letters, at)
    const start = at < 0 ? -1 : stream.wordAt(at)
    if (start >= 0 && stream.wordAt(at + letters.length) >= 0) return start
    if (isLast) return -1
  }
  return -1
}
