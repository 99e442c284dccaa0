import { saysPersons } from '../../evidence/speech.ts'
import { isGivenName } from '../../labels/names/given.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { asks } from './bare-mark.ts'

/** So many usual first names among the labels of one word, and of all of these, tell that they name people. */
const PEOPLE = { given: 3, share: 0.5 }
/** Of labels of people so few will do where one comes back, and so many lines say something; a list of people has what they are or bring. */
const FEW = { labels: 6, recurring: 1, alternations: 3, heard: 1 / 4 }
const WORDS_KEPT = 200
/** Of labels alone on their lines that head lists, so few come back, or have somebody below who asks or says such as "I". */
const MUTE = { labels: 8, recurring: 1 / 8, personal: 1 / 8 }
/** Of labels with times: so many, and of all. */
const TIMED = { labels: 4, share: 0.9 }
/** A line of so many units tells more than a list. */
const LONG = 60

interface Turns {
  readonly labels: number
  readonly recurring: number
  readonly alternations: number
}

/** Counts what labels have by which they tell of each other: times, and first names among words that may be anything. */
export class LabelKinds {
  #labels = 0
  #timed = 0
  #heard = 0
  #personal = 0
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

  /** Counts a line in which somebody speaks. */
  hear(text: string): void {
    if (this.#labels === 0) return
    this.#heard++
    if (asks(text) || saysPersons(text)) this.#personal++
  }

  /** Whether hardly anybody comes back, asks, or says such as "I": so are headings of lists. */
  areMute({ labels, recurring }: Turns): boolean {
    return labels >= MUTE.labels && recurring <= labels * MUTE.recurring && this.#personal <= labels * MUTE.personal
  }

  /** Whether nearly all labels have a time. */
  get areTimed(): boolean {
    return this.#timed >= TIMED.labels && this.#timed >= this.#labels * TIMED.share
  }

  /** Whether labels of one word name people, who take turns and say something. */
  arePeople({ labels, recurring, alternations }: Turns): boolean {
    if (labels < FEW.labels || recurring < FEW.recurring || alternations < FEW.alternations) return false
    if (this.#heard < labels * FEW.heard) return false
    const given = this.#words.filter(isGivenName).length
    return given >= PEOPLE.given && given >= this.#words.length * PEOPLE.share
  }
}

/** Whether a line asks, says such as "I" and "you", or is long. */
export function isHeard(text: string): boolean {
  return text.length >= LONG || asks(text) || saysPersons(text)
}
