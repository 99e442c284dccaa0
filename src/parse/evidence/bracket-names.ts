import type { LabelMatch } from '../../labels/convention.ts'
import { asks } from './bare-mark.ts'
import { LabelEvidence } from './label-evidence.ts'

const LIKELY = 0.5
/** Of all names in brackets, those that are likely, and questions for each. */
const SHARE = 1 / 3
const ASKED = 0.1

/**
 * Evidence for names in brackets, in which notes and the tags of lists stand as well: unlikely ones are names only beside likely
 * ones, and where some ask. "[Fisherman] I saw nothing." beside "[Interviewer] What did you see?"
 */
export class BracketNames extends LabelEvidence {
  #likely = 0
  #asked = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.prior >= LIKELY) this.#likely++
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
    return this.#likely >= labels || (this.#likely >= labels * SHARE && this.#asked >= labels * ASKED)
  }

  override get score(): number {
    return this.areLabels ? super.score : 0
  }
}
