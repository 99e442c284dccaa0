import type { LabelMatch } from '../labels/convention.ts'
import { asks } from './bare-mark.ts'
import { LabelEvidence } from './label-evidence.ts'
import { NameOrder } from './name-order.ts'

const ENOUGH = { labels: 4, recurring: 2, alternations: 3, form: 2 }
/** Questions for each heading of a name; of these, so many of one level; of all headings, so many of names. */
const ASKED = 0.2
const LEVEL = 0.8
const OF_NAMES = 0.75

/**
 * Evidence for headings that name who speaks. Most headings name things, and some of these recur below others: "Request Body",
 * "Response Body". Where people talk, a few of one level come again and again, with hardly any other heading between, and some ask.
 */
export class HeadingEvidence extends LabelEvidence {
  /** Lines with a question, and headings of any kind. */
  #asked = 0
  #headings = 0
  readonly #levels = new Map<string, number>()
  readonly #order = new NameOrder()

  override add(match: LabelMatch, key: string): void {
    const { style = '' } = match
    this.#levels.set(style, (this.#levels.get(style) ?? 0) + 1)
    this.#order.follow(key)
    super.add(match, key)
  }

  override forget(match: LabelMatch, key: string): void {
    const { style = '' } = match
    this.#levels.set(style, Math.max(0, (this.#levels.get(style) ?? 0) - 1))
    super.forget(match, key)
  }

  override hear(text: string): void {
    if (text.startsWith('#')) this.#headings++
    else if (asks(text)) this.#asked++
  }

  /** Headings of another level name sections. */
  override takesOnce({ style = '' }: LabelMatch): boolean {
    return this.#isUsual(this.#levels.get(style) ?? 0)
  }

  override get isEnough(): boolean {
    if (this.labels < ENOUGH.labels || this.recurring < ENOUGH.recurring || this.alternations < ENOUGH.alternations) return false
    if (this.#asked < this.labels * ASKED || this.names * 2 > this.labels || this.#order.isForm(ENOUGH.form)) return false
    if (this.labels < this.#headings * OF_NAMES) return false
    return this.#isUsual(Math.max(...this.#levels.values()))
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
