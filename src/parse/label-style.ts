import type { LabelMatch } from '../labels/convention.ts'

/** What a label looks like: the shape of its letters, and whether it is one word. */
export function labelStyle({ label, shape }: LabelMatch): string {
  return label.includes(' ') ? `${shape} words` : shape
}
