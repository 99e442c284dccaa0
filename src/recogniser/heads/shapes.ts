import { afterSeparators } from './characters.ts'
import { type CloseName, MARKS, type Place } from './head.ts'
import {
  boldPlaces,
  colonNext,
  colonPlace,
  dashPlaces,
  endPlaces,
  gapPlaces,
  gluedPlaces,
  NONE,
  nameEnd,
  periodPlaces,
  spacePlaces,
  spanAt,
  timeNext,
  timePlaces,
} from './places.ts'
import said from './shapes.json' with { type: 'json' }
import type { NameScan } from './stops.ts'

/** One way to end a label; shapes.json has what people read of it. */
export interface Shape {
  readonly name: CloseName
  readonly title: string
  /** A line, and below it a caret under what closes the label. */
  readonly picture: readonly string[]
  /** Lines, the name that is proposed between « and ». */
  readonly examples: readonly string[]
  /** Lines in which this shape proposes nothing. */
  readonly counterExamples: readonly string[]
  /** The places in a scanned line; left out where the opening marks of a line are the shape, and it is read with them. */
  readonly places: Places | undefined
  /** Having proposed, what may still be asked: every shape, those that end a name earlier in the line, or none. */
  readonly next: Next | undefined
}
type Places = (scan: NameScan) => readonly Place[]
type Next = (scan: NameScan) => 'all' | 'earlier' | 'none'

const shape = (name: keyof typeof said, places?: Places, next?: Next): Shape => ({ name, ...said[name], places, next })

const barPlaces: Places = (scan) => {
  if (scan.bar < 0) return NONE
  const at = afterSeparators(scan.text, scan.bar, scan.line.to)
  const time = spanAt(scan, at)
  const speech = time ? afterSeparators(scan.text, time[1], scan.line.to) : at
  return [{ close: 'bar', from: scan.from, to: nameEnd(scan, scan.bar), speech, time }]
}

/** A name that ends where a mark of one unit stands, if it does. */
function markPlaces(scan: NameScan, close: CloseName, at: number): readonly Place[] {
  return at < 0 ? NONE : [{ close, from: scan.from, to: nameEnd(scan, at), speech: at + 1 }]
}

/** Asked first, in this order. */
const DECISIVE: readonly Shape[] = [
  shape('colon', (scan) => (scan.colon < 0 || scan.isWide ? NONE : colonPlace(scan, 'colon')), colonNext),
  shape('wide-colon', (scan) => (scan.colon >= 0 && scan.isWide ? colonPlace(scan, 'wide-colon') : NONE), colonNext),
  shape('bold', boldPlaces, (scan) => (scan.line.marks & MARKS.bold && scan.bold - scan.from > 30 ? 'earlier' : 'none')),
  shape('bar', barPlaces, () => 'none'),
  shape('right-angle', (scan) => markPlaces(scan, 'right-angle', scan.rightAngle)),
  shape('time', timePlaces, timeNext),
  shape('semicolon', (scan) => (scan.words > 4 ? NONE : markPlaces(scan, 'semicolon', scan.semicolon))),
]

/** Ends of a name that may stand before a later mark. */
const EARLIER: readonly Shape[] = [
  shape('period', (scan) => periodPlaces(scan, false)),
  shape('end-period', (scan) => periodPlaces(scan, true)),
  shape('dash', dashPlaces),
  shape('glued', gluedPlaces),
  shape('gap', gapPlaces),
  shape('verb', (scan) => (scan.isNameLike ? markPlaces(scan, 'verb', scan.verb) : NONE)),
  shape('space', spacePlaces),
]

const WHOLE_LINE: readonly Shape[] = [shape('end', endPlaces)]

/** Read with the marks before a name. */
const OPENING: readonly Shape[] = [
  shape('angle'),
  shape('bracket'),
  shape('tag'),
  shape('alone'),
  shape('chevron'),
  shape('slash', (scan) =>
    scan.slash < 0 ? NONE : [{ close: 'slash', from: scan.from, to: scan.slash, speech: scan.slash + 1 }],
  ),
]

export const SHAPES: readonly Shape[] = [...DECISIVE, ...EARLIER, ...WHOLE_LINE, ...OPENING]

/** Proposes the heads of a scanned line. */
export function proposePlaces(scan: NameScan): void {
  propose(scan, OPENING)
  const next = propose(scan, DECISIVE)
  if (next !== 'none') propose(scan, EARLIER)
  if (next === 'all') propose(scan, WHOLE_LINE)
}

function propose(scan: NameScan, shapes: readonly Shape[]): ReturnType<Next> {
  for (let at = 0; at < shapes.length; at++) {
    const places = shapes[at]?.places?.(scan) ?? NONE
    for (const place of places) scan.line.propose(place)
    const next = places.length > 0 ? (shapes[at]?.next?.(scan) ?? 'all') : 'all'
    if (next !== 'all') return next
  }
  return 'all'
}
