import type { LabelConvention } from '../../labels/convention.ts'
import type * as door from '../../recogniser/recogniser.ts'

/** A label that a convention sees in a line. */
export interface Candidate extends door.Candidate {
  readonly convention: LabelConvention
}

/** The judgement of one line. */
export interface Verdict extends door.Verdict {
  readonly label: Candidate | null
  readonly nearMiss: Candidate | null
}

export const NOTHING: Verdict = { label: null, nearMiss: null, reason: 'no convention sees a label' }
