import { SPOKEN } from '../../labels/wide-space.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { LabelEvidence } from './label-evidence.ts'

const ENOUGH = { recurring: 2, alternations: 3, spoken: 0.1 }

/**
 * Evidence for names with nothing but a space behind them in Japanese and Chinese. Places in weather reports and the heads of
 * reviews look alike and come back: among people some ask, or say such as "I" and "you".
 */
export class WideNames extends LabelEvidence {
  #spoken = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.style === SPOKEN) this.#spoken++
  }

  override forget(match: LabelMatch, key: string): void {
    super.forget(match, key)
    if (match.style === SPOKEN) this.#spoken--
  }

  override get areLabels(): boolean {
    return super.areLabels && this.#spoken >= this.labels * ENOUGH.spoken && this.#spoken > 0
  }

  override get isEnough(): boolean {
    return this.areLabels && this.recurring >= ENOUGH.recurring && this.alternations >= ENOUGH.alternations
  }
}
