import type { Block } from '../formats/format.ts'
import type { Judged } from '../recogniser/recogniser.ts'
import type { Stretch } from './stretch.ts'
import type { StretchBuilder } from './stretch-builder.ts'
import { readTimeMark, type TimeMark, timeMarkIn } from './time-marks.ts'

/**
 * Takes a line below a label that adds to it, where nothing is said yet; false when the line is speech.
 *     Mara Lund                      Mara Lund
 *     10:02 AM                       Lund Holdings plc – CEO
 */
export function takeLineBelow(stretches: StretchBuilder, judged: Judged): boolean {
  const { block, afterBlank, isOfLabel } = judged
  const { open } = stretches
  if (open === null || open.label === null || open.passage.length > 0) return false
  const { text } = block.line
  if (takeOpeningTime(stretches, open, block)) return true
  // Apart from the label a figure may be what is said.
  return takeTime(open, afterBlank ? timeMarkIn(judged, open) : readTimeMark(text)) || isOfLabel === true
}

/** A time that opens the speech below a label without one is when the turn begins.
 *     Mara Lund:
 *     [00:04] Let us begin.
 *             ^              */
function takeOpeningTime(stretches: StretchBuilder, { label, times }: Stretch, block: Block): boolean {
  if (label?.match.ownLine !== true) return false
  const from = stretches.edges.takeOpening(times, block.line.text, 0)
  if (from === 0) return false
  stretches.append(block, from)
  return true
}

function takeTime({ times }: Stretch, mark: TimeMark | undefined): boolean {
  if (times === null || mark === undefined || (times.start !== null && times.start !== mark.time.start)) return false
  times.start = mark.time.start
  times.end = mark.time.end
  return true
}
