import { isDigit } from '../../text/characters.ts'
import type { ClockTime } from './clock.ts'

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
