import { saysPersons } from '../../evidence/speech.ts'
import { isListItem } from '../../labels/marks.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import { asks } from './bare-mark.ts'

// "(Mara Lund)"   "(#812)"
const CREDIT = /^\((?:\p{Lu}[\p{L}.'’-]{0,30} [\p{L}.'’ -]{1,60}|#\d{1,7})\)\.?$/u
// "by @mlund in https://quay.example/pull/812"   "([#812](https://quay.example/issues/812))"
const ADDRESS =
  /(?:\bby @[\w-]{1,40} in https?:\/\/[^\s()]{1,100}|\]\(https?:\/\/[^\s()]{1,100})\/(?:pulls?|issues?|commit|merge_requests)\/[\da-f]{1,40}[).]{0,3}$/
/** The end of a line, in units. */
const REACH = 240
// "<mara@quay.example>"   "<<mara@quay.example>> (she/her)"   "[mara@quay.example](mailto:mara@quay.example)"
const CONTACT =
  /^[-–—,\s]{0,4}[<([]{1,2}[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}[>)\]]{1,2}(?:\(mailto:[^\s()]{1,120}\))?(?:\s{1,4}\([^()]{1,30}\))?\s*$/
// "Mara:"   "[Mara]"
const SAID = /[:\]>：]/
const LONGEST_CONTACT = 300

/**
 * Whether a label heads an entry of a list that nobody says: what was changed, in which part of a program and by whom, or how
 * somebody is reached.
 *     * buffer: mend the copy (Mara Lund)      **Mara Lund** <mara@quay.example>
 */
export function isEntry(line: string, { shape, speechAt, ownLine }: LabelMatch): boolean {
  if (ownLine) return false
  if (shape === 'lower') return isListItem(line, 0) && endsInReference(line.slice(-REACH).trimEnd()) && !isSaid(line)
  return line.length - speechAt <= LONGEST_CONTACT && line.includes('@', speechAt) && isContact(line, speechAt)
}

/** Who says an address has a colon or brackets behind the name: "Mara: <mara@quay.example>", "[Mara] <mara@quay.example>". */
function isContact(line: string, speechAt: number): boolean {
  const label = line.slice(0, speechAt)
  return CONTACT.test(line.slice(speechAt)) && !SAID.test(label)
}

/** Somebody asks, or says "I". */
function isSaid(line: string): boolean {
  return asks(line) || saysPersons(line)
}

/** Whether an entry ends in who made the change, or in the number of it. */
function endsInReference(end: string): boolean {
  return ADDRESS.test(end) || CREDIT.test(end.slice(Math.max(0, end.lastIndexOf('('))))
}
