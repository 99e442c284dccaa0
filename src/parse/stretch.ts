import type { Printed } from '../formats/format.ts'
import type { TimedSpan } from '../formats/timed-words.ts'
import type { Matter } from '../model/matter.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import type { PassageBuilder } from '../text/passage.ts'
import type { Dropped } from './drop-repeats.ts'

/** Seconds, or null when unknown. */
export interface Times {
  start: number | null
  end: number | null
}

/** Where in a passage a cue begins, when it is heard, and where it begins in the source. */
export interface CueMark extends Times {
  readonly at: number
  readonly byte: number
  readonly line: number
}

/** Where in a passage a printed line begins. */
export interface PrintMark extends Printed {
  readonly at: number
}

/** A stretch of lines that becomes one turn, or some records of matter. All members are there from the beginning: that is quicker. */
export interface Stretch {
  readonly what: 'turn' | Matter['kind']
  /** The label of a turn; null when nobody is named. */
  readonly label: Candidate | null
  /** Whether it asks or answers, where nobody is named and the layout shows that. */
  readonly asks: boolean | undefined
  readonly passage: PassageBuilder
  /** Offset of its first byte and number of its first line. */
  readonly byte: number
  readonly line: number
  /** When it is heard; grows with the cues of a turn. Null when that is not known, as where a turn goes on. */
  times: Times | null
  /** The heading under which it stands, or null. */
  readonly section: string | null
  /** One record, whatever blank lines it holds. */
  readonly isWhole?: boolean | undefined
  /** Words of the passage that have times, where these are asked for. */
  words: TimedSpan[] | undefined
  /** Its cues, where turns are cut. */
  cues: CueMark[] | undefined
  /** Of a cue that is kept as it is shown: whether it begins with the turn. */
  readonly kept: 'begins' | 'goes on' | undefined
  /** Units of the passage that captions showed before, or marks that close behind the speech. */
  repeats: Dropped[] | undefined
  /** Where it ends, when that is not where the next one begins. */
  endByte: number | undefined
  /** The first and the last place on printed pages. */
  pages: { readonly first: Printed; last: Printed } | undefined
  /** Its printed lines, and where in the passage they begin, where they are asked for. */
  prints: PrintMark[] | undefined
}

/** Where a stretch ends. */
export interface Boundary {
  readonly byte: number
  /** The line that begins there. */
  readonly line: number
  /** The label that speaks next, or null at the end of the speech. */
  readonly next: Candidate | null
  /** The stretch ends here only because it is too long. */
  readonly splits: boolean
}

/** Takes units of the passage out of what is said, by an edit of their own. */
export function takeOut(open: Stretch, dropped: Dropped): void {
  open.repeats ??= []
  open.repeats.push(dropped)
}

/** Where a turn begins whose page is known only within it. */
export const NOWHERE: Printed = { page: null, line: null }

/** What one record of speech is. */
export type Unit = 'turn' | 'cue' | 'sentence' | 'word'
