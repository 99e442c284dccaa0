import type { LabelMatch } from '../recogniser/label.ts'

// EECOM  - FUEL CELL 3 on MAIN A.   but not: Mara Lund – School of Old Boats, Atrium Inc.
//          ^^^^^^^^^^^^^^^^^^^^^^
const SENTENCE = /^\S+(?: \S+){3,}[.?!…]$/u
const ABBREVIATED = /\b(?:Inc|Co|Corp|Ltd|Bros|Univ|Dept|Assn|Jr|Sr|Esq|etc|\p{Lu}\.\p{Lu})\.$/u
const DASH_AT_END = /\s[-–—|]\s*$/u

/** The match, where what seems to be an office behind a dash ends the line like a sentence: it is what is said. */
export function saidAfterDash(line: string, match: LabelMatch): LabelMatch {
  const { affiliation, ownLine } = match
  if (!ownLine || affiliation === null || !SENTENCE.test(affiliation) || ABBREVIATED.test(affiliation)) return match
  const speechAt = line.trimEnd().length - affiliation.length
  const isBehindDash = line.startsWith(affiliation, speechAt) && DASH_AT_END.test(line.slice(0, speechAt))
  return isBehindDash ? { ...match, affiliation: null, ownLine: false, speechAt } : match
}
