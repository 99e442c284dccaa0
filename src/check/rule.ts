import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { Matter } from '../model/matter.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import type { Line } from '../text/line.ts'
import type { Opening } from './opening.ts'

/** A label that a convention sees in a line. */
export interface CheckedMatch {
  readonly label: string
  readonly shape: string
  readonly at: number
  readonly speechAt: number
  readonly ownLine: boolean
  readonly prior: number
}

/** What the parser made of a line that carries or resembles a label. */
export interface CheckedLabel {
  readonly line: number
  readonly text: string
  readonly convention: string | null
  readonly match: CheckedMatch | null
  readonly accepted: boolean
  readonly reason: string
}

/**
 * What a rule sees of one document, in one pass. Lines come ahead of what the parser makes of them; labels, turns and
 * matter come in the order of the source. Records of ours have no lines and no labels.
 */
export interface RuleWatch {
  /** A line that is not empty. */
  line?(line: Line): void
  /** What a line begins with that may be a label; called behind `line`. */
  opening?(line: Line, opening: Opening | undefined): void
  label?(label: CheckedLabel): void
  /** Another recording begins in this line, as the format tells; called before its first turn. Records of ours do not tell. */
  recording?(line: number): void
  /** Valid during the call only. */
  turn?(turn: Turn): void
  matter?(matter: Matter): void
  /** A diagnostic of the parser. */
  note?(diagnostic: Diagnostic): void
  /** Behind the last record; without a summary when the records hold none. */
  end?(summary: Summary | undefined): void
}

/** What was found. The bytes of its line are added to it when it names none. */
export interface Found {
  readonly message: string
  readonly line: number
  /** The default is the severity of the rule. */
  readonly severity?: Finding['severity']
  readonly fix?: string
  /** Units of the line from which on it stands, and behind it; `text` is the line up to there at least. */
  readonly units?: { readonly from: number; readonly to: number; readonly text: string }
  /** Known without its line. */
  readonly bytes?: { readonly from: number; readonly to: number }
}

export type Report = (found: Found) => void

/** A document that shows what a rule finds, or what it leaves alone. */
export interface CheckSample {
  /** What is the matter with it, in a few words. */
  readonly about: string
  readonly source: string | Uint8Array
  /** The line that is pointed at; in a counter-example, one that looks as if it would be. */
  readonly line: number
}

/** One thing that can be wrong with a transcript. */
export interface CheckRule {
  readonly name: string
  readonly title: string
  /** Why it matters, and on what evidence it is said: two or three sentences. */
  readonly why: string
  readonly severity: Finding['severity']
  readonly examples: readonly CheckSample[]
  readonly counterExamples: readonly CheckSample[]
  /** Begins to watch a document. */
  watch(report: Report): RuleWatch
}
