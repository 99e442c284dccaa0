import { OF_PARAGRAPH } from '../../labels/brackets.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { asks } from './bare-mark.ts'
import { LabelEvidence } from './label-evidence.ts'

const LIKELY = 0.5
/** Of all names in brackets, those that are likely, and questions for each. */
const SHARE = 1 / 3
const ASKED = 0.1
// "p012"
const CODE = /\d{1,4}$/
/** Of all labels, those that have a name behind them and go up by one. */
const MOST = 0.8

/**
 * Evidence for names in brackets, in which notes and the tags of lists stand as well: unlikely ones are names only beside likely
 * ones, and where some ask. "[Fisherman] I saw nothing." beside "[Interviewer] What did you see?" Codes that go up by one are
 * numbers of paragraphs, where a name stands behind them: "[P12] Mara: I agree."
 */
export class BracketNames extends LabelEvidence {
  #likely = 0
  #asked = 0
  #numbered = 0
  #last = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.prior >= LIKELY) this.#likely++
    const number = Number(CODE.exec(key)?.[0] ?? 0)
    if (match.style === OF_PARAGRAPH && number === this.#last + 1) this.#numbered++
    this.#last = number
  }

  override forget(match: LabelMatch, key: string): void {
    super.forget(match, key)
    if (match.prior >= LIKELY) this.#likely--
  }

  override hear(text: string): void {
    if (asks(text)) this.#asked++
  }

  override get areLabels(): boolean {
    const { labels } = this
    if (labels > 0 && this.#numbered >= labels * MOST) return false
    return this.#likely >= labels || (this.#likely >= labels * SHARE && this.#asked >= labels * ASKED)
  }

  override get score(): number {
    return this.areLabels ? super.score : 0
  }
}
