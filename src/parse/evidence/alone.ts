import { bareName } from '../../labels/bare-name.ts'
import type { LabelConvention } from '../../labels/convention.ts'
import { headingName } from '../../labels/heading-name.ts'

/** Whether labels of a convention are names alone on a line: headings, and evidence of nothing, where no such names are labels. */
export function isAlone({ name }: Pick<LabelConvention, 'name'>): boolean {
  return name === bareName.name || name === headingName.name
}
