import { ambiguousPerson } from './ambiguous-person.ts'
import { backwardTime } from './backward-time.ts'
import { controlCharacter } from './control-character.ts'
import { cutDocument } from './cut-document.ts'
import { cutSentence } from './cut-sentence.ts'
import { doubtfulLine } from './doubtful-line.ts'
import { emptyTurn } from './empty-turn.ts'
import { encodingFault } from './encoding-fault.ts'
import { lateQuestion } from './late-question.ts'
import { lineNumbers } from './line-numbers.ts'
import { loneSpeaker } from './lone-speaker.ts'
import { longTurn } from './long-turn.ts'
import { lookAlikeName } from './look-alike-name.ts'
import { mixedConventions } from './mixed-conventions.ts'
import { nearMissLabel } from './near-miss-label.ts'
import { noLabels } from './no-labels.ts'
import { oneOffLabel } from './one-off-label.ts'
import { overlappingTime } from './overlapping-time.ts'
import { pageFurniture } from './page-furniture.ts'
import type { CheckRule } from './rule.ts'
import { slippedLabel } from './slipped-label.ts'
import { unreadFormat } from './unread-format.ts'
import { unreadLabels } from './unread-labels.ts'

/** Every rule of `transcript check`: labels, people, turns, times, pages, bytes. */
export const checkRules: readonly CheckRule[] = [
  noLabels,
  unreadFormat,
  unreadLabels,
  nearMissLabel,
  slippedLabel,
  mixedConventions,
  oneOffLabel,
  loneSpeaker,
  lookAlikeName,
  ambiguousPerson,
  lateQuestion,
  longTurn,
  emptyTurn,
  cutSentence,
  cutDocument,
  backwardTime,
  overlappingTime,
  pageFurniture,
  doubtfulLine,
  lineNumbers,
  encodingFault,
  controlCharacter,
]
