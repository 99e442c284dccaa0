import type { LabelMatch } from '../recogniser/label.ts'

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
