import { type ClockTime, readTime } from '../recogniser/heads/clock.ts'
import { skipBlank } from '../text/characters.ts'
import { type AskedLine, AskedLines } from './asked-lines.ts'

/** Lines that begin with two arrows: so many are marks of a change, where none is a quotation. */
const ARROWS = 4

/** Where somebody begins to speak whom nothing names, and when. */
export interface UnnamedStart {
  readonly changeAt: number
  readonly time?: ClockTime
  /** Whether that is a question or an answer, where questions are set off. */
  readonly asks?: boolean
}

/**
 * Speech of which nobody says whose it is: arrows show that somebody else speaks, times when something is said, or questions stand
 * out from the answers below them.
 *     >> Good evening.      [00:00.000 --> 00:04.120] so good evening      **How did you come here?**
 */
export class Unnamed {
  #hasArrows = false
  #hasTimes = false
  #asked = new AskedLines([])

  /** Looks at the text of the survey, with the names that labels say. `isCues`: it stands in cues, which have times. `isOrdered`: the user says what labels are. */
  learn(lines: readonly AskedLine[], isCues: boolean, isOrdered: boolean): void {
    const hasTimes = isCues || lines.some(({ label }) => label !== undefined)
    const times = new RunningTimes()
    let arrows = 0
    let quotes = 0
    for (const { text } of lines) {
      if (readChange(text) !== undefined) arrows++
      else if (text.startsWith('>') && text.charAt(1) !== '>') quotes++
      if (!hasTimes) times.weigh(text)
    }
    this.#hasArrows = arrows >= ARROWS && quotes === 0
    this.#hasTimes = !hasTimes && times.areRunning
    this.#asked = new AskedLines(isCues || isOrdered || this.#hasArrows || this.#hasTimes ? [] : lines)
  }

  /** Where somebody begins to speak in a line that names nobody. Lines must come in order. */
  startIn(line: AskedLine): UnnamedStart | undefined {
    const running = this.#hasTimes ? readRunning(line.text) : undefined
    if (running !== undefined) return { changeAt: running.speechAt, time: running.time }
    if (!this.#hasArrows) return this.#asked.startIn(line)
    const change = readChange(line.text)
    return change && { changeAt: change.speechAt }
  }
}

/** Two arrows at the beginning of a line of captions show that somebody else speaks, and not who. */
interface ChangeMark {
  readonly speechAt: number
}

/** Reads the mark of a change at the beginning of a line.
 *     >> Good evening.
 *        ^             */
export function readChange(line: string): ChangeMark | undefined {
  const at = skipBlank(line, 0)
  if (line.charAt(at) !== '>' || line.charAt(at + 1) !== '>') return undefined
  const next = line.charAt(at + 2) === '>' ? at + 3 : at + 2
  const speechAt = skipBlank(line, next)
  const isSpeech = speechAt < line.length && line.charAt(speechAt) !== '>' && (speechAt > next || next === at + 2)
  return isSpeech ? { speechAt } : undefined
}

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
interface RunningTime {
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
class RunningTimes {
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
