import type { LabelConvention, LabelMatch } from '../../labels/convention.ts'
import type { ClockTime } from '../../labels/time.ts'

/** A label that a convention sees in a line. */
export interface Candidate {
  readonly convention: LabelConvention
  readonly match: LabelMatch
  /** The folded label. */
  readonly key: string
  /** Why it is a label whatever the document shows: the user says so. */
  readonly told?: string
}

/** The judgement of one line. */
export interface Verdict {
  /** The label, or null when the line carries none. */
  readonly label: Candidate | null
  /** The likeliest candidate of a line without a label. */
  readonly nearMiss: Candidate | null
  readonly reason: string
  /** Where somebody begins to speak whom the line does not name. */
  readonly changeAt?: number
  /** When that is heard. */
  readonly time?: ClockTime
}

export const NOTHING: Verdict = { label: null, nearMiss: null, reason: 'no convention sees a label' }
