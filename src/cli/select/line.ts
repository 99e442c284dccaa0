import type { Match } from '../../query/pattern.ts'
import type { TurnSketch } from '../../query/sketch.ts'
import { plainText } from '../../write/plain-text.ts'
import { wrapped } from '../tables/wrap.ts'
import type { Citations } from './citations.ts'
import type { Paint } from './paint.ts'

export interface LineStyle {
  readonly fileName: boolean
  readonly lineNumber: boolean
  /** Undefined: the place on printed pages does not stand in front. */
  readonly citations: Citations | undefined
  readonly paint: Paint
  /** Columns of the terminal; Infinity where there is none, and nothing is wrapped. */
  readonly width: number
}

/** "talk.txt:" */
export function fileMark(doc: string, mark: ':' | '-', paint: Paint): string {
  return paint.file(plainText(doc)) + paint.mark(mark)
}

/** What stands before a turn, as in grep: "talk.txt:12:" for a selected one, "talk.txt-12-" for one of the context. */
export function linePrefix(turn: TurnSketch, mark: ':' | '-', { fileName, lineNumber, citations, paint }: LineStyle): string {
  const file = fileName ? fileMark(turn.doc, mark, paint) : ''
  const line = lineNumber ? paint.line(String(turn.line)) + paint.mark(mark) : ''
  const place = citations?.of(turn) ?? ''
  return file + line + (place === '' ? '' : `${paint.line(place)} `)
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

/** "Speaker: text" behind what stands in front, its matches painted; the text alone when nobody is named. On a terminal it is wrapped. */
export function turnLine(front: string, turn: TurnSketch, { matches, paint, width }: TurnLook): string {
  const speaker = turn.speaker === null ? '' : paint.speaker(plainText(turn.speaker) + ':') + ' '
  return wrapped(front + speaker, paintMatches(turn.text, matches, paint), width) + '\n'
}

export interface TurnLook extends Pick<LineStyle, 'paint' | 'width'> {
  readonly matches: readonly Match[]
}
