import type { TextTime } from './cues/text.ts'

/** A word of a line, or a few that have one time; where it stands in the text of the line, in UTF-16 units, and seconds. */
export interface TimedSpan {
  readonly from: number
  readonly to: number
  readonly start: number | null
  readonly end: number | null
}

/** The same without the white space at its ends; undefined for white space alone. */
export function trimmedSpan(text: string, { from, to, start, end }: TimedSpan): TimedSpan | undefined {
  const said = text.slice(from, to)
  const trimmed = said.trim()
  if (trimmed === '') return undefined
  const at = from + said.length - said.trimStart().length
  return { from: at, to: at + trimmed.length, start, end }
}

/** Words between times that stand in a text; before the first and behind the last they are those around them. */
export function wordsBetween(text: string, times: readonly TextTime[], { start, end }: Interval): TimedSpan[] {
  const words: TimedSpan[] = []
  let from = 0
  let since = start
  for (const { at, seconds } of [...times, { at: text.length, seconds: end }]) {
    const word = trimmedSpan(text, { from, to: at, start: since, end: seconds })
    if (word !== undefined) words.push(word)
    from = at
    since = seconds
  }
  return words
}

/** Words of a list as they stand in a text, in order; one that is not there has no place. */
export function wordsIn(text: string, list: readonly Heard[]): TimedSpan[] {
  const words: TimedSpan[] = []
  let from = 0
  for (const { said, start, end } of list) {
    const word = said.trim()
    const at = word === '' ? -1 : text.indexOf(word, from)
    if (at < 0 || at - from > REACH) continue
    from = at + word.length
    if (start !== null || end !== null) words.push({ from: at, to: from, start, end })
  }
  return words
}

/** Units that a text may have between two words of its list. */
const REACH = 200

interface Interval {
  readonly start: number | null
  readonly end: number | null
}

interface Heard extends Interval {
  readonly said: string
}
