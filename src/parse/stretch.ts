import type { Matter } from '../model/matter.ts'
import type { Candidate } from './judge.ts'
import type { StretchPassage } from './turn-passage.ts'

/** A stretch of lines that becomes one turn, or some records of matter. */
export interface Stretch {
  readonly what: 'turn' | Matter['kind']
  /** The label of a turn. */
  readonly label: Candidate | null
  readonly passage: StretchPassage
  /** Offset of its first byte and number of its first line. */
  readonly byte: number
  readonly line: number
  /** The turn goes on from the one before: it was too long, or a heading stood between. */
  readonly goesOn: boolean
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
