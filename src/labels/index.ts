import { brackets } from './brackets.ts'
import { capsColon } from './caps-colon.ts'
import { capsPeriod } from './caps-period.ts'
import type { LabelConvention } from './convention.ts'
import { fullWidthColon } from './full-width-colon.ts'
import { markdownBold } from './markdown-bold.ts'
import { markedColon } from './marked-colon.ts'
import { ownLine } from './own-line.ts'
import { roleLetters } from './role-letters.ts'
import { scriptCue } from './script-cue.ts'
import { scriptLine } from './script-line.ts'
import { timeColon } from './time-colon.ts'
import { titleColon } from './title-colon.ts'

/** Every convention, the plain ones first. */
export const conventions: readonly LabelConvention[] = [
  capsColon,
  titleColon,
  markdownBold,
  markedColon,
  roleLetters,
  timeColon,
  ownLine,
  fullWidthColon,
  brackets,
  capsPeriod,
  scriptCue,
  scriptLine,
]
