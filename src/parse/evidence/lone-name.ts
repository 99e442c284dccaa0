import { bracketItem } from '../../labels/bracket-item.ts'
import { markedColon } from '../../labels/marked-colon.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
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

/** What a lone word in bold is worth alone on its line. */
const LEAST_ALONE = 0.15

/** "Mara", "MLD", "McVey"; neither "Q", "Non-goal" nor "Opposition members". */
function isLoneName(match: LabelMatch): boolean {
  return !match.ownLine && isLoneWord(match)
}

function isLoneWord({ label, shape, prior, isCrowd }: LabelMatch, least = LEAST_LONE): boolean {
  return isCrowd !== true && prior >= least && LONE_SHAPES.has(shape) && !LOWER_PART.test(label)
}

/** What a lone word in small letters is worth at the head of an item of a list. */
const LEAST_LOWER = 0.2

/** "jvey", where most who come back are written so: no word that stands before a colon elsewhere. */
function isLowerName({ label, shape, prior, ownLine }: LabelMatch): boolean {
  return !ownLine && shape === 'lower' && prior >= LEAST_LOWER && !label.includes(' ')
}

const LEAST_DESCRIBED = 0.45

/** A name of several words with what somebody is behind it: "Mara Lund, neighbour of the tower". */
function isDescribed({ label, affiliation, prior }: LabelMatch): boolean {
  return affiliation !== null && label.includes(' ') && prior >= LEAST_DESCRIBED
}

/** What tells whether a lone word stands among names. */
interface Company {
  readonly accepted: Accepted
  readonly evidence: LabelEvidence | undefined
  /** Most lines carry a label, or most paragraphs. */
  readonly isTalk: boolean
  readonly isOfParagraphs: boolean
}

/** Whether an unlikely name stands where names stand: a lone word behind a time as they do, in minutes, in a talk, and right below a name in a list. */
export function isAmongNames(candidate: Candidate, place: Place, company: Company): boolean {
  const { match } = candidate
  const { accepted, evidence, isTalk } = company
  if (isTimed(match) && evidence?.looksRecurring(match) === true) return true
  if ((isTalk && isDescribed(match)) || (accepted.isBehindArrows(match) && isLoneWord(match))) return true
  return standsAsNames(match, place, company) || isAmongReturning(candidate, place, company)
}

/** On a line of its own, as nearly all names are, a time before it perhaps. */
function standsAsNames(
  match: LabelMatch,
  { endsBefore, beginsParagraph }: Place,
  { accepted, isOfParagraphs }: Company,
): boolean {
  if (accepted.standsAlone(match) && isLoneWord(match) && endsBefore) return true
  if (match.ownLine && isOfParagraphs && accepted.areAlone && beginsParagraph && endsBefore && isLoneWord(match, LEAST_ALONE))
    return true
  return accepted.isTimeFirst(match) && LONE_SHAPES.has(match.shape)
}

function isAmongReturning({ convention, match }: Candidate, place: Place, company: Company): boolean {
  const { accepted, evidence, isTalk, isOfParagraphs } = company
  const looksRecurring = () => evidence?.looksRecurring(match) === true
  if (!isLoneName(match) && !(isLowerName(match) && looksRecurring())) return false
  if (convention !== bracketItem && accepted.isDeeper(match)) return false
  if (accepted.isTight) return true
  if (!looksRecurring()) return false
  const isItem = convention === markedColon || convention === bracketItem
  if (isItem) return isTalk || accepted.isBeside(match, place)
  if (isTalk && !match.ownLine && accepted.isTalk && accepted.isBeside(match, place)) return true
  return place.beginsParagraph && (isTalk || isOfParagraphs)
}
