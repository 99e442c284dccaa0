import type { Turn } from '../../model/turn.ts'
import type { Match } from '../../query/pattern.ts'
import { plainText } from '../../write/text.ts'
import { shortClock } from '../../write/timing.ts'
import type { Paint } from '../color.ts'
import { wrapped } from '../tables/wrap.ts'
import type { Citations } from './citations.ts'

export interface LineStyle {
  readonly fileName: boolean
  readonly lineNumber: boolean
  /** Undefined: the place on printed pages does not stand in front. */
  readonly citations: Citations | undefined
  /** Whether the time stands in front, where it is known. */
  readonly time?: boolean
  /** Whether the speaker is left out. */
  readonly noSpeaker?: boolean
  readonly paint: Paint
  /** Columns of the terminal; Infinity where there is none, and nothing is wrapped. */
  readonly width: number
}

/** Where something stands that is printed: a turn, or a match. */
export type LinePlace = Pick<Turn, 'doc' | 'line' | 'start' | 'page' | 'lineOnPage' | 'endPage' | 'endLineOnPage'> & {
  /** From 1; null or undefined where it is not known, or not wanted. */
  readonly column?: number | null
}

/** "talk.txt:" */
export function fileMark(doc: string, mark: ':' | '-', paint: Paint): string {
  return paint.file(plainText(doc)) + paint.mark(mark)
}

/** What stands before a turn, as in grep: "talk.txt:12:" for a selected one, "talk.txt-12-" for one of the context. */
export function linePrefix(turn: LinePlace, mark: ':' | '-', style: LineStyle): string {
  const { fileName, lineNumber, citations, time, paint } = style
  const file = fileName ? fileMark(turn.doc, mark, paint) : ''
  const numbers = lineNumber ? [turn.line, turn.column ?? []].flat() : []
  const line = numbers.map((number) => paint.line(String(number)) + paint.mark(mark)).join('')
  const place = citations?.of(turn) ?? ''
  const clock = time && turn.start !== null ? `[${shortClock(turn.start)}]` : ''
  return file + line + [place, clock].map((text) => (text === '' ? '' : `${paint.line(text)} `)).join('')
}

/** Escaped first, painted after: what a match holds cannot end its colour. */
function paintMatches(text: string, matches: readonly Match[], paint: Paint): string {
  let painted = ''
  let at = 0
  for (const { from, to } of matches) {
    painted += plainText(text.slice(at, from)) + paint.match(plainText(text.slice(from, to)))
    at = to
  }
  return painted + plainText(text.slice(at))
}

/** "Speaker: ", or nothing when nobody is named. */
export function speakerMark(
  { speaker }: Pick<Turn, 'speaker'>,
  { noSpeaker, paint }: Pick<LineStyle, 'noSpeaker' | 'paint'>,
): string {
  return speaker === null || noSpeaker ? '' : paint.speaker(plainText(speaker) + ':') + ' '
}

/** "Speaker: text" behind what stands in front, its matches painted; the text alone when nobody is named. On a terminal it is wrapped. */
export function turnLine(front: string, turn: Turn, { matches, behind = '', width, ...style }: TurnLook): string {
  return `${wrapped(front + speakerMark(turn, style), paintMatches(turn.text, matches, style.paint) + behind, width)}\n`
}

export interface TurnLook extends Pick<LineStyle, 'paint' | 'width' | 'noSpeaker'> {
  readonly matches: readonly Match[]
  /** What stands behind the text. */
  readonly behind?: string
}
