import type { Judged } from '../recogniser/recogniser.ts'
import { headingKind } from './sections/sections.ts'

/** How many paragraphs of a document carry labels. */
export class LabelDensity {
  /** Labels met, and paragraphs of speech begun without one. */
  labelled = 0
  bare = 0
  /** The same in the look-ahead. */
  readonly #ahead = { labelled: 0, bare: 0 }

  learn(ahead: readonly Judged[]): void {
    let inSpeech = false
    for (const { block, verdict, afterBlank } of ahead) {
      if (verdict.label !== null) {
        inSpeech = true
        this.#ahead.labelled++
      } else if (inSpeech && afterBlank && !block.blank) {
        const kind = headingKind(block.line.text, true)
        if (kind === undefined) this.#ahead.bare++
        inSpeech = kind === undefined || kind === 'stage'
      }
    }
  }

  /** Whether nearly every paragraph carries a label, as in minutes: then speech behind a heading has no speaker. */
  get isThroughout(): boolean {
    const { labelled, bare } = this.labelled > this.#ahead.labelled ? this : this.#ahead
    return labelled >= 5 && bare < labelled * 0.2
  }
}
