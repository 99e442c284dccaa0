import type { Said } from './said.ts'

interface Tally {
  turns: number
  asks: number
  asked: number
  length: number
}

const NOTHING: Tally = { turns: 0, asks: 0, asked: 0, length: 0 }
const FEW_WORDS = Math.log1p(4)
/** Less is no asking. */
const LEAST = 0.01

/** Counts who asks and before whom, weighted by how surely, person by person and over all. */
export class Tallies<P> {
  readonly #people = new Map<P, Tally>()
  readonly #all: Tally = { ...NOTHING }
  #longest = 0
  #top = 0
  #apart = 0
  #notes = 0
  #brief = 0
  #letters = 0

  /** A turn, after one of somebody else. */
  see(person: P, said: Said, before: Said | undefined): void {
    const tally = this.#people.get(person) ?? { ...NOTHING }
    this.#people.set(person, tally)
    this.#apart -= Math.abs(tally.asks - tally.asked)
    for (const counts of [tally, this.#all]) {
      counts.turns++
      counts.asks += said.strength
      counts.length += said.words
      counts.asked += before?.strength ?? 0
    }
    this.#apart += Math.abs(tally.asks - tally.asked)
    this.#top = Math.max(this.#top, tally.asks)
    this.#longest = Math.max(this.#longest, said.words)
    this.#notes += said.notes
    this.#letters += said.salutes
    this.#brief += Number(said.words <= FEW_WORDS)
  }

  /** What the person has done, without how surely a turn of the person asks, and how surely was asked before one. */
  of(person: P | undefined, { asks = 0, asked = 0 }: { readonly asks?: number; readonly asked?: number }) {
    const tally = (person === undefined ? undefined : this.#people.get(person)) ?? NOTHING
    const [does, is] = [Math.max(0, tally.asks - asks), Math.max(0, tally.asked - asked)]
    return {
      /** From -1, whoever only asks, to 1, whoever is only asked before speaking. */
      asked: (is - does) / Math.max(1, is + does),
      /** How long the turns are, against those of all: a difference of logarithms. */
      length: tally.turns === 0 ? 0 : tally.length / tally.turns - this.#all.length / Math.max(1, this.#all.turns),
    }
  }

  /** What kind of conversation it is, by all turns that are known. */
  get talk() {
    const turns = Math.max(1, this.#all.turns)
    const asks = Math.max(LEAST, this.#all.asks)
    return {
      longest: this.#longest - this.#all.length / turns,
      asks: this.#all.asks / turns,
      /** The share of who asks most, and how far who asks differs from who answers. */
      top: this.#top / asks,
      apart: this.#apart / (2 * asks),
      /** Shares of turns with notes of what is done, of turns of few words, and of letters. */
      notes: this.#notes / turns,
      brief: this.#brief / turns,
      letters: this.#letters / turns,
    }
  }
}
