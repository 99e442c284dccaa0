import type { Block, Stage } from '../formats/format.ts'
import type { ConventionEvidence } from '../model/summary.ts'
import type { Term } from './explain.ts'
import type { ClockTime } from './heads/clock.ts'
import type { LabelMatch } from './label.ts'

/** A label in a line, and the way of writing that it follows. */
export interface Candidate {
  readonly convention: { readonly name: string }
  readonly match: LabelMatch
  /** The folded label. */
  readonly key: string
  /** Why it is a label whatever the document shows: the user says so. */
  readonly told?: string
}

/** The judgement of one line. */
export interface Verdict {
  readonly label: Candidate | null
  /** The likeliest candidate of a line without a label. */
  readonly nearMiss: Candidate | null
  readonly reason: string
  /** The facts that moved the decision, largest first; undefined where nothing was weighed. */
  readonly why?: (() => readonly Term[]) | undefined
  /** Where somebody begins to speak whom the line does not name. */
  readonly changeAt?: number
  /** When that is heard, and whether it is a question. */
  readonly time?: ClockTime
  readonly asks?: boolean
}

/** A block and the judgement of it. */
export interface Judged {
  readonly block: Block
  readonly verdict: Verdict
  /** A blank line, or the start of the source, stands before it. */
  readonly afterBlank: boolean
  /** It belongs to the label above it: a time, a rule, what somebody is. */
  readonly isOfLabel?: true
}

/** What kind of talk a document is: a play or the like, or a chat with a program. */
export interface TalkKind {
  readonly isScript: boolean
  readonly isChat: boolean
}

/** What a document turned out to be, once its look-ahead is judged. */
export interface Reading extends TalkKind {
  /** The way of writing that most labels follow, or null where no line carries one. */
  readonly winner: string | null
  readonly report: readonly ConventionEvidence[]
  /** How likely every label is right, 0 to 1; null where nothing had to be decided. */
  readonly confidence: number | null
  /** Another reading that is nearly as likely: how many lines more are labels in it, the first of them, and the shapes of all. */
  readonly rival?: { readonly lines: number; readonly example: string; readonly line: number; readonly shapes: readonly string[] }
}

/** What a recogniser asks of the rest of the parser, and what it hands on. */
export interface RecogniserHooks {
  /** Called with each block before it is judged. */
  readonly seen: (block: Block) => void
  /** The reading is settled; these blocks are judged and will be emitted next. */
  readonly decided: (ahead: readonly Judged[]) => void
  readonly emit: (judged: Judged) => void
}

/**
 * Finds out which blocks begin with a label: the one door between formats and the assembler. It holds blocks until the reading
 * of the document is settled, at most `window` bytes of the source, and decides by content alone, never by chunks or time.
 */
export interface Recogniser extends Stage<Block> {
  /** The reading is settled. */
  readonly decided: boolean
  /** The source is at its end. */
  readonly ended: boolean
  readonly reading: Reading
}
