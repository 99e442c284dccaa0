import type { Candidate } from './candidate.ts'
import type { Tally } from './tally.ts'

/** Candidates of one shape. */
export class Group {
  readonly list: Candidate[] = []
  /** How often each name occurs. */
  readonly counts = new Map<string, number>()
  tally: Tally | undefined
  /** Place among the shapes of the document, by size. */
  rank = 0
  mean = 0
  mass = 0
  max = 0
}

/** Candidates of one name, and what the document says of the name. */
export class NameGroup {
  readonly list: Candidate[] = []
  /** Found in the beginning of the document: 0 no, 1 once, 2 more often. */
  introduced = 0
  /** Names of the document that end in the same word. */
  shared = 0
  /** Stands in brackets above: Mara Lund (ML). */
  isDeclared = false
  shapes = 0
  /** Share of its words that the document also writes small, and how often it does. */
  small = 0
  smallRate = 0
  /** Share of its words that documents write small. */
  common = 0
  isCommon = false
  /** How often the text names it beside its labels. */
  called = 0
  mean = 0
  mass = 0
  max = 0
  alias = 0
}
