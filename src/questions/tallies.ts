import type { Said } from './said.ts'

/** What one person has done, but for the turn that is looked at. */
export interface Standing {
  /** Of all turns, of all asking: shares. */
  readonly share: number
  readonly part: number
  /** How often, weighted by how surely, this person asks, and how often others ask before this person speaks. */
  readonly asks: number
  readonly asked: number
  /** How long the turns are, against those of all: a difference of logarithms. */
  readonly length: number
  /** No other turn is known. */
  readonly isNew: number
}

/** What kind of conversation it is, by all turns that are known. */
export interface Talk {
  readonly turns: number
  readonly speakers: number
  readonly length: number
  readonly longest: number
  /** How often somebody asks. */
  readonly asks: number
  /** The share of who asks most; how far who asks differs from who answers; how often those who ask do so. */
  readonly top: number
  readonly apart: number
  readonly rate: number
  /** Shares of turns with notes of what is done, and of turns of few words. */
  readonly notes: number
  readonly brief: number
}

interface Tally {
  turns: number
  asks: number
  asked: number
  follows: number
  length: number
}

const NOTHING: Tally = { turns: 0, asks: 0, asked: 0, follows: 0, length: 0 }
const FEW_WORDS = Math.log1p(4)
/** A rate of few turns is drawn to that of all by so many. */
const PRIOR = 0.3

/** Counts who asks and before whom, person by person and over all. */
export class Tallies<P> {
  readonly #people = new Map<P, Tally>()
  #all: Tally = { ...NOTHING }
  #longest = 0
  #top = 0
  #apart = 0
  #rate = 0
  #notes = 0
  #brief = 0

  /** A turn after one of somebody else. */
  see(person: P, said: Said, before: Said | undefined): void {
    const tally = this.#people.get(person) ?? { ...NOTHING }
    this.#people.set(person, tally)
    this.#sum(tally, -1)
    for (const counts of [tally, this.#all]) {
      counts.turns++
      counts.asks += said.strength
      counts.length += said.words
      counts.follows += Number(before !== undefined)
      counts.asked += before?.strength ?? 0
    }
    this.#sum(tally, 1)
    this.#top = Math.max(this.#top, tally.asks)
    this.#longest = Math.max(this.#longest, said.words)
    this.#notes += said.notes
    this.#brief += Number(said.words <= FEW_WORDS)
  }

  /** Without a turn of the person, and how surely was asked before one of the person. */
  of(person: P, { own, before }: { readonly own?: Said | undefined; readonly before?: number }): Standing {
    const tally = this.#people.get(person) ?? NOTHING
    const { turns, asks } = this.#all
    const count = tally.turns - Number(own !== undefined)
    const asked = asks / Math.max(1, turns)
    const isOwn = own?.strength ?? 0
    const follows = tally.follows - Number(before !== undefined)
    return {
      share: tally.turns / Math.max(1, turns),
      part: asks - isOwn > 0.01 ? (tally.asks - isOwn) / (asks - isOwn) : 0,
      asks: (tally.asks - isOwn + PRIOR * asked) / (Math.max(0, count) + PRIOR),
      asked: (Math.max(0, tally.asked - (before ?? 0)) + PRIOR * asked) / (Math.max(0, follows) + PRIOR),
      length: tally.turns === 0 ? 0 : tally.length / tally.turns - this.#all.length / Math.max(1, turns),
      isNew: Number(count <= 0),
    }
  }

  get talk(): Talk {
    const turns = Math.max(1, this.#all.turns)
    const asks = Math.max(0.01, this.#all.asks)
    const length = this.#all.length / turns
    return {
      turns: Math.log1p(this.#all.turns),
      speakers: Math.min(12, this.#people.size),
      length,
      longest: this.#longest - length,
      asks: this.#all.asks / turns,
      top: this.#top / asks,
      apart: this.#apart / (2 * asks),
      rate: this.#rate / asks,
      notes: this.#notes / turns,
      brief: this.#brief / turns,
    }
  }

  #sum({ asks, asked, turns }: Tally, sign: 1 | -1): void {
    this.#apart += sign * Math.abs(asks - asked)
    this.#rate += turns === 0 ? 0 : (sign * asks * asks) / turns
  }
}
