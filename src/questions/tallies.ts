import type { Asking } from './asking.ts'
import type { Person } from './person.ts'

/** What one person has done so far. */
export interface Tally {
  /** How often, weighted by how surely, this person asked somebody who spoke next. */
  readonly asks: number
  /** How often others asked before this person spoke. */
  readonly answers: number
  /** Turns that are more than a word thrown in. */
  readonly turns: number
}

/** Who leads a conversation, of two or of more. */
export interface Leader<P> {
  readonly person: P
  readonly role: 'interviewer' | 'moderator'
}

/** How much a conversation is one of asking and answering. */
export interface Talk {
  /** 0 to 1: near 1 where those who ask do not answer, and ask in most of their turns. */
  readonly share: number
  readonly speakers: number
  /** Units of a turn, on average. */
  readonly length: number
}

/** So many questions show who leads, in this share of their turns; of the turns of all others no more than that share asks. */
const LEAST_ASKS = 2
const LEADER_ASKS = 0.6
const OTHERS_ASK = 0.3
/** Where several answer, the leader has so many of all turns, and none of the others more than this share of theirs. */
const LEADER_TURNS = 0.3
const MOST_ANSWERS = 0.7

const NOTHING: Tally = { asks: 0, answers: 0, turns: 0 }

/** Counts who asks and who answers, person by person and over all. */
export class Tallies<P extends Person> {
  readonly #people = new Map<P, Tally>()
  #speakers = 0
  /** Sums over all people of what they ask and answer, and of how far the two differ. */
  #both = 0
  #differ = 0
  /** Of those who ask at least as much as they answer. */
  #asked = 0
  #turns = 0
  #last: P | undefined
  #seen = 0
  #units = 0

  of(person: P): Tally {
    return this.#people.get(person) ?? NOTHING
  }

  /** A turn; `following` speaks next. */
  see(person: P, { strength, isMinor, units }: Asking, following: P | null): void {
    this.#seen++
    this.#units += units
    const isNew = !isMinor && this.#last !== person
    this.#last = person
    if (isNew && this.of(person).turns === 0) this.#speakers++
    const counts = following !== null && following !== person && person.role !== 'operator' ? strength : 0
    this.#add(person, { asks: counts, answers: 0, turns: isNew ? 1 : 0 })
    if (counts > 0 && following !== null) this.#add(following, { asks: 0, answers: counts, turns: 0 })
  }

  get talk(): Talk {
    const apart = (this.#differ + 0.6) / (this.#both + 1.6)
    return {
      share: (apart * (this.#asked + 0.5)) / (this.#turns + 1),
      speakers: this.#speakers,
      length: this.#units / Math.max(1, this.#seen),
    }
  }

  /** The one who asks in most turns, where the others, one or several alike, answer and ask in few. */
  get leader(): Leader<P> | undefined {
    const [first, ...others] = [...this.#people].sort(([, one], [, other]) => other.asks - one.asks)
    if (first === undefined || first[1].asks < LEAST_ASKS || first[1].asks < LEADER_ASKS * first[1].turns) return undefined
    let [asks, turns, most] = [0, 0, 0]
    for (const [, tally] of others) {
      const spoke = Math.max(tally.turns, tally.answers)
      most = Math.max(most, spoke)
      turns += spoke
      asks += tally.asks
    }
    if (turns < 2 || asks > OTHERS_ASK * turns) return undefined
    if (most === turns) return { person: first[0], role: 'interviewer' }
    const isHub = first[1].turns >= LEADER_TURNS * this.#seen && most <= MOST_ANSWERS * turns
    return isHub ? { person: first[0], role: 'moderator' } : undefined
  }

  #add(person: P, more: Tally): void {
    const before = this.of(person)
    const after = { asks: before.asks + more.asks, answers: before.answers + more.answers, turns: before.turns + more.turns }
    this.#count(before, -1)
    this.#count(after, 1)
    this.#people.set(person, after)
  }

  #count({ asks, answers, turns }: Tally, sign: number): void {
    this.#both += sign * (asks + answers)
    this.#differ += sign * Math.abs(asks - answers)
    if (asks < answers || (asks === answers && turns < 2)) return
    this.#asked += sign * asks
    this.#turns += sign * Math.max(turns, asks)
  }
}
