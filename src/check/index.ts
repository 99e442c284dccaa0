import { backwardTime, overlappingTime } from './backward-time.ts'
import { cutDocument, cutSentence, emptyTurn } from './cut-sentence.ts'
import { controlCharacter, encodingFault } from './encoding-fault.ts'
import { lineNumbers } from './line-numbers.ts'
import { longTurn } from './long-turn.ts'
import { mixedConventions } from './mixed-conventions.ts'
import { ambiguousPerson, doubtfulLine, lateQuestion, nearMissLabel, noLabels } from './near-miss-label.ts'
import { loneSpeaker, lookAlikeName, oneOffLabel } from './one-off-label.ts'
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
