import type { LabelMatch } from '../labels/convention.ts'

const LONE_SHAPES: ReadonlySet<string> = new Set(['title', 'caps', 'initials'])
// "Non-goal"
const LOWER_PART = /[-–][a-z]/

/** "Mara", "MLD", "McVey"; neither "Q", "Non-goal" nor "Opposition members". */
export function isLoneName({ label, shape, ownLine, prior, isCrowd }: LabelMatch): boolean {
  return !ownLine && isCrowd !== true && prior >= 0.3 && LONE_SHAPES.has(shape) && !LOWER_PART.test(label)
}

/** Below this it may be anybody: "Some members". */
const CALLED_OUT = 0.4

/** Whether some whom nobody names call out: while somebody speaks that is hardly anything else. */
export function isCalledOut({ isCrowd, prior }: LabelMatch): boolean {
  return isCrowd === true && prior >= CALLED_OUT
}

/** "Members interjecting:" says that somebody does, and nothing of what is said. */
export function isInterruption({ ownLine, label }: LabelMatch): boolean {
  return ownLine && label.endsWith(' interjecting')
}
