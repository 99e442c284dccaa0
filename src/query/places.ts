import type { Turn } from '../model/turn.ts'
import { countBefore } from '../text/halving.ts'

type Pages = Pick<Turn, 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'>

/** Where something in a turn stands. */
export interface HitPlace extends Pages {
  /** Its line where `byte` is known, else that of its turn. */
  readonly line: number
  /** Offset in the source; null of records that do not tell it. */
  readonly byte: number | null
  /** Seconds: those of the word, the cue or the turn; null where the source has no times. */
  readonly start: number | null
  readonly end: number | null
}

/** Where text[offset] of a turn stands: known of turns that were read with places, else as near as the record tells. */
export function placeIn(turn: Turn, offset: number): HitPlace {
  const place = turn.placeOf?.(offset)
  if (place !== undefined) return { ...place, endPage: place.page, endLineOnPage: place.lineOnPage }
  const { line, page, lineOnPage, endPage, endLineOnPage, wordTimes = [] } = turn
  let word = countBefore(wordTimes.length, (index) => (wordTimes[index]?.at ?? 0) <= offset) - 1
  while (word >= 0 && wordTimes[word]?.start === null) word--
  const { start, end } = wordTimes[word] ?? turn
  return { line, byte: null, start, end, page, lineOnPage, endPage, endLineOnPage }
}
