import { indexFrom, isAsciiUpper, isBlank, skipBlank, startsName } from './names/units.ts'

/** The dash that ends a label. */
export interface DashMark {
  /** Behind the name, its brackets included, its full stop not. */
  readonly end: number
  /** Behind the dash. */
  readonly next: number
  /** A full stop stands before it. */
  readonly stop: boolean
  /** Nothing stands between both. */
  readonly tight: boolean
  /** Brackets stand before it. */
  readonly bracket: boolean
  /** White space is missing on a side of it, where no full stop stands before. */
  readonly glued: boolean
}

/** Small words of an office: speech has more of them. */
export const SMALL_WORDS = 3
/** The same behind a comma, where a full stop stands before the dash. */
const OFFICE_WORDS = 6
/** The dash stands within so many units of the beginning of the name. */
export const DASH_REACH = 240
/** So long are names and offices without what stands in brackets. */
export const NAME_REACH = 100

const DASHES = '-–—―−'
/** Outside of brackets these stop a name. */
const STOPS = '):;!?=<>{}[]*`~\t«»“”„"¡¿…|'
const MARK = /[-–—―−():;!?=<>{}[\]*`~\t«»“”„"¡¿…|]/g

/** The dash that ends a label which begins at `at`.
 *     Mr. LUND (North Quay—Leader) – I agree      M. Lund. – Oui      Mr LUND—Yes      Mr LUND —Yes
 *                                  ^                      ^                  ^                 ^    */
export function findDash(line: string, at: number): DashMark | undefined {
  if (!startsCapital(line.charCodeAt(at))) return undefined
  const dash = dashFrom(line, at)
  return dash !== undefined && hasFewSmallWords(line.slice(at, dash.end), dash.stop) ? dash : undefined
}

function dashFrom(line: string, at: number): DashMark | undefined {
  const end = Math.min(line.length, at + DASH_REACH)
  let reach = at + NAME_REACH
  for (let index = indexFrom(line, at, MARK); index >= 0 && index < Math.min(end, reach); ) {
    const mark = line.charAt(index)
    const dash = DASHES.includes(mark) ? readDash(line, at, index) : undefined
    if (dash !== undefined || STOPS.includes(mark)) return dash
    const next = mark === '(' ? behindBrackets(line, index, end) : index + 1
    reach += next - index - 1
    index = indexFrom(line, next, MARK)
  }
  return undefined
}

/** Behind the bracket that closes the one at `from`, or `end`. */
function behindBrackets(line: string, from: number, end: number): number {
  let depth = 0
  for (let index = from; index < end; index++) {
    const mark = line.charAt(index)
    if (mark === '(') depth++
    else if (mark === ')') depth--
    if (depth === 0) return index + 1
  }
  return end
}

function startsCapital(unit: number): boolean {
  return startsName(unit) && (unit > 0x7f || isAsciiUpper(unit))
}

// on behalf of the Committee
const SMALL_WORD = /\s[a-z]{4,}/g

/** "Mara Lund, rapporteure pour avis de la commission": an office behind a comma has more. */
function hasFewSmallWords(text: string, stop: boolean): boolean {
  const open = text.indexOf('(')
  const outside = open < 0 ? text : text.slice(0, open)
  return (outside.match(SMALL_WORD)?.length ?? 0) <= (stop && outside.includes(',') ? OFFICE_WORDS : SMALL_WORDS)
}

// El presidente —Jo Lund— llegó tarde
//                       ^^^
const CLOSES = /\S[—–](?:[,.;:]| \p{Ll})/u

/** A dash behind a name; where it opens an aside within a sentence, another one closes that. */
function readDash(line: string, at: number, index: number): DashMark | undefined {
  const isDouble = line.charAt(index) === '-' && line.charAt(index + 1) === '-'
  const next = isDouble ? index + 2 : index + 1
  const wide = isBlank(line.charCodeAt(index - 1))
  const end = behindWord(line, at, index)
  const stop = line.charAt(end - 1) === '.'
  const bracket = line.charAt(stop ? end - 2 : end - 1) === ')'
  const isLong = isDouble || line.charAt(index) !== '-'
  if (!wide && !stop && !bracket && line.charAt(index) !== '—' && !isDouble) return undefined
  const gap = next === line.length || isBlank(line.charCodeAt(next))
  if (!gap && (!isLong || (wide && CLOSES.test(line.slice(next))))) return undefined
  const glued = !(wide && gap) && !stop
  return { end: stop ? end - 1 : end, next: skipBlank(line, next), stop, tight: stop && end === index, bracket, glued }
}

function behindWord(line: string, at: number, index: number): number {
  let end = index
  while (end > at && isBlank(line.charCodeAt(end - 1))) end--
  return end
}
