import type { LabelMatch } from '../../labels/convention.ts'
import { isGivenName } from '../../labels/names/given.ts'

/** So many usual first names among the labels of one word, and of all of these, tell that they name people. */
const PEOPLE = { given: 3, share: 0.5 }
const WORDS_KEPT = 200
/** Of labels with times: so many, and of all. */
const TIMED = { labels: 4, share: 0.9 }

/** Counts what labels have by which they tell of each other: times, and first names among words that may be anything. */
export class LabelKinds {
  #labels = 0
  #timed = 0
  /** Labels of one word, folded. */
  readonly #words: string[] = []

  add({ start }: LabelMatch): void {
    this.#labels++
    if (start !== null) this.#timed++
  }

  forget({ start }: LabelMatch): void {
    this.#labels--
    if (start !== null) this.#timed--
  }

  /** Keeps a label that was not met before. `key`: folded. */
  meet({ shape }: LabelMatch, key: string): void {
    if (!key.includes(' ') && (shape === 'title' || shape === 'caps') && this.#words.length < WORDS_KEPT) this.#words.push(key)
  }

  /** Whether nearly all labels have a time. */
  get areTimed(): boolean {
    return this.#timed >= TIMED.labels && this.#timed >= this.#labels * TIMED.share
  }

  /** Whether labels of one word name people. */
  get arePeople(): boolean {
    const given = this.#words.filter(isGivenName).length
    return given >= PEOPLE.given && given >= this.#words.length * PEOPLE.share
  }
}
