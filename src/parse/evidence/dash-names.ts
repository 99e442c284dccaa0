import type { LabelMatch } from '../../recogniser/label.ts'
import { LabelEvidence } from './label-evidence.ts'

const LIKELY = 0.5

/**
 * Evidence for names before a dash. Catalogues and lists of people look alike, from end to end: "MARA LUND. — Born at the quay."
 * So among names that say no more than themselves one must come back.
 */
export class DashNames extends LabelEvidence {
  #likely = 0

  override add(match: LabelMatch, key: string): void {
    super.add(match, key)
    if (match.prior >= LIKELY) this.#likely++
  }

  override forget(match: LabelMatch, key: string): void {
    super.forget(match, key)
    if (match.prior >= LIKELY) this.#likely--
  }

  override fills(lines: number): boolean {
    return (this.#likely > 0 || this.recurring > 0) && super.fills(lines)
  }
}
