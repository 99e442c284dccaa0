import { bareName } from '../../labels/bare-name.ts'
import { scriptCue } from '../../labels/script-cue.ts'
import type { ConventionEvidence } from '../../model/summary.ts'
import { isAlone } from './alone.ts'
import type { LabelEvidence } from './label-evidence.ts'

/** Conventions that differ only in the letters of names, or in what they name: a document with one may use the other for some. */
const SIBLINGS: Readonly<Record<string, string>> = {
  'caps-colon': 'title-colon',
  'title-colon': 'caps-colon',
  'script-cue': 'script-line',
  'script-line': 'script-cue',
  'title-period': 'caps-period',
  'role-letters': 'caps-colon',
  'member-dash': 'dash',
  dash: 'question-words',
}
/** Whether two conventions differ only in what `SIBLINGS` says. */
export function isSibling({ name }: LabelEvidence, first: LabelEvidence): boolean {
  return SIBLINGS[first.name] === name
}

/** Of the score of the leader. */
const LEAST = 0.05

/** The conventions whose labels stand beside those of the leader. `isScript`: its labels are names of a script. */
export function companionsOf(first: LabelEvidence, ranking: readonly LabelEvidence[], isScript: boolean): string[] {
  const found = ranking.filter((evidence) => {
    // Names of a script weigh little, so that a colon in speech would soon weigh enough beside them.
    const isLikely = evidence.isCompanion && evidence.score >= first.score * LEAST && (!isScript || evidence.isDecisive)
    return isLikely || isSibling(evidence, first) || tellsMoreNames(evidence, first) || isBesideLetters(evidence, first)
  })
  return found.map(({ name }) => name)
}

/** Beside names alone on a line, words that stand as they do, come back and take turns speak too: "Observer". */
function tellsMoreNames(evidence: LabelEvidence, first: LabelEvidence): boolean {
  return (
    first.name === bareName.name && evidence.name === scriptCue.name && evidence.isEnough && evidence.recurring > first.recurring
  )
}

const WITH_PERIOD: ReadonlySet<string> = new Set(['title-period', 'caps-period'])

/** In depositions letters ask and answer, and counsel has a title and a full stop: "Mr. Lund. Off the record." */
function isBesideLetters(evidence: LabelEvidence, first: LabelEvidence): boolean {
  const isPeriod = first.name === 'role-letters' && WITH_PERIOD.has(evidence.name)
  return isPeriod && evidence.recurring > 0 && evidence.score >= first.score * LEAST
}

/** What speaks for each convention. Names alone on a line are no evidence of anything but that they lead. */
export function reportsOf(ranking: readonly LabelEvidence[]): ConventionEvidence[] {
  const told = ranking.filter((evidence, place) => place === 0 || !isAlone(evidence))
  return told.map((evidence) => evidence.report()).filter(({ labels }) => labels > 0)
}
