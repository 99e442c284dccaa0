import { isBlank, isDigit, skipBlank } from '../../text/characters.ts'

const PARTS = /(\d{1,4})([-/.])\s?(\d{1,2})(?:\2\s?(\d{1,4})\.?)?(?!\d)/y
// "2024년 3월 12일"  "2024年3月12日"
const SIGNED = /\d{4}[년年]\s?\d{1,2}[월月]\s?\d{1,2}[일日]/y
// "12 Mar 2024"  "12-Mar-24"  "12. März 2024"  "12 de março de 2024"
const DAY_FIRST = /\d{1,2}(?:st|nd|rd|th)?\.?[ -](?:de )?(\p{L}{3,10})\.?(?:,? (?:de )?\d{4}|-\d{2,4})?(?![\d:])/uy
// "Mar 12, 2024"  "March 12th"
const MONTH_FIRST = /(\p{L}{3,10})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?(?![\d:])/uy
const WORD = /\p{L}{3,12}/uy

const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec mär mrz mai okt dez janv fév févr avr juin juil aoû déc ene abr ago set dic gen mag giu lug ott fev out sty lut kwi maj cze lip sie wrz paź lis gru'
const DAYS =
  'today yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag hier hoy ayer lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche'
const months: ReadonlySet<string> = new Set(MONTHS.split(' '))
const days: ReadonlySet<string> = new Set(DAYS.split(' '))
/** Names of months are cut to their first letters. */
const MONTH_LETTERS = [3, 4]

/**
 * The offset behind a date that begins at `at`, or -1.
 *     12/03/2024   12.03.24   2024-03-12   3/12   2024. 3. 12.   12-Mar-24   March 12, 2024   Tuesday   Today
 */
export function readDate(line: string, at: number): number {
  if (isDigit(line.charCodeAt(at))) return Math.max(readFigures(line, at), readDayFirst(line, at), endOf(SIGNED, line, at))
  const word = wordAt(line, at)
  if (word === '') return -1
  const lower = word.toLowerCase()
  if (days.has(lower)) return behindDay(line, at + word.length)
  return isMonth(lower) ? endOf(MONTH_FIRST, line, at) : -1
}

function readFigures(line: string, at: number): number {
  PARTS.lastIndex = at
  const found = PARTS.exec(line)
  if (found === null) return -1
  const [all, first = '', mark, second = '', third] = found
  // "10.02" may be a time, "3-12" a range.
  if (third === undefined && mark !== '/') return -1
  const numbers = [first, second, third ?? '1'].map(Number)
  return isCalendar(numbers, first.length === 4) ? at + all.length : -1
}

/** A year and a month, or a day and a month in either order. */
function isCalendar([first = 0, second = 0, third = 0]: readonly number[], yearFirst: boolean): boolean {
  if (first === 0 || second === 0) return false
  if (yearFirst) return second <= 12 && third <= 31
  return first <= 31 && second <= 31 && (first <= 12 || second <= 12)
}

function readDayFirst(line: string, at: number): number {
  DAY_FIRST.lastIndex = at
  const found = DAY_FIRST.exec(line)
  return found !== null && isMonth((found[1] ?? '').toLowerCase()) ? at + found[0].length : -1
}

function isMonth(lower: string): boolean {
  return MONTH_LETTERS.some((count) => months.has(lower.slice(0, count)))
}

/** A day of the week may stand before the date itself.
 *     Tuesday, 12 March 2024
 *              ^              */
function behindDay(line: string, at: number): number {
  const dot = line.charAt(at) === '.' ? at + 1 : at
  const comma = line.charAt(dot) === ',' ? dot + 1 : dot
  const next = skipBlank(line, comma)
  if (!isBlank(line.charCodeAt(comma))) return dot
  const end = isDigit(line.charCodeAt(next)) ? Math.max(readFigures(line, next), readDayFirst(line, next)) : monthAt(line, next)
  return end < 0 ? dot : end
}

function monthAt(line: string, at: number): number {
  return isMonth(wordAt(line, at).toLowerCase()) ? endOf(MONTH_FIRST, line, at) : -1
}

function wordAt(line: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(line)?.[0] ?? ''
}

function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(line) ? pattern.lastIndex : -1
}
