import { type ClockTime, readTime } from '../recogniser/heads/clock.ts'
import type { Judged } from '../recogniser/recogniser.ts'
import { isBlank, isDigit, skipBlank } from '../text/characters.ts'
import type { Times } from './stretch.ts'

/** So many lines end in a time, and for each label so many. */
const ENOUGH = { lines: 3, share: 0.6 }
const OPENERS: Readonly<Record<string, string>> = { '#': '#', ']': '[', ')': '(' }
const LONGEST = 20

/** The time behind what is said, and where it begins in its line, the white space before it included. */
export interface ClosingTime {
  readonly at: number
  readonly seconds: number
}

/** Of labels, so many with a time behind them that is none before the last. */
const OPENED = { labels: 4, share: 0.9 }
/** Seconds from a label to what is said below it. */
const SOON = 60
// "0:12 - Yes"
const DASH = /[-–—]\s/y

/**
 * Times at either edge of what is said: bare ones that open it behind or below nearly every label, and those that close nearly every
 * paragraph, as programs write them that are told where a paragraph ends.
 */
export class EdgeTimes {
  #closes = false
  #opens = false
  /** Where the paragraph before ended, in seconds. */
  #last: number | null = null

  /** Looks at the look-ahead; whether times stand at an edge. */
  learn(ahead: readonly Judged[]): boolean {
    const said = ahead.filter(({ block }) => !block.blank && block.cue === undefined && block.matter === undefined)
    const closed = said.filter(({ block }) => closingTimeIn(block.line.text) !== undefined).length
    const labels = said.filter(({ verdict }) => verdict.label !== null).length
    this.#closes = closed >= ENOUGH.lines && closed >= labels * ENOUGH.share
    // What is said below the last label stands behind the look-ahead.
    const known = said.at(-1)?.verdict.label?.match.ownLine === true ? labels - 1 : labels
    this.#opens = known >= OPENED.labels && countOpened(said) >= known * OPENED.share
    return this.#closes || this.#opens
  }

  /** The time that closes a line, and where what it closes began. */
  readClosing(text: string): (ClosingTime & { readonly since: number | null }) | undefined {
    const found = this.#closes ? closingTimeIn(text) : undefined
    if (found === undefined) return undefined
    const since = this.#last
    this.#last = found.seconds
    return { ...found, since: since !== null && since <= found.seconds ? since : null }
  }

  /** Where the speech begins behind a time that stands first, which is taken where none is known yet; else `at`.
   *     Mara Lund<TAB>[00:04] Let us begin.     Mara Lund: 0:04 Let us begin.     [00:03] Mara Lund:⏎[00:04] Let us begin.
   *                           ^                                 ^                                            ^              */
  takeOpening(times: Times | null, text: string, at: number): number {
    if (times === null) return at
    const start = skipBlank(text, at)
    const isBracketed = '[('.includes(text.charAt(start) || ' ')
    if (!isBracketed && (!this.#opens || times.start !== null)) return at
    const time = openingTimeIn(text, start)
    if (time === undefined || (times.start !== null && !isSoonBehind(time.start, times.start))) return at
    if (times.start === null) {
      times.start = time.start
      times.end = time.end
    }
    return time.next
  }
}

/** Whether it is the time of the line below the label's. */
function isSoonBehind(seconds: number, label: number): boolean {
  return seconds >= label && seconds <= label + SOON
}

/** Labels with a bare time behind them, or below. */
function countOpened(said: readonly Judged[]): number {
  let count = 0
  let last = 0
  for (const [index, { block, verdict }] of said.entries()) {
    const { match } = verdict.label ?? {}
    if (match === undefined || match.start !== null) continue
    const { text } = match.ownLine ? (said[index + 1]?.block.line ?? block.line) : block.line
    const start = skipBlank(text, match.ownLine ? 0 : match.speechAt)
    const time = isDigit(text.charCodeAt(start)) ? openingTimeIn(text, start) : undefined
    if (time === undefined || time.start < last) continue
    last = time.start
    count++
  }
  return count
}

/** A time with words behind it, and where these begin; behind a bare one a dash may stand. */
function openingTimeIn(text: string, start: number): ClockTime | undefined {
  const time = readTime(text, start)
  if (time === undefined) return undefined
  const behind = skipBlank(text, time.next)
  DASH.lastIndex = behind
  const next = isDigit(text.charCodeAt(start)) && DASH.test(text) ? skipBlank(text, behind + 1) : behind
  return next === text.length ? undefined : { ...time, next }
}

/** It was late. #00:01:12-5#     It was late. [00:01:12]
 *               ^                             ^           */
function closingTimeIn(text: string): ClosingTime | undefined {
  const end = text.trimEnd().length
  const opener = OPENERS[text.charAt(end - 1)]
  const at = opener === undefined ? -1 : text.lastIndexOf(opener, end - 2)
  if (at < 1 || end - at > LONGEST || !isBlank(text.charCodeAt(at - 1))) return undefined
  const time = readTime(text, at)
  return time?.next === end ? { at: text.slice(0, at).trimEnd().length, seconds: time.start } : undefined
}
