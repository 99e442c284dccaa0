import { isAsciiLetter, isBlank, isDigit, skipBlank } from '../../text/characters.ts'

/** A clock time or a range of two, read from a line. */
export interface ClockTime {
  /** Seconds. */
  readonly start: number
  readonly end: number | null
  /** The offset behind it, its brackets included. */
  readonly next: number
}

interface Instant {
  readonly seconds: number
  readonly next: number
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '（': '）', '【': '】' }

/** Marks between the two ends of a range. */
const RANGE_MARKS = ['-->', '->', '→', '–', '—', '-']

const TAB = 0x09
const AT = 0x40
const HASH = 0x23
const LONGEST_FRACTION = 9

/**
 * Reads a clock time that begins at `at`, bare or in brackets, alone or as a range.
 *     0:03   00:00:58   1:02:03.5   (00:12)   [01:46]   [00:00:01 → 00:00:04]   [1.40s]   [@0:12](https://…)   [(0:12)](https://…)
 */
export function readTime(line: string, at: number): ClockTime | undefined {
  if (line.charCodeAt(at) === HASH) return readCounted(line, at)
  const closer = CLOSERS[line.charAt(at)]
  if (closer === undefined) return readRange(line, at, readInstant)
  const mark = skipBlank(line, at + 1)
  const from = line.charCodeAt(mark) === AT ? mark + 1 : mark
  const inside = readInside(line, from) ?? readBracketed(line, from)
  if (inside === undefined) return undefined
  const close = skipBlank(line, inside.next)
  return line.charAt(close) === closer ? { ...inside, next: closer === ']' ? behindLink(line, close + 1) : close + 1 } : undefined
}

// "#00:01:12-5#", with tenths of a second
const COUNTED = /#(\d{1,2}):([0-5]\d):([0-5]\d)(?:-(\d))?#/y

/** As programs for interviews count. */
function readCounted(line: string, at: number): ClockTime | undefined {
  COUNTED.lastIndex = at
  const [, hours, minutes, seconds, tenths = '0'] = COUNTED.exec(line) ?? []
  if (hours === undefined) return undefined
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(tenths) / 10
  return { start, end: null, next: COUNTED.lastIndex }
}

function readInside(line: string, from: number): ClockTime | undefined {
  return readRange(line, from, readInstant) ?? readRange(line, from, readSeconds) ?? readDecimals(line, from)
}

/** A time in brackets within those of a link.
 *     [(0:12)](https://atrium.example/?t=12)
 *      ^     ^                               */
function readBracketed(line: string, at: number): ClockTime | undefined {
  const closer = CLOSERS[line.charAt(at)]
  const inside = closer === undefined ? undefined : readInside(line, at + 1)
  return inside !== undefined && line.charAt(inside.next) === closer ? { ...inside, next: inside.next + 1 } : undefined
}

/** A time may lead to the place in a recording; in a heading it is the place of a topic.
 *     [0:12](https://atrium.example/?t=12) Mara Lund
 *           ^                             ^          */
function behindLink(line: string, at: number): number {
  if (line.charCodeAt(at) !== 0x28 || line.trimStart().startsWith('#')) return at
  LINK.lastIndex = at
  return LINK.test(line) ? LINK.lastIndex : at
}

// "(https://atrium.example/?t=12)"  "(#t=12)"  "(javascript:play(12);)"
const LINK = /\((?:https?:|javascript:|[#?/.])[^\s()]{0,400}(?:\([^\s()]{0,40}\)[^\s()]{0,40})?\)/y

function readRange(line: string, at: number, read: typeof readInstant): ClockTime | undefined {
  const from = read(line, at)
  if (from === undefined) return undefined
  const gap = skipBlank(line, from.next)
  const mark = RANGE_MARKS.find((candidate) => line.startsWith(candidate, gap))
  const to = mark === undefined ? undefined : read(line, skipBlank(line, gap + mark.length))
  if (to === undefined) return { start: from.seconds, end: null, next: from.next }
  return { start: from.seconds, end: to.seconds, next: to.next }
}

/** Two to four fields parted by colons, then a fraction; the fourth counts frames and is passed over.
 *     01:02:03.5
 *     ^  ^  ^ ^      */
function readInstant(line: string, at: number): Instant | undefined {
  const fields: number[] = []
  let next = digitsEnd(line, at)
  if (next === at || next - at > 3) return undefined
  fields.push(Number(line.slice(at, next)))
  while (fields.length < 4 && isPart(line, next, fields) && digitsEnd(line, next + 1) === next + 3) {
    fields.push(Number(line.slice(next + 1, next + 3)))
    next += 3
  }
  if (fields.length === 1) return readDottedHalf(line, next, fields) ?? readLettered(line, at, next)
  const fraction = fractionEnd(line, next)
  const seconds = secondsOf(fields)
  if (seconds === undefined || !endsTime(line, fraction)) return undefined
  return withHalfDay(line, { seconds: seconds + Number('0.' + (line.slice(next + 1, fraction) || '0')), next: fraction }, fields)
}

/** Before half a day a full stop parts hours and minutes as well.
 *     11.05 a.m.
 *       ^         */
function readDottedHalf(line: string, dot: number, hours: readonly number[]): Instant | undefined {
  const next = dot + 3
  if (line.charCodeAt(dot) !== 0x2e || digitsEnd(line, dot + 1) !== next) return undefined
  const fields = [...hours, Number(line.slice(dot + 1, next))]
  const seconds = secondsOf(fields)
  const read = seconds === undefined ? undefined : withHalfDay(line, { seconds, next }, fields)
  return read !== undefined && read.next > next ? read : undefined
}

// "00h12m03s"   "12m 03s"   "1 h 02 min 03 s"   "12'03\""
const LETTERED = /(?:(\d{1,2}) ?h ?)?(\d{1,3}) ?(?:m(?:in)?|['’′]) ?([0-5]?\d) ?(?:s(?:ec)?|["”″])(?![A-Za-z\d])/y

/** Hours, minutes and seconds with the letters that stand for them. */
function readLettered(line: string, at: number, unitAt: number): Instant | undefined {
  if (!"hm'’′".includes(line.charAt(unitAt) || '-')) return undefined
  LETTERED.lastIndex = at
  const found = LETTERED.exec(line)
  const [, hours = '0', minutes = '0', seconds = '0'] = found ?? []
  return found === null
    ? undefined
    : { seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), next: LETTERED.lastIndex }
}

const LONGEST_SECONDS = 6
const DECIMALS = /(\d{1,6}\.\d{1,3}) ?(?:-->|->|→|–|—|-|:) ?(\d{1,6}\.\d{1,3})(?=[ \])}>])/y

/** Seconds alone, as recognisers write them; in brackets only.
 *     [0.00s -> 5.40s]
 *      ^                */
function readSeconds(line: string, at: number): Instant | undefined {
  const whole = digitsEnd(line, at)
  const next = line.charCodeAt(whole) === 0x2e ? digitsEnd(line, whole + 1) : whole
  if (whole === at || whole - at > LONGEST_SECONDS || next - whole > LONGEST_FRACTION || line.charAt(next) !== 's')
    return undefined
  const behind = line.charCodeAt(next + 1)
  return isAsciiLetter(behind) || isDigit(behind) ? undefined : { seconds: Number(line.slice(at, next)), next: next + 1 }
}

/** A range of seconds, with no letter behind them; in brackets only.
 *     [0.52 - 5.40]
 *      ^             */
function readDecimals(line: string, at: number): ClockTime | undefined {
  DECIMALS.lastIndex = at
  const found = DECIMALS.exec(line)
  const [start, end] = [Number(found?.[1]), Number(found?.[2])]
  return end >= start ? { start, end, next: DECIMALS.lastIndex } : undefined
}

function digitsEnd(line: string, at: number): number {
  let index = at
  while (isDigit(line.charCodeAt(index))) index++
  return index
}

/** Behind ".5" or ",500"; a comma needs three digits, so that a list of times stays one. */
function fractionEnd(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  if (unit !== 0x2e && unit !== 0x2c) return at
  const end = digitsEnd(line, at + 1)
  const digits = end - at - 1
  if (digits === 0 || digits > LONGEST_FRACTION || (unit === 0x2c && digits !== 3)) return at
  return end
}

/** A colon; frames that are dropped stand behind a semicolon: "00:00:12;04". */
function isPart(line: string, at: number, fields: readonly number[]): boolean {
  return line.charCodeAt(at) === 0x3a || (fields.length === 3 && line.charCodeAt(at) === 0x3b)
}

function secondsOf(fields: readonly number[]): number | undefined {
  const [first = 0, second, third] = fields
  if (second === undefined || second > 59) return undefined
  if (third === undefined) return first * 60 + second
  return third > 59 ? undefined : first * 3600 + second * 60 + third
}

/** No digit, letter or further colon and digit may follow: "10:30am" is read by its half of the day. */
function endsTime(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  if (unit === 0x3a) return !isDigit(line.charCodeAt(at + 1))
  return !isDigit(unit) && (!isAsciiLetter(unit) || halfDay(line, at) !== undefined || isZulu(line, at))
}

/** "10:02:33Z" */
function isZulu(line: string, at: number): boolean {
  const behind = line.charCodeAt(at + 1)
  return line.charCodeAt(at) === 0x5a && !isAsciiLetter(behind) && !isDigit(behind)
}

/** "10:30 PM": the fields are hours and minutes, then. */
function withHalfDay(line: string, instant: Instant, fields: readonly number[]): Instant {
  const behind = line.charCodeAt(instant.next)
  const at = isBlank(behind) && behind !== TAB ? instant.next + 1 : instant.next
  const half = halfDay(line, at)
  const [hours = 0, minutes = 0, seconds = 0] = fields
  if (half === undefined || hours > 12) return instant
  return { seconds: ((hours % 12) + half.hours) * 3600 + minutes * 60 + seconds, next: half.next }
}

/** "AM", "p.m.", in Spanish "p. m.", not the word "Am": how many hours it adds, and the offset behind it. */
function halfDay(line: string, at: number): { readonly hours: number; readonly next: number } | undefined {
  const letter = line.charCodeAt(at) | 0x20
  if (letter !== 0x61 && letter !== 0x70) return undefined
  const dotted = line.charAt(at + 1) === '.'
  const second = dotted ? secondLetter(line, at + 2) : at + 1
  const next = dotted && line.charAt(second + 1) === '.' ? second + 2 : second + 1
  const isOneCase = ((line.charCodeAt(at) ^ line.charCodeAt(second)) & 0x20) === 0
  if ((line.charCodeAt(second) | 0x20) !== 0x6d || !isOneCase || isAsciiLetter(line.charCodeAt(next))) return undefined
  return { hours: letter === 0x61 ? 0 : 12, next }
}

/** A space stands between the letters only where a full stop stands behind both.
 *     10:02 p. m.
 *              ^   */
function secondLetter(line: string, at: number): number {
  return isBlank(line.charCodeAt(at)) && line.charAt(at + 2) === '.' ? at + 1 : at
}

// "1 hour 2 minutes 3 seconds"  "0 minutes 3 seconds0:03": what a page reads aloud, copied with what it shows
const SPOKEN = /(?:(\d{1,2}) hours? )?(\d{1,2}) minutes? (\d{1,2}) seconds?(?:(?:\d{1,2}:)?\d{1,2}:\d\d)?(?![A-Za-z\d])/y

/** Reads a time in words, as pages tell it to those who listen. */
export function readSpokenTime(line: string, at: number): ClockTime | undefined {
  if (!isDigit(line.charCodeAt(at))) return undefined
  SPOKEN.lastIndex = at
  const found = SPOKEN.exec(line)
  if (found === null) return undefined
  const [all, hours = '0', minutes, seconds] = found
  return { start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), end: null, next: at + all.length }
}
