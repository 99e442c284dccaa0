import { bareName } from '../labels/bare-name.ts'
import { isRule, isTitleLine } from './bare-names.ts'
import type { Judged } from './detector.ts'
import type { Stretch } from './stretch.ts'
import type { StretchBuilder } from './stretch-builder.ts'
import { readTimeMark } from './time-marks.ts'

/**
 * Takes a line below a label that adds to it, where nothing is said yet; false when the line is speech.
 *     Mara Lund                      Mara Lund
 *     10:02 AM                       Lund Holdings plc – CEO
 */
export function takeLineBelow(stretches: StretchBuilder, { block, afterBlank }: Judged): boolean {
  const { open } = stretches
  if (open === null || open.label === null || open.passage.length > 0) return false
  const { text } = block.line
  const isBare = open.label.convention === bareName
  if (isBare && isRule(text)) return true
  return !afterBlank && (takeTime(open, text) || (isBare && takeTitle(stretches, open, text)))
}

function takeTime({ times }: Stretch, text: string): boolean {
  const mark = times?.start === null ? readTimeMark(text) : undefined
  if (times === null || mark === undefined) return false
  times.start = mark.time.start
  times.end = mark.time.end
  return true
}

/** Chats have times, calls have titles. */
function takeTitle(stretches: StretchBuilder, { label, times }: Stretch, text: string): boolean {
  if (label === null || typeof times?.start === 'number' || label.match.affiliation !== null || !isTitleLine(text)) return false
  stretches.relabel({ ...label, match: { ...label.match, affiliation: text.trim() } })
  return true
}
