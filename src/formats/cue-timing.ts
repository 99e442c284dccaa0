import type { Line } from '../text/line.ts'
import { clockSeconds } from './clock.ts'
import type { FormatFault } from './format.ts'

/** When a cue is heard; null for a time that cannot be read. */
export interface Timing {
  readonly start: number | null
  readonly end: number | null
}

// "00:01.000 --> 00:04.500 align:start"  "00:00:01,000 --> 00:00:04,500 X1:100"
const TIMING = /^\s*(\S{1,20})\s*-->\s*(\S{1,20})(?:\s.*)?$/
// "00:01 --> ", "12 -->" and " --> 00:04" are meant as timings, whatever else they are
const MEANT = /^[\ufeff\s]*(?:\d[\d:.,]{0,20}\s*-->|-->\s*\d)/

/** The timing that a line is, or was meant to be; undefined for words with an arrow in them. */
export function timingIn(text: string): Timing | undefined {
  const head = text.slice(0, 400)
  if (!head.includes('-->')) return undefined
  const [, from = '', to = ''] = TIMING.exec(head) ?? []
  const start = clockSeconds(from.replace(/^\ufeff/, ''))
  const end = clockSeconds(to)
  return (start === null || end === null) && !MEANT.test(head) ? undefined : { start, end }
}

/** What is said of a timing of which a time cannot be read. */
export function badTiming(line: Line, like = '00:01.000 --> 00:04.000'): FormatFault {
  const message = `"${line.text.slice(0, 60)}" is no timing, such as ${like}; when its words are said is not known`
  return { code: 'bad-timing', message, line: line.number, byte: line.byte }
}
