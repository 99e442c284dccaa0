import { CueEvidence } from './cue-evidence.ts'
import type { LabelEvidence } from './label-evidence.ts'

/** Conventions that differ only in the letters of names: a document with one may use the other for some names. */
export const SIBLINGS: Readonly<Record<string, string>> = {
  'caps-colon': 'title-colon',
  'title-colon': 'caps-colon',
  'script-cue': 'script-line',
  'script-line': 'script-cue',
  'title-period': 'caps-period',
  'role-letters': 'caps-colon',
}

/** Names of a script are any capital words: where another convention sees nearly as much in the same lines, it is surer. */
export function weightOf(evidence: LabelEvidence): number {
  return evidence instanceof CueEvidence ? evidence.score * 0.75 : evidence.score
}
