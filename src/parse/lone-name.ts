import type { LabelMatch } from '../labels/convention.ts'

const LONE_SHAPES: ReadonlySet<string> = new Set(['title', 'caps', 'initials'])
// "Non-goal"
const LOWER_PART = /[-–][a-z]/

/** "Mara", "MLD", "McVey"; neither "Q" nor "Non-goal". */
export function isLoneName({ label, shape, ownLine, prior }: LabelMatch): boolean {
  return !ownLine && prior >= 0.3 && LONE_SHAPES.has(shape) && !LOWER_PART.test(label)
}
