import type { LabelMatch } from '../../recogniser/label.ts'

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
