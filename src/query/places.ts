import type { Turn } from '../model/turn.ts'
import type { TurnSketch } from './sketch.ts'

/** A turn as far as it is known where its words stand. */
export type PlacedTurn = TurnSketch & Partial<Pick<Turn, 'placeOf' | 'wordTimes'>>

type Pages = Pick<Turn, 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'>

/** Where something in a turn stands. */
export interface HitPlace extends Pages {
  /** Its line where `byte` is known, else that of its turn. */
  readonly line: number
  /** Offset in the source; null of records that do not tell it. */
  readonly byte: number | null
  /** Seconds; null where the source has no times. */
  readonly start: number | null
}

/** Where text[offset] of a turn stands: known of turns that were read with places, else as near as the record tells. */
export function placeIn(turn: PlacedTurn, offset: number): HitPlace {
  const place = turn.placeOf?.(offset)
  if (place !== undefined) return { ...place, endPage: place.page, endLineOnPage: place.lineOnPage }
  const { line, page, lineOnPage, endPage, endLineOnPage } = turn
  const word = turn.wordTimes?.findLast(({ at, start }) => at <= offset && start !== null)
  return { line, byte: null, start: word?.start ?? turn.start, page, lineOnPage, endPage, endLineOnPage }
}
