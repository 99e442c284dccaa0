import { behindDash } from './dash-speech.ts'
import { skipFold } from './fold-mark.ts'
import { isDigit, skipBlank } from './names/units.ts'
import { type ClockTime, readTime } from './time.ts'

/** What stands between the mark of a label and the speech. */
export interface Tail {
  readonly speechAt: number
  readonly time: ClockTime | undefined
  readonly ownLine: boolean
}

/** Passes white space, a clock time and a dash behind a label. A bare time needs three fields, or a tab, two spaces or the line’s end behind it, or a capital behind a zero.
 *     Mara Lund: [00:00:12] Hello
 *               ^           ^        */
export function readTail(line: string, at: number): Tail {
  const start = skipFold(line, skipBlank(line, behindHyphen(line, at)))
  const time = readTime(line, start)
  if (time === undefined || !standsAlone(line, start, time.next))
    return { speechAt: behindDash(line, start), time: undefined, ownLine: start === line.length }
  const speechAt = skipBlank(line, line.charCodeAt(time.next) === 0x3a ? time.next + 1 : time.next)
  return { speechAt, time, ownLine: speechAt === line.length }
}

const HYPHENS = '-–—'
const COLONS = ':：'

/** Some write a hyphen right behind the colon.
 *     Mara Lund:- Hello
 *               ^        */
export function behindHyphen(line: string, at: number): number {
  if (!HYPHENS.includes(line.charAt(at) || ' ') || !COLONS.includes(line.charAt(at - 1) || ' ')) return at
  return at + 1 === line.length || skipBlank(line, at + 1) > at + 1 ? at + 1 : at
}

function standsAlone(line: string, start: number, next: number): boolean {
  if (!isDigit(line.charCodeAt(start))) return true
  const speechAt = skipBlank(line, next)
  if (speechAt === line.length || speechAt >= next + 2 || line.charCodeAt(next) === 0x09) return true
  const time = line.slice(start, next)
  return speechAt > next && (FIELDS.test(time) || (STAMP.test(time) && BEGINS.test(line.charAt(speechAt))))
}

// "00:12", not "10:30"
const STAMP = /^0\d:\d\d/
// "1:02:03.5": nobody says so
const FIELDS = /^\d+:\d\d:\d\d(?:[.,]\d{1,3})?$/
const BEGINS = /[\p{Lu}\p{Lo}"“¿¡]/u
