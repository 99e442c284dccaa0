import { skipBlank } from './names/units.ts'
import { type ClockTime, readTime } from './time.ts'

/** What Markdown and tags put around a time, the longest first. */
export const EMPHASIS = ['**', '__', '*', '_', '`']

/**
 * Reads a clock time that may be set off as a name is.
 *     **[00:12]** **Mara Lund**: Hello      **Mara Lund** `00:12`
 *       ^                                                  ^        */
export function readMarkedTime(line: string, at: number): ClockTime | undefined {
  const mark = EMPHASIS.find((candidate) => line.startsWith(candidate, at))
  if (mark === undefined) return readTime(line, at)
  const time = readTime(line, at + mark.length)
  return time !== undefined && line.startsWith(mark, time.next) ? { ...time, next: time.next + mark.length } : undefined
}

const PARTERS = new Set('-–—|•·@,'.split(''))

/** The same behind a name that a mark parts from it, where nothing else stands on the line.
 *     **Mara Lund** - 00:12
 *                     ^       */
export function readLastTime(line: string, at: number): ClockTime | undefined {
  if (!PARTERS.has(line.charAt(at))) return undefined
  const time = readMarkedTime(line, skipBlank(line, at + 1))
  return time !== undefined && skipBlank(line, time.next) === line.length ? time : undefined
}
