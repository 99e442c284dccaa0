import type { LabelMatch } from '../../labels/convention.ts'
import { isGivenName } from '../../labels/names/given.ts'

/** So many usual first names among the labels of one word, and of all of these, tell that they name people. */
const PEOPLE = { given: 3, share: 0.5 }
/** Of labels with times: so many, and of all. */
const TIMED = { labels: 4, share: 0.9 }

/** Counts what labels have by which they tell of each other: times, and first names among words that may be anything. */
export class LabelKinds {
  #labels = 0
  #timed = 0
  #words = 0
  #given = 0

  add({ start }: LabelMatch): void {
    this.#labels++
    if (start !== null) this.#timed++
  }

  forget({ start }: LabelMatch): void {
    this.#labels--
    if (start !== null) this.#timed--
  }

  /** Counts a label that was not met before. `key`: folded. */
  meet({ shape }: LabelMatch, key: string): void {
    if (key.includes(' ') || (shape !== 'title' && shape !== 'caps')) return
    this.#words++
    if (isGivenName(key)) this.#given++
  }

  /** Whether nearly all labels have a time. */
  get areTimed(): boolean {
    return this.#timed >= TIMED.labels && this.#timed >= this.#labels * TIMED.share
  }

  /** Whether labels of one word name people. */
  get arePeople(): boolean {
    return this.#given >= PEOPLE.given && this.#given >= this.#words * PEOPLE.share
  }
}
