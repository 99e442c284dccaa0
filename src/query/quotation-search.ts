import { type Alignment, align } from './quotation-align.ts'
import { type IndexedQuotation, type KnownWord, MOST_LEFT_OUT, QuotationIndex } from './quotation-index.ts'
import { type QuotedTurn, type SaidWord, Sighting, SpeechStream } from './quotation-stream.ts'
import type { Quotation } from './quotation-words.ts'

/** Turns of others that may stand between two of a speaker over which a quotation runs. */
const MOST_BETWEEN = 3
/** A longer quotation is looked for as it stands alone: an alignment takes the product of the lengths. */
const MOST_ALIGNED = 2000

/** A place that a quotation may come from. */
export interface Candidate {
  readonly number: number
  /** 1 less the edits for each word of the quotation. */
  readonly similarity: number
  /** The words that the alignment counts. To be asked at once, if at all: most candidates are only counted. */
  said(): readonly SaidWord[]
  alignment(): Alignment
}

/**
 * Looks for quotations in turns, in one pass for all of them. What stands there letter by letter is told by its end; for all others,
 * pairs of words in a row are counted, and where enough of them stand near each other, the quotation is aligned with the words around.
 * Memory: of each speaker who was heard in the last turns, as many words as the longest quotation may reach over, and a turn.
 */
export class QuotationSearch {
  readonly #index: QuotationIndex
  readonly #found: (candidate: Candidate) => void
  readonly #streams = new Map<string | null, SpeechStream>()
  /** By number, whether a quotation was found as it stands: nothing less is looked for then. */
  readonly #isVerbatim: Uint8Array
  /** By number, the most pairs met near each other: what has no more is not looked at where it cannot be near. */
  readonly #best: Uint16Array
  readonly #longest: number

  /** `least`: how similar a place must be in order to be near; the best of those less similar are told as well. */
  constructor(quotations: readonly Quotation[], least: number, found: (candidate: Candidate) => void) {
    this.#index = new QuotationIndex(quotations, least)
    this.#found = found
    this.#isVerbatim = new Uint8Array(quotations.length)
    this.#best = new Uint16Array(quotations.length)
    this.#longest = this.#index.quotations.reduce((most, { span }) => Math.max(most, span), 0)
  }

  push(turn: QuotedTurn): void {
    for (const [speaker, stream] of this.#streams)
      if (turn.turn - stream.lastTurn > MOST_BETWEEN + 1 || turn.turn < stream.lastTurn) this.#close(speaker, stream)
    const stream = this.#streams.get(turn.speakerId) ?? new SpeechStream()
    this.#streams.set(turn.speakerId, stream)
    const first = stream.end
    let from = Math.max(0, first - this.#longest)
    for (const pending of stream.pending.values()) from = Math.min(from, pending.from)
    stream.add(turn, from)
    this.#look(stream, first - stream.base)
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
    let before = first > 0 ? this.#index.word(stream.words[first - 1]?.letters ?? '') : undefined
    for (let at = first; at < stream.words.length; at++) {
      for (const quotation of this.#index.endingAt(stream.letters, stream.endOf(at)) ?? []) this.#matchEnd(stream, quotation, at)
      const word = this.#index.word(stream.words[at]?.letters ?? '')
      if (word !== undefined) {
        for (const quotation of word.ending) this.#matchEnd(stream, quotation, at)
        if (before !== undefined) this.#meet(stream, at, [before, word])
      }
      before = word
    }
  }

  /** Two words in a row that quotations have, though maybe not so. */
  #meet(stream: SpeechStream, at: number, [before, word]: readonly [KnownWord, KnownWord]): void {
    const places = this.#index.pair(before, word)
    if (places === undefined) return
    for (const { quotation, at: pair } of places) {
      const { number, words } = quotation
      if (this.#isVerbatim[number] === 1 || words.length > MOST_ALIGNED) continue
      const sighting = stream.sightings[number] ?? new Sighting(quotation)
      stream.sightings[number] = sighting
      const count = sighting.add(stream.base + at, pair)
      const best = this.#best[number] ?? 0
      if (count < quotation.leastPairs && count <= best) continue
      if (count > best) this.#best[number] = count
      this.#expect(stream, quotation, { from: sighting.from, to: stream.base + at })
    }
  }

  /** The quotation will be aligned with a stretch, once the words behind it are known. */
  #expect(stream: SpeechStream, quotation: IndexedQuotation, stretch: { readonly from: number; to: number }): void {
    const pending = stream.pending.get(quotation)
    if (pending !== undefined && stretch.to - pending.from > 4 * quotation.span) this.#align(stream, quotation)
    else if (pending !== undefined) {
      pending.to = stretch.to
      return
    }
    stream.pending.set(quotation, stretch)
  }

  /** Whether the whole quotation ends with a word, each of its parts letter by letter. */
  #matchEnd(stream: SpeechStream, quotation: IndexedQuotation, last: number): void {
    const { number, parts, words, gaps } = quotation
    let from = last + 1
    for (let part = parts.length - 1; part >= 0; part--) {
      const letters = parts[part] ?? ''
      const start = stream.startOf(letters, stream.endOf(from - 1), part === parts.length - 1)
      if (start < 0 || from - start > letters.length + MOST_LEFT_OUT) return
      from = start
    }
    if (this.#isVerbatim[number] === 0) for (const { pending } of this.#streams.values()) pending.delete(quotation)
    this.#isVerbatim[number] = 1
    this.#found({
      number,
      similarity: 1,
      said: () => stream.said(from, last + 1),
      alignment: () =>
        gaps.length === 0 ? whole(words.length, last + 1 - from) : align(words, gaps, stream.words.slice(from, last + 1)),
    })
  }

  #align(stream: SpeechStream, quotation: IndexedQuotation): void {
    const stretch = stream.pending.get(quotation)
    stream.pending.delete(quotation)
    if (stretch === undefined) return
    const { number, words, gaps, span } = quotation
    const [from, to] = [Math.max(0, stretch.from - stream.base), stretch.to + span - stream.base]
    const alignment = align(words, gaps, stream.words.slice(from, to))
    const isFar = alignment.runs.some(({ kind, said }) => kind === 'left out' && said[1] - said[0] > MOST_LEFT_OUT)
    if (isFar || alignment.from === alignment.to) return
    const similarity = 1 - alignment.edits / words.length
    this.#found({ number, similarity, said: () => stream.said(from, to), alignment: () => alignment })
  }
}

/** All of the one is all of the other. */
function whole(quoted: number, said: number): Alignment {
  return { edits: 0, from: 0, to: said, runs: [{ kind: 'same', quoted: [0, quoted], said: [0, said] }] }
}
