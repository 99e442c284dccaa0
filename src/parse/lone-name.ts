import { bracketItem } from '../labels/bracket-item.ts'
import type { LabelMatch } from '../labels/convention.ts'
import { markedColon } from '../labels/marked-colon.ts'
import type { Accepted } from './accepted.ts'
import type { Place } from './cue-evidence.ts'
import type { LabelEvidence } from './label-evidence.ts'
import { isTimed } from './label-style.ts'
import type { Candidate } from './verdict.ts'

const LONE_SHAPES: ReadonlySet<string> = new Set(['title', 'caps', 'initials'])
// "Non-goal"
const LOWER_PART = /[-–][a-z]/

/** What a lone capital word is worth before a colon; the mark of a list item takes a tenth of that. */
export const LEAST_LONE = 0.26

/** "Mara", "MLD", "McVey"; neither "Q", "Non-goal" nor "Opposition members". */
export function isLoneName({ label, shape, ownLine, prior, isCrowd }: LabelMatch): boolean {
  return !ownLine && isCrowd !== true && prior >= LEAST_LONE && LONE_SHAPES.has(shape) && !LOWER_PART.test(label)
}

/** What tells whether a lone word stands among names. */
interface Company {
  readonly accepted: Accepted
  readonly evidence: LabelEvidence | undefined
  /** Most lines carry a label. */
  readonly isTalk: boolean
}

/** Whether a lone word stands where names stand: behind a time as they do, in minutes, in a talk, and right below a name in a list. */
export function isAmongNames({ convention, match }: Candidate, place: Place, { accepted, evidence, isTalk }: Company): boolean {
  if (isTimed(match) && evidence?.looksRecurring(match) === true) return true
  if (!isLoneName(match) || accepted.isDeeper(match)) return false
  if (accepted.isTight) return true
  if (evidence?.looksRecurring(match) !== true) return false
  const isItem = convention === markedColon || convention === bracketItem
  return ((isItem || place.beginsParagraph) && isTalk) || (isItem && accepted.isBeside(match, place))
}
