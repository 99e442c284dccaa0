/** What the letters of a label look like; a document keeps to one or two of these. */
export type LabelShape = 'caps' | 'title' | 'initials' | 'letter' | 'number' | 'lower' | 'uncased'

/** A label found in a line. All offsets are UTF-16 units of that line. */
export interface LabelMatch {
  /** The name as written, without decoration, times or notes; inner white space folded to single spaces. */
  readonly label: string
  /** Several people named at once ("A & B", "DH/YK"); else the label alone. */
  readonly names: readonly string[]
  /** The name to show, where the source itself says what the label stands for. */
  readonly display?: string
  readonly shape: LabelShape
  /** Where the label begins, decoration and time included. */
  readonly at: number
  /** Where the speech begins: after the label, its mark, its time and the white space after it. */
  readonly speechAt: number
  /** Where the speech ends, if marks that wrap label and speech close after it. */
  readonly speechEnd?: number
  /** The speech stands on the lines below. */
  readonly ownLine: boolean
  /** No mark follows the name, which stands alone on its line. */
  readonly isBare?: true
  /** Seconds, or null when the label carries no time. */
  readonly start: number | null
  readonly end: number | null
  /** Title, office or affiliation split off the label ("HOST", "EDITOR AT X", "CDU/CSU"), or null. */
  readonly affiliation: string | null
  /** The label is a word for one who asks, or who answers. */
  readonly part?: 'ask' | 'answer'
  /** How sure the shape alone makes it, 0 to 1: 0.9 for a decorated label, 0.3 for a capital word and a colon. */
  readonly prior: number
}

/** No label is looked for after this many units of a line. */
export const LABEL_REACH = 400
