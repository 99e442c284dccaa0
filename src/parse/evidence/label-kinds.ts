import type { LabelMatch } from '../../labels/convention.ts'
import { isGivenName } from '../../labels/names/given.ts'
import { asks, saysPersons } from './bare-mark.ts'

/** So many usual first names among the labels of one word, and of all of these, tell that they name people. */
const PEOPLE = { given: 3, share: 0.5 }
/** Of labels of people so few will do where one comes back, and so many lines say something; a list of people has what they are or bring. */
const FEW = { labels: 6, recurring: 1, alternations: 3, heard: 1 / 4 }
/** Of labels with times: so many, and of all. */
const TIMED = { labels: 4, share: 0.9 }

/** Counts what labels have by which they tell of each other: times, and first names among words that may be anything. */
export class LabelKinds {
  #labels = 0
  #timed = 0
  #words = 0
  #given = 0
  #heard = 0

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

  /** Whether a label has a time, as nearly all have, or is a first name. */
  isUsual({ start }: LabelMatch, key: string): boolean {
    const areTimed = this.#timed >= TIMED.labels && this.#timed >= this.#labels * TIMED.share
    return (areTimed && start !== null) || isGivenName(key)
  }

  /** Looks at a line for signs that somebody speaks. */
  hear(text: string): void {
    if (this.#labels > 0 && isHeard(text)) this.#heard++
  }

  /** Whether labels of one word name people, who take turns and say something. */
  arePeople({ labels, recurring, alternations }: Turns): boolean {
    if (this.#given < PEOPLE.given || this.#given < this.#words * PEOPLE.share) return false
    return (
      labels >= FEW.labels && recurring >= FEW.recurring && alternations >= FEW.alternations && this.#heard >= labels * FEW.heard
    )
  }
}

interface Turns {
  readonly labels: number
  readonly recurring: number
  readonly alternations: number
}

/** A line of so many units tells more than a list. */
const LONG = 60

/** Whether a line asks, says such as "I" and "you", or is long. */
export function isHeard(text: string): boolean {
  return text.length >= LONG || asks(text) || saysPersons(text)
}
