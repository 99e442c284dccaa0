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
  /** Where the speech begins: behind the label, its mark, its time and the white space after it. */
  readonly speechAt: number
  /** Where the speech ends, if marks that wrap label and speech close behind it. */
  readonly speechEnd?: number
  /** The speech stands on the lines below. */
  readonly ownLine: boolean
  /** Seconds, or null when the label carries no time. */
  readonly start: number | null
  readonly end: number | null
  /** Title, office or affiliation split off the label ("HOST", "EDITOR AT X", "CDU/CSU"), or null. */
  readonly affiliation: string | null
  /** The label is the whole name, as in the list of a cast: "LADY LUND" is not "LUND". */
  readonly isExact?: true
  /** What stands behind it begins or ends like no sentence, or it is no name by itself: it is a label only of somebody who has spoken before, or where others are written so. */
  readonly isLoose?: true
  /** Some whom nobody names call out: "Some hon. members". */
  readonly isCrowd?: true
  /** What labels of one document have in common besides, where letters alone do not tell. */
  readonly style?: string
  /** The label is a word for one who asks, or who answers. */
  readonly part?: 'ask' | 'answer'
  /** How sure the shape alone makes it, 0 to 1: 0.9 for a decorated label, 0.3 for a capital word and a colon. */
  readonly prior: number
}

/** One way in which publishers write who speaks. */
export interface LabelConvention {
  readonly name: string
  readonly title: string
  /** One sentence or two: where it is met, and what it looks like. */
  readonly about: string
  /** Lines that carry such a label, and the label in each. */
  readonly examples: readonly { readonly line: string; readonly label: string }[]
  /** Lines that look similar and carry none. */
  readonly counterExamples: readonly string[]
  /** Names of a script: hardly anything but their place, their return and their company tells that they speak. */
  readonly isScript?: true
  /** Members of a house: names alone are labels only beside names with a party or an office. */
  readonly isOfHouse?: true
  /** Titles and offices lead: in a house, whoever comes once speaks too at the head of a paragraph. */
  readonly isFormal?: true
  /** Names with a time and no mark: the times must go up. */
  readonly isClocked?: true
  /** Labels that may be anything else: some people must be named in full and by a part of it. */
  readonly hasShortNames?: true
  /** It is met in the cues of subtitles alone. */
  readonly isOfCues?: true
  /** Any line may carry such a label: what recurs in the document tells which do, and it is not asked before. */
  readonly isInduced?: true
  /** Whether a label may begin in this line that goes on in the next; `match` is then asked of both together. */
  mayWrap?(line: string): boolean
  /** Finds the label at the start of a line. `line` is at most LABEL_REACH units long; linear in time. */
  match(line: string): LabelMatch | undefined
}

/** The prior of a match that is loose: nothing by itself. */
export const LOOSE = 0.1

/** The same match, where nothing but the name tells that it is one. */
export function loosely(match: LabelMatch): LabelMatch {
  return { ...match, prior: LOOSE, isLoose: true }
}

/** The style of a name alone on its line behind a time. */
export const TIME_FIRST = 'time first'

/** The style of a name with a full stop and a dash right behind it: "Portavoz.- ". */
export const STOP_DASH = 'stop dash'

/** The style of a name behind arrows, which say that somebody else speaks: ">> LUND: ". */
export const ARROWS = 'arrows'

/** The style of a name before a figure alone. */
export const FIGURE = 'figure'

/** No label is looked for behind this many units of a line. */
export const LABEL_REACH = 400
