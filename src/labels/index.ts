import { bareName } from './bare-name.ts'
import { bracketItem } from './bracket-item.ts'
import { bracketLine } from './bracket-line.ts'
import { brackets } from './brackets.ts'
import { capsColon } from './caps-colon.ts'
import { capsPeriod } from './caps-period.ts'
import { chat } from './chat.ts'
import type { LabelConvention } from './convention.ts'
import { dash } from './dash.ts'
import { framed } from './framed.ts'
import { fullWidthColon } from './full-width-colon.ts'
import { headingName } from './heading-name.ts'
import { initialsBehind } from './initials-behind.ts'
import { markdownBold } from './markdown-bold.ts'
import { markedColon } from './marked-colon.ts'
import { memberDash } from './member-dash.ts'
import { memberPeriod } from './member-period.ts'
import { nameTime } from './name-time.ts'
import { orderPaper } from './order-paper.ts'
import { ownLine } from './own-line.ts'
import { parenName } from './paren-name.ts'
import { questionWords } from './question-words.ts'
import { ring } from './ring.ts'
import { roleLetters } from './role-letters.ts'
import { scriptCue } from './script-cue.ts'
import { scriptLine } from './script-line.ts'
import { shapeMark } from './shape-mark.ts'
import { timeColon } from './time-colon.ts'
import { titleColon } from './title-colon.ts'
import { titlePeriod } from './title-period.ts'
import { wideBrackets } from './wide-brackets.ts'
import { wideSpace } from './wide-space.ts'
import { wrappedColon } from './wrapped-colon.ts'

/** Every convention, the plain ones first. */
export const conventions: readonly LabelConvention[] = [
  capsColon,
  titleColon,
  markdownBold,
  markedColon,
  roleLetters,
  questionWords,
  timeColon,
  ownLine,
  fullWidthColon,
  ring,
  wideBrackets,
  wideSpace,
  brackets,
  capsPeriod,
  scriptCue,
  scriptLine,
  chat,
  bareName,
  titlePeriod,
  dash,
  orderPaper,
  parenName,
  memberPeriod,
  memberDash,
  initialsBehind,
  wrappedColon,
  shapeMark,
  bracketLine,
  bracketItem,
  nameTime,
  headingName,
  framed,
]

/** Those that are asked about lines before anything is known of the document. */
export const lineConventions: readonly LabelConvention[] = conventions.filter(({ isInduced }) => isInduced !== true)
