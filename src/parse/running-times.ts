import { type ClockTime, readTime } from '../recogniser/heads/clock.ts'
import { skipBlank } from '../text/characters.ts'

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
