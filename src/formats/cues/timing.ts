import type { Line } from '../../text/line.ts'
import { clockSeconds, toMillisecond } from '../fields.ts'
import type { FormatFault } from '../format.ts'

/** When a cue is heard; null for a time that cannot be read. */
export interface Timing {
  readonly start: number | null
  readonly end: number | null
}

// "00:01.000 --> 00:04.500 align:start"  "00:00:01,000 --> 00:00:04,500 X1:100"
const TIMING = /^\s*(\S{1,20})\s*-->\s*(\S{1,20})(?:\s.*)?$/
// "00:01 --> " and " --> 00:04" are meant as timings, whatever else they are; "12 --> 14 people" is said
const MEANT = /^[\ufeff\s]*(?:\d{1,4}[:.,][\d:.,]{0,20}\s*-->|\d{1,4}\s*-->\s*(?:\d{1,4}[:.,]|\d{1,4}$|$)|-->\s*\d{1,4}[:.,]\d)/

// "00:00:01,000 –> 00:00:02,500"  "00:01.000 → 00:02.500"  "00:00:01,000 --&gt; 00:00:02,500": what programs make of an arrow
const OTHER_ARROW =
  /^([\ufeff\s]{0,9}\d{1,4}(?::\d{1,2}){1,2}[,.:;]\d{1,3})\s{0,9}(?:[-–—=]{1,3} ?(?:>|&gt;)|→)\s{0,9}(?=\d{1,4}(?::\d{1,2}){1,2}[,.:;]\d{1,3}(?:\s|$))/

/** A line with the arrow of a timing as it should be. */
export function withArrow(text: string): string {
  return text.includes('-->') ? text : text.replace(OTHER_ARROW, '$1 --> ')
}

/** The timing that a line is, or was meant to be; undefined for words with an arrow in them. */
export function timingIn(text: string): Timing | undefined {
  const head = withArrow(text.slice(0, 400))
  if (!head.includes('-->')) return undefined
  const [, from = '', to = ''] = TIMING.exec(head) ?? []
  const start = clockSeconds(from.replace(/^\ufeff/, ''))
  const end = clockSeconds(to)
  return (start === null || end === null) && !MEANT.test(head) ? undefined : { start, end }
}

/** What is said of a timing of which a time cannot be read. */
export function badTiming(line: Line, like = '00:01.000 --> 00:04.000'): FormatFault {
  const message = `"${line.text.slice(0, 60)}" is not a timing, such as ${like}; when its words are said is not known`
  return { code: 'bad-timing', message, line: line.number, byte: line.byte }
}

// "00:01.000 --> 00:04.500 align:start"  "100:00:01.000-->100:00:04,500"  "00:00:01 --> 00:00:04"  "0.860 --> 7.380"
const EXACT =
  /^[ \t\f\u00a0\ufeff]*(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,6})(?:[.,](\d{1,9}))?[ \t\f\u00a0]*-->[ \t\f\u00a0]*(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,6})(?:[.,](\d{3}(?![\d:.,])|\d{1,9}(?=\s|$))|(?=\s|$))/

/**
 * The timing that a line of WebVTT is, with or without space around its arrow and before its settings; "bad" where it was
 * meant to be one, and none can be read. Hours may be missing, and minutes; parts of seconds too where hours are told.
 */
export function webVttTimingIn(text: string): Timing | 'bad' | undefined {
  const head = withArrow(text.slice(0, 400))
  if (!head.includes('-->')) return undefined
  const match = EXACT.exec(head)
  const start = secondsOf(match?.slice(1, 5))
  const end = secondsOf(match?.slice(5))
  if (start !== null && end !== null) return { start, end }
  return MEANT.test(head) ? 'bad' : undefined
}

const FIRST_BEYOND = 60

/** Where minutes are told, they and seconds have two digits at most, and go to 59. */
function secondsOf([hours, minutes, seconds = '', fraction]: readonly (string | undefined)[] = []): number | null {
  const isBeyond = seconds.length > 2 || Number(minutes) >= FIRST_BEYOND || Number(seconds) >= FIRST_BEYOND
  if (seconds === '' || (minutes !== undefined && isBeyond) || (hours === undefined && fraction === undefined)) return null
  return toMillisecond(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`))
}

/** What is said of a timing of WebVTT that cannot be read. */
export function passedOver(line: Line): FormatFault {
  const message = `"${line.text.slice(0, 60)}" is not a timing, such as 00:01.000 --> 00:04.000; its cue is skipped, its text is matter`
  return { code: 'bad-timing', message, line: line.number, byte: line.byte }
}

// "-->"  "foo-->"  "-->foo": a timing was here
const BROKEN_ARROW = /^\s*(?:\S*-->|-->\S*)\s*$/

/** Whether an arrow is all that a line has, but for what is glued to it on one side: nobody says that. */
export function isBrokenArrow(text: string): boolean {
  return text.includes('-->') && BROKEN_ARROW.test(text)
}
