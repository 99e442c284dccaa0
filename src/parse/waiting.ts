import type { ClockTime } from '../labels/time.ts'
import type { BodyLines } from './body-lines.ts'
import type { Judged } from './detector.ts'
import { type HeadingKind, isCentred } from './sections.ts'
import { readTimeMark } from './time-marks.ts'

/** A heading, or a time on a line of its own. */
export type WaitingKind = HeadingKind | 'time'

/** A line that may be a heading, with all that follows it until its meaning is clear. */
export interface Waiting {
  readonly kind: WaitingKind
  readonly judged: Judged[]
  units: number
  /** Of a line that says nothing else. */
  readonly time?: ClockTime
}

/** What matter it is, then. */
export const MATTER_KIND = {
  topic: 'heading',
  caps: 'heading',
  furniture: 'boilerplate',
  notes: 'body',
  back: 'body',
  aside: 'body',
  direction: 'body',
  time: 'heading',
} as const

/** What shows what a waiting line was. */
export type Follows = 'label' | 'speech' | 'end' | 'none'

/** Units of text in one stretch of matter, and behind a heading whose meaning is not clear. */
export const MATTER_UNITS = 32_768

/** What a line without a label, which is the last that waits, tells of those before it; or what waits from now on. */
export function meetLine(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const { kind, units } = waiting
  if (kind === 'time') return meetAfterTime(waiting, judged, lines)
  if (kind === 'caps') return meetAfterCaps(waiting, judged, lines)
  if (kind === 'back') return waiting.judged[1]?.block.blank === true ? waitsOn(waiting, units) : 'none'
  if (kind === 'direction') return meetAfterDirection(waiting, judged, lines)
  return kind === 'notes' ? waitsOn(waiting, units) : meetAfterTopic({ ...waiting, kind }, judged, lines)
}

function waitsOn(waiting: Waiting, units: number): Follows | Waiting {
  return units > MATTER_UNITS ? 'end' : waiting
}

/** Behind a time on a line of its own: a heading takes it with it. */
function meetAfterTime(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  const again = readTimeMark(judged.block.line.text)
  if (kind !== undefined) return { ...waiting, kind }
  return again === undefined ? 'speech' : { ...waiting, time: again.time }
}

/** Behind a line of capitals: a rule and centred lines belong to the heading, speech shows whether it was one. */
function meetAfterCaps(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  if (kind === 'furniture') return { ...waiting, kind: 'topic' }
  const centred = isCentred(waiting.judged[0]?.block.line.text ?? '')
  if (centred && (isCentred(judged.block.line.text) || kind === 'caps')) return waiting
  return centred ? 'speech' : 'none'
}

/** Behind a stage direction: the rest of its paragraph and headings join it, speech ends the waiting. */
function meetAfterDirection(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  if (!judged.afterBlank && waiting.units <= MATTER_UNITS) return waiting
  const kind = lines.headingOf(judged)
  if (kind === undefined) return 'speech'
  return kind === 'furniture' ? waiting : { ...waiting, kind }
}

/** Behind a topic heading or furniture: another one joins it, speech ends the waiting. */
function meetAfterTopic(waiting: Waiting & { readonly kind: HeadingKind }, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  if (kind === undefined && !lines.isMatterBehind(waiting.kind)) return 'speech'
  if (kind === undefined || kind === 'back' || kind === 'notes') return { ...waiting, kind: kind ?? 'notes' }
  return kind === 'direction' && waiting.kind !== 'topic' ? { ...waiting, kind } : waiting
}
