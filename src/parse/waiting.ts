import type { ClockTime } from '../labels/time.ts'
import type { Judged } from './detector.ts'
import { type HeadingKind, headingKind, isCentred } from './sections.ts'
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
  time: 'heading',
} as const

/** What kind of heading a line is; a notice of a program is furniture. */
export function kindOfLine({ block, afterBlank, isNotice }: Judged): HeadingKind | undefined {
  return isNotice === true ? 'furniture' : headingKind(block.line.text, afterBlank)
}

/** What shows what a waiting line was. */
export type Follows = 'label' | 'speech' | 'end' | 'none'

/** Units of text in one stretch of matter, and behind a heading whose meaning is not clear. */
export const MATTER_UNITS = 32_768

/** What a line without a label, which is the last that waits, tells of those before it; or what waits from now on. */
export function meetLine(waiting: Waiting, judged: Judged, areLabelled: boolean): Follows | Waiting {
  const { kind, units } = waiting
  if (kind === 'time') return meetAfterTime(waiting, judged)
  if (kind === 'caps') return meetAfterCaps(waiting, judged)
  if (kind === 'back') return waiting.judged[1]?.block.blank === true ? waitsOn(waiting, units) : 'none'
  return kind === 'notes' ? waitsOn(waiting, units) : meetAfterTopic(waiting, judged, areLabelled)
}

function waitsOn(waiting: Waiting, units: number): Follows | Waiting {
  return units > MATTER_UNITS ? 'end' : waiting
}

/** Behind a time on a line of its own: a heading takes it with it. */
function meetAfterTime(waiting: Waiting, judged: Judged): Follows | Waiting {
  const kind = kindOfLine(judged)
  const again = readTimeMark(judged.block.line.text)
  if (kind !== undefined) return { ...waiting, kind }
  return again === undefined ? 'speech' : { ...waiting, time: again.time }
}

/** Behind a line of capitals: a rule and centred lines belong to the heading, speech shows whether it was one. */
function meetAfterCaps(waiting: Waiting, judged: Judged): Follows | Waiting {
  const kind = kindOfLine(judged)
  if (kind === 'furniture') return { ...waiting, kind: 'topic' }
  const centred = isCentred(waiting.judged[0]?.block.line.text ?? '')
  if (centred && (isCentred(judged.block.line.text) || kind === 'caps')) return waiting
  return centred ? 'speech' : 'none'
}

/** Behind a topic heading or furniture: another one joins it, speech ends the waiting. */
function meetAfterTopic(waiting: Waiting, judged: Judged, areLabelled: boolean): Follows | Waiting {
  const kind = kindOfLine(judged)
  if (kind === undefined && !areLabelled) return 'speech'
  return kind === undefined || kind === 'back' || kind === 'notes' ? { ...waiting, kind: kind ?? 'notes' } : waiting
}
