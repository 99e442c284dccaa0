import { isAsciiLetter, isDigit, skipBlank } from '../../text/characters.ts'
import { type ClockTime, readSpokenTime, readTime } from './clock.ts'
import { readDate } from './date.ts'

/** When something was said: a clock time, with its date perhaps. The date is passed over: seconds are those of the day. */
export interface Stamp extends ClockTime {
  readonly isDated: boolean
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '（': '）', '【': '】' }
/** Words between a date and its time. */
const LINKS = ['at ', 'um ', 'à ', 'a las ', 'às ', 'alle ore ', 'alle ', 'ore ', 'kl. ', 'klo ', 'kl ', 'om ', 'o ', 'в ']
/** Half of the day, where it is written before the time, and its hours. */
const HALVES: readonly (readonly [string, number])[] = [
  ['上午', 0],
  ['下午', 12],
  ['午前', 0],
  ['午後', 12],
  ['오전', 0],
  ['오후', 12],
]

/**
 * Reads a time, alone or with its date, bare or in brackets.
 *     10:02:33   [10:02]   12/03/2024, 10:02   [2024-03-12 10:02:33]   Today at 10:02 PM   2024-03-12T10:02:33Z
 */
export function readStamp(line: string, at: number): Stamp | undefined {
  const closer = CLOSERS[line.charAt(at)]
  const from = closer === undefined ? at : skipBlank(line, at + 1)
  const dateEnd = readDate(line, from)
  if (dateEnd < 0) {
    const time = readTime(line, at) ?? readHalfDay(line, at) ?? readSpokenTime(line, at)
    return time && { ...time, isDated: false }
  }
  const time = readDayTime(line, behindLink(line, dateEnd))
  if (time === undefined) return undefined
  const next = closer === undefined ? time.next : skipBlank(line, time.next)
  if (closer === undefined) return { ...time, isDated: true }
  return line.charAt(next) === closer ? { ...time, next: next + 1, isDated: true } : undefined
}

/** 12/03/2024, 10:02     12 Mar 2024 at 10:02     2024-03-12T10:02
 *            ^                      ^                       ^         */
function behindLink(line: string, at: number): number {
  if (line.charAt(at) === 'T' && isDigit(line.charCodeAt(at + 1))) return at + 1
  const comma = skipBlank(line, at)
  const word = ',،'.includes(line.charAt(comma) || ' ') ? skipBlank(line, comma + 1) : comma
  const link = LINKS.find((candidate) => line.startsWith(candidate, word))
  return link === undefined ? word : skipBlank(line, word + link.length)
}

function readDayTime(line: string, at: number): ClockTime | undefined {
  const half = HALVES.find(([word]) => line.startsWith(word, at))
  const from = half === undefined ? at : skipBlank(line, at + half[0].length)
  if (!isDigit(line.charCodeAt(from))) return undefined
  const time = readTime(line, from) ?? readDotted(line, from)
  if (time === undefined) return undefined
  const next = behindZone(line, time.next)
  if (half !== undefined) return { start: halved(ofDay(line, from, time), half[1]), end: null, next }
  return { ...time, start: ofDay(line, from, time), next }
}

/** A time with the half of its day before it, bare or in brackets.
 *     오전 9:12     [午後 3:05]
 *     ^             ^           */
export function readHalfDay(line: string, at: number): ClockTime | undefined {
  const closer = CLOSERS[line.charAt(at)]
  const from = closer === undefined ? at : at + 1
  const time =
    line.charCodeAt(from) > 0x7f && HALVES.some(([word]) => line.startsWith(word, from)) ? readDayTime(line, from) : undefined
  if (closer === undefined || time === undefined) return time
  return line.charAt(time.next) === closer ? { ...time, next: time.next + 1 } : undefined
}

// "10:02"
const HOURS = /^\d{1,2}:\d\d$/

/** What a clock on the wall shows in two fields are hours and minutes, not minutes and seconds. */
export function ofDay(line: string, at: number, { start, next }: ClockTime): number {
  return HOURS.test(line.slice(at, next).replace(/^\[|\]$/g, '')) ? start * 60 : start
}

function halved(seconds: number, hours: number): number {
  return (seconds % 43_200) + hours * 3600
}

/** 10.02.33
 *  ^  ^  ^   */
const DOTTED = /(\d{1,2})\.([0-5]\d)(?:\.([0-5]\d))?(?![\d.:])/y

function readDotted(line: string, at: number): ClockTime | undefined {
  DOTTED.lastIndex = at
  const found = DOTTED.exec(line)
  if (found === null) return undefined
  const [all, hours, minutes, seconds = '0'] = found
  return { start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), end: null, next: at + all.length }
}

// "10:02:33 EDT 2010", as programs print dates
const ZONE_AND_YEAR = / (?:[A-Z]{2,5} )?\d{4}\b/y

/** 10:02:33Z     10:02:33+01:00     10:02:33 EDT 2010
 *          ^             ^                 ^         */
function behindZone(line: string, at: number): number {
  ZONE_AND_YEAR.lastIndex = at
  if (ZONE_AND_YEAR.test(line)) return ZONE_AND_YEAR.lastIndex
  if (line.charAt(at) === 'Z' && !isAsciiLetter(line.charCodeAt(at + 1))) return at + 1
  if ((line.charAt(at) === '+' || line.charAt(at) === '-') && readTime(line, at + 1) !== undefined) return at + 6
  return at
}
