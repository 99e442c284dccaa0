import { closeNumber, type Head, MARKS } from '../heads/head.ts'
import type { NameFacts } from '../heads/name.ts'
import type { SpeechFacts } from './speech.ts'
import type { Tally } from './tally.ts'

/** What a whole turn holds. */
export interface Turn {
  readonly words: number
  /** Share of words by which somebody speaks for himself or to another. */
  readonly personal: number
  readonly questions: number
  readonly sentences: number
  /** How its last line ends, as in SpeechFacts. */
  readonly lastEnds: number
}
export const NO_TURN: Turn = { words: 0, personal: 0, questions: 0, sentences: 0, lastEnds: 0 }

/** A head in its document: what may be said of it before anything is decided. */
export interface Candidate {
  readonly head: Head
  readonly name: NameFacts
  readonly speech: SpeechFacts
  /** Rows after the label that belong to it: times, rules, an affiliation. */
  readonly skip: number
  /** The row after the name: 0 nothing, 1 and 2 a possible affiliation (before a blank row, before text), 3 and 4 one with words of a position. */
  readonly affiliation: number
  /** A time belongs to it, in its row or below. */
  readonly isTimed: boolean
  readonly hasRule: boolean
  readonly held: number
  /** Counts rows that are not blank. */
  readonly nth: number
  readonly isAfterBlank: boolean
  readonly isBeforeBlank: boolean
  /** What the text before it ends with: 0 none, 1 the end of a sentence, 2 something else, 3 a colon. */
  readonly before: number
  /** Characters of speech in its own row. */
  readonly rest: number
  /** A period within the name. */
  readonly isStopped: boolean
  /** Shape in every detail, and in the rough. */
  readonly fineKey: number
  readonly coarseKey: number
  coarse: Group
  fine: Group
  names: NameGroup
  /** Characters up to the next head of its coarse shape. */
  follow: number
  turn: Turn
  /** White space between the label and the speech: a tab counts as 4, at most 5. */
  readonly space: number
  /** The time in the label in seconds; NaN where there is none. */
  readonly seconds: number
  previous: Candidate | undefined
  next: Candidate | undefined
  /** Its place among the candidates of the document. */
  index: number
  /** What the models think so far: the logarithm of the odds that it is a label. */
  z: number
  /** The best other candidate of its slot. */
  rival: number
}

const NO_FACTS = new Float32Array(0)

/** Candidates of one shape. */
export class Group {
  readonly list: Candidate[] = []
  /** How often each name occurs. */
  readonly counts = new Map<NameGroup, number>()
  tally: Tally | undefined
  /** What all its candidates share of their facts. */
  facts: Float32Array = NO_FACTS
  /** Place among the shapes of the document, by size. */
  rank = 0
  mean = 0
  mass = 0
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
  alias = 0
  /** Counts the names of the document. */
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

const indentStep = (indent: number): number => (indent === 0 ? 0 : indent < 5 ? 1 : 2)
const affiliationStep = (affiliation: number): number => (affiliation > 2 ? 2 : affiliation > 0 ? 1 : 0)

export interface Setting {
  readonly isTimed: boolean
  readonly affiliation: number
  readonly hasRule: boolean
}

/** The shape of a head with what stands below it, as one number. */
export function fineShape(head: Head, { isTimed, affiliation, hasRule }: Setting): number {
  const marks = head.marks | (hasRule ? MARKS.heading : 0)
  const bits =
    (isTimed ? 1 : 0) |
    (head.after << 1) |
    (head.isOwnLine ? 8 : 0) |
    (indentStep(head.indent) << 4) |
    (affiliationStep(affiliation) << 6)
  return (marks | (head.close << 14)) + bits * 2 ** 20
}

export function coarseShape(head: Head, { affiliation, hasRule }: Setting): number {
  const marks = (head.marks | (hasRule ? MARKS.heading : 0)) & ~MARKS.time & ~MARKS.picture
  return (marks | (head.close << 14)) + (head.after | (affiliationStep(affiliation) << 2)) * 2 ** 20
}

const PERIODS: ReadonlySet<number> = new Set([closeNumber('period'), closeNumber('end-period')])
export const hasPeriodWithin = (head: Head, raw: string): boolean => !PERIODS.has(head.close) && raw.includes('. ')
