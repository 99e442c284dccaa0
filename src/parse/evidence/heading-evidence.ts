import { endsQuestion } from '../../evidence/speech.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { asks } from './bare-mark.ts'
import { LabelEvidence } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'

const ENOUGH = { labels: 4, recurring: 2, alternations: 3, form: 2 }
/** Questions for each heading of a name: of words that may be anything, and of so many names of people; of these, so many of one level; of all headings, so many of names. */
const ASKED = 0.2
const OF_PEOPLE = { labels: 8, share: 0.8, asked: 0.04 }
/** Questions for each heading where two people take turns, as the parts of a form do. */
const OF_TWO = 0.1
const LEVEL = 0.8
const OF_NAMES = 0.75

/**
 * Evidence for headings that name who speaks. Most headings name things, and some of these recur below others: "Request Body",
 * "Response Body". Where people talk, a few of one level come again and again, with hardly any other heading between, and some ask.
 */
export class HeadingEvidence extends LabelEvidence {
  /** Lines with a question, those that end with its mark, and headings of any kind. */
  #asked = 0
  #ended = 0
  #headings = 0
  /** Names of several words, numbers or capitals: "Added" and "Fixed" are none. */
  #people = 0
  readonly #levels = new Map<string, number>()
  readonly #order = new NameOrder()

  override add(match: LabelMatch, key: string): void {
    const { style = '' } = match
    this.#levels.set(style, (this.#levels.get(style) ?? 0) + 1)
    this.#order.follow(key)
    if (isOfPeople(match)) this.#people++
    super.add(match, key)
  }

  override forget(match: LabelMatch, key: string): void {
    const { style = '' } = match
    this.#levels.set(style, Math.max(0, (this.#levels.get(style) ?? 0) - 1))
    if (isOfPeople(match)) this.#people--
    super.forget(match, key)
  }

  override hear(text: string): void {
    if (text.startsWith('#')) this.#headings++
    else if (asks(text)) this.#asked++
    if (endsQuestion(text)) this.#ended++
  }

  /** Headings of another level name sections. */
  override takesOnce({ style = '' }: LabelMatch): boolean {
    return this.#isUsual(this.#levels.get(style) ?? 0)
  }

  override get isEnough(): boolean {
    if (this.labels < ENOUGH.labels || this.recurring < ENOUGH.recurring || this.alternations < ENOUGH.alternations) return false
    if (this.#asked < this.labels * this.#toAsk || this.names * 2 > this.labels || this.#isForm) return false
    if (this.labels < this.#headings * OF_NAMES) return false
    return this.#isUsual(Math.max(...this.#levels.values()))
  }

  get #toAsk(): number {
    return this.#arePeople ? OF_PEOPLE.asked : ASKED
  }

  get #arePeople(): boolean {
    return this.labels >= OF_PEOPLE.labels && this.#people >= this.labels * OF_PEOPLE.share
  }

  /** Headings in one order; two people who take turns come in one, too, and ask. */
  get #isForm(): boolean {
    return this.#order.isForm(ENOUGH.form) && !(this.#arePeople && this.#ended >= this.labels * OF_TWO)
  }

  #isUsual(times: number): boolean {
    return times >= this.labels * LEVEL
  }

  override get isDecisive(): boolean {
    return super.isDecisive && this.isEnough
  }

  /** Headings weigh nothing before they are enough. */
  override get score(): number {
    return this.isEnough ? super.score : 0
  }

  /** Headings name things beside labels of any other kind. */
  override get isCompanion(): boolean {
    return false
  }

  override fills(): boolean {
    return false
  }
}

function isOfPeople({ label, shape }: LabelMatch): boolean {
  return label.includes(' ') || shape !== 'title'
}
