import type { LabelMatch } from '../../recogniser/label.ts'
import { LabelEvidence } from './label-evidence.ts'

const DECISIVE = { labels: 10, recurring: 2, alternations: 6 }
const ENOUGH = { labels: 5, recurring: 2, alternations: 3 }
/** Of all labels: so few times may fall behind the one before, and so many lines must end like sentences. */
const FALLS = 0.05
const SAID = 0.6
/** Voices that a program heard and could not name are in no programme. */
const VOICE = /^(?:unknown|unidentified) speaker$/

/**
 * Evidence for names with nothing but a time behind them. Rows of programmes and results look alike: a talk is told by names that
 * come back and take turns, by times that go up, and by lines that end like sentences.
 */
export class ClockedNames extends LabelEvidence {
  #falls = 0
  #said = 0
  #last = 0
  #voices = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.style === 'said') this.#said++
    if (VOICE.test(key)) this.#voices++
    if (match.start === null) return
    if (match.start < this.#last) this.#falls++
    this.#last = match.start
  }

  override get isDecisive(): boolean {
    return this.#reaches(DECISIVE)
  }

  override get isEnough(): boolean {
    return this.#reaches(ENOUGH)
  }

  override fills(): boolean {
    return false
  }

  override get weight(): number {
    return this.isEnough ? super.weight : 0
  }

  #reaches({ labels, recurring, alternations }: typeof DECISIVE): boolean {
    if (this.#voices > 0 && this.#voices === this.labels) return this.labels >= labels && this.#falls === 0
    if (this.labels < labels || this.recurring < recurring || this.alternations < alternations) return false
    return this.#falls <= this.labels * FALLS && this.#said >= this.labels * SAID
  }
}
