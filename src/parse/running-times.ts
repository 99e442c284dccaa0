import { type ClockTime, readTime } from '../recogniser/heads/clock.ts'
import { skipBlank } from '../text/characters.ts'

/** So many times, nearly all of them later than the one before by a step; the first stands near the beginning of a recording. */
const RUNNING = { times: 6, later: 0.9, first: 90 }
/** Seconds between two times; lines of logs come at once. */
const STEP = 0.3
/** Of all lines: a time before each, or alone above each piece. */
const BEFORE = 0.4
const ABOVE = 0.1
/** Units that are said in a second. Chapters and programmes have few words for much time, logs many. */
const RATE = { least: 3, most: 40 }

/** A note of music stands for all that is heard: "♪". */
const SHORTEST = 1

/** A time that a line begins with, and where the speech begins behind it. */
export interface RunningTime {
  readonly time: ClockTime
  readonly speechAt: number
}

/**
 * Reads a time that parts speech of which nobody says whose it is: alone on its line, or before what is said.
 *     0:05                               [00:00.000 --> 00:04.120]  so good evening
 *     so good evening                                               ^
 */
export function readRunning(text: string): RunningTime | undefined {
  const at = skipBlank(text, 0)
  const first = text.charAt(at)
  if (first !== '[' && first !== '(' && !(first >= '0' && first <= '9')) return undefined
  const time = readTime(text, at) ?? readGlued(text, at)
  const next = time === undefined ? 0 : skipBlank(text, time.next)
  // "00:00:02.580 | so good evening"   "(00:24):"
  const isMark = text.charAt(next) === '|' || (text.charAt(next) === ':' && '[('.includes(first))
  return time && { time, speechAt: isMark ? skipBlank(text, next + 1) : next }
}

// "00:04quand j'avais votre âge"
const GLUED = /(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(?=[\p{L}"“«¿¡'’(-])/uy

/** A time glued to the speech behind it, as pages of the web are copied. */
function readGlued(text: string, at: number): ClockTime | undefined {
  GLUED.lastIndex = at
  const found = GLUED.exec(text)
  if (found === null) return undefined
  const [, hours = '0', minutes, seconds] = found
  return { start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), end: null, next: GLUED.lastIndex }
}

/** Counts the times of the look-ahead, and tells whether they run through a recording. */
export class RunningTimes {
  #lines = 0
  #alone = 0
  #before = 0
  #later = 0
  #first = 0
  #last = -1
  /** Units of speech between the first time and the last, and behind the last. */
  #units = 0
  #behind = 0
  /** Seconds before whose end something was said: music has none. */
  #seconds = 0

  /** Looks at a line of text; true when a time stands in it. */
  weigh(text: string): boolean {
    this.#lines++
    const found = readRunning(text)
    if (found === undefined) {
      this.#behind += text.length
      return false
    }
    const { start } = found.time
    if (this.#last < 0) this.#first = start
    else {
      this.#units += this.#behind
      if (this.#behind > SHORTEST) this.#seconds += start - this.#last
      if (start >= this.#last + STEP) this.#later++
    }
    this.#last = start
    this.#behind = text.length - found.speechAt
    if (this.#behind === 0) this.#alone++
    else this.#before++
    return true
  }

  get areRunning(): boolean {
    const times = this.#alone + this.#before
    if (times < RUNNING.times || this.#later < (times - 1) * RUNNING.later || this.#first > RUNNING.first) return false
    const seconds = this.#seconds
    if (this.#units < seconds * RATE.least || this.#units > seconds * RATE.most) return false
    return this.#alone > this.#before ? this.#alone >= this.#lines * ABOVE : this.#before >= this.#lines * BEFORE
  }
}
