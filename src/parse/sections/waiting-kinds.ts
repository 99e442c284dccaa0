import type { Matter } from '../../model/matter.ts'
import type { ClockTime } from '../../recogniser/heads/clock.ts'
import type { Judged } from '../../recogniser/recogniser.ts'
import type { Doubts } from './doubt.ts'
import type { HeadingKind } from './sections.ts'

/**
 * A heading, a time on a line of its own, a question or a rule if a label follows, a title: a short line
 * that is a heading if the next one underlines it; a line whose features say that nobody says it; or a paragraph that nobody says.
 */
export type WaitingKind = HeadingKind | 'time' | 'title' | 'doubt' | 'rule' | 'prose'

/** What matter it is, then. */
const MATTER_KIND = {
  topic: 'heading',
  part: 'heading',
  caps: 'heading',
  bold: 'heading',
  item: 'heading',
  title: 'heading',
  doubt: 'heading',
  time: 'heading',
  furniture: 'boilerplate',
  page: 'boilerplate',
  table: 'body',
  notice: 'boilerplate',
  notes: 'body',
  back: 'body',
  end: 'body',
  aside: 'body',
  direction: 'body',
  procedure: 'body',
  between: 'boilerplate',
  stage: 'body',
  list: 'body',
  footnote: 'body',
  question: 'body',
  rule: 'boilerplate',
  prose: 'body',
} as const

/** Kinds that keep their meaning at the end of the source, where all others are back matter. */
const KEPT_AT_END: ReadonlySet<WaitingKind> = new Set(['notes', 'aside'])

/** What it is as matter. */
export function matterKindOf(kind: WaitingKind, follows: 'label' | 'speech' | 'end'): Matter['kind'] {
  return follows === 'end' && !KEPT_AT_END.has(kind) ? 'back' : MATTER_KIND[kind]
}

/** A line that may be a heading, with all that follows it until its meaning is clear. */
export interface Waiting {
  readonly kind: WaitingKind
  readonly judged: Judged[]
  units: number
  /** Of a line that says nothing else. */
  readonly time?: ClockTime
  /** It is a notice that goes on in the next line. */
  readonly isOpen?: boolean | undefined
  /** Of its lines that are not blank, where they are in doubt. */
  readonly doubts?: Doubts
}

/** What shows what a waiting line was: "name" if the last name among the lines speaks. */
export type Follows = 'label' | 'speech' | 'end' | 'none' | 'name'

/** Units of text in one stretch of matter, and behind a heading whose meaning is not clear. */
export const MATTER_UNITS = 32_768

/** It waits on, until that is too much. */
export function waitsOn(waiting: Waiting): Follows | Waiting {
  return waiting.units > MATTER_UNITS ? 'end' : waiting
}
