import type { LabelMatch } from '../recogniser/label.ts'
import { fold } from '../text/fold.ts'
import { capsPeriod } from './caps-period.ts'
import { readLineTime } from './line-time.ts'
import { isGivenName } from './names/given.ts'
import { isDigit, skipBlank } from './names/units.ts'
import { roleLetters } from './role-letters.ts'
import { scriptLine } from './script-line.ts'
import { readStamp } from './stamp.ts'
import { titlePeriod } from './title-period.ts'

/** The style of a time, a name and a full stop: "T" for the time, "N" for the name. */
const TIMED_STOP = 'TN.'
const OPENERS = '[('
/** Behind a time without brackets stand the words of logs and of programmes: "10:30 GOAL. What a shot!" */
const LIKELY = 0.5

/** Who is named before a full stop behind a time: "[0:12] Mr. LUND. I agree." "[0:12] Q. Do you agree?" */
export function matchTimedStop(line: string): LabelMatch | undefined {
  const from = skipBlank(line, 0)
  if (!isDigit(line.charCodeAt(from)) && !OPENERS.includes(line.charAt(from))) return undefined
  const time = readStamp(line, from) ?? readLineTime(line, from)
  const at = time === undefined ? from : skipBlank(line, time.next)
  if (time === undefined || at === time.next) return undefined
  const rest = line.slice(at)
  const match = capsPeriod.match(rest) ?? titlePeriod.match(rest) ?? roleLetters.match(rest) ?? scriptLine.match(rest)
  if (match === undefined || match.isLoose === true) return undefined
  if (!OPENERS.includes(line.charAt(from)) && match.prior < LIKELY && !isGivenName(fold(match.label))) return undefined
  return { ...match, at: from, speechAt: at + match.speechAt, start: time.start, end: time.end, style: TIMED_STOP }
}
