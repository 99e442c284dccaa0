import { ARROWS, STOP_DASH } from '../../labels/convention.ts'
import type { LabelMatch } from '../../recogniser/label.ts'

/** Behind a time and a mark: "0:24 - Mara" is written as "0:12 - Mara Lund" is. */
const TIMED = 'timed'

/** What a label looks like: the shape of its letters, and whether it is one word; or marks that tell more. */
export function labelStyle(match: LabelMatch): string {
  const { label, shape, style } = match
  if (isTimed(match)) return TIMED
  if (style === STOP_DASH) return STOP_DASH
  return label.includes(' ') ? `${shape} words` : shape
}

/** Whether arrows stand before it, which hardly anything has but what somebody else says. */
export function hasArrows({ style }: LabelMatch): boolean {
  return style === ARROWS
}

/** Whether a time and a mark before it tell more than the shape of the name does. */
export function isTimed({ style }: LabelMatch): boolean {
  return style === TIMED
}
