import type { Matter } from '../../model/matter.ts'
import type { HeadingKind } from './sections.ts'

/**
 * A heading, a time on a line of its own, a question or a rule if a label follows, a title: a short line
 * that is a heading if the next one underlines it; where all speech ends as sentences do, the first of a menu; or a paragraph
 * that nobody says.
 */
export type WaitingKind = HeadingKind | 'time' | 'title' | 'menu' | 'question' | 'rule' | 'prose'

/** What matter it is, then. */
const MATTER_KIND = {
  topic: 'heading',
  part: 'heading',
  caps: 'heading',
  bold: 'heading',
  item: 'heading',
  title: 'heading',
  menu: 'heading',
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
  sworn: 'body',
  between: 'boilerplate',
  stage: 'body',
  footnote: 'body',
  index: 'body',
  document: 'front',
  question: 'body',
  rule: 'boilerplate',
  prose: 'body',
} as const

/** Kinds that keep their meaning at the end of the source, where all others are back matter. */
const KEPT_AT_END: ReadonlySet<WaitingKind> = new Set(['notes', 'aside', 'document'])

/** What it is as matter. */
export function matterKindOf(kind: WaitingKind, follows: 'label' | 'speech' | 'end'): Matter['kind'] {
  return follows === 'end' && !KEPT_AT_END.has(kind) ? 'back' : MATTER_KIND[kind]
}
