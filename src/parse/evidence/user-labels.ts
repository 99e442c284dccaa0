import { type LabelConvention, TIME_FIRST } from '../../labels/convention.ts'
import { headingName } from '../../labels/heading-name.ts'
import { conventions } from '../../labels/index.ts'
import { compileLabelPattern, matchPattern } from '../../labels/label-pattern.ts'
import { readListedName } from '../../labels/listed-name.ts'
import { LABEL_REACH, type LabelMatch } from '../../recogniser/label.ts'
import type { Line } from '../../text/line.ts'
import { didYouMean } from '../../text/nearest.ts'
import { labelPattern, speakerList } from '../given.ts'
import type { ParseOptions } from '../options.ts'
import { foldLabel, isExaminerLine } from '../people/labels.ts'
import type { SpeakerRule } from '../people/rules.ts'
import { isAlone } from './alone.ts'
import { foldedLabel } from './folded-label.ts'
import { HOPELESS } from './label-evidence.ts'
import type { Candidate } from './verdict.ts'

/** What the user says of labels. */
export type LabelOptions = Pick<ParseOptions, 'conventions' | 'labelPattern' | 'speakers' | 'onLabelPattern'>

/** Conventions are named that there are not. */
export class UnknownConventionError extends Error {
  override readonly name = 'UnknownConventionError'

  constructor(convention: string) {
    const isFound = conventions.some(({ name }) => name === convention)
    super(
      isFound
        ? `the convention "${convention}" cannot be chosen: its labels are found without; to read no others, use --label-pattern`
        : `there is no convention "${convention}"; ${didYouMean(convention, CONVENTION_NAMES, '"transcript formats" lists them')}`,
    )
  }
}

/** The conventions that can be asked for: the frequent ones. The others are found, and have no name to give. */
export const CONVENTION_NAMES: readonly string[] =
  'caps-colon title-colon own-line markdown-bold marked-colon time-colon full-width-colon caps-period script-cue framed role-letters brackets dash'.split(
    ' ',
  )

/** The conventions of these names. Throws an UnknownConventionError. */
export function conventionsNamed(names: readonly string[]): readonly LabelConvention[] {
  return names.map((wanted) => {
    const found = conventions.find(({ name }) => name === wanted && CONVENTION_NAMES.includes(name))
    if (found === undefined) throw new UnknownConventionError(wanted)
    return found
  })
}

/**
 * Labels that need no evidence, for the user has said what they are: by a pattern, by a list of speakers, or by the names of
 * conventions. They enter where conventions are asked.
 */
export class UserLabels {
  /** The only conventions that are asked; undefined: all of them. */
  readonly conventions: readonly LabelConvention[] | undefined
  readonly #pattern: RegExp | undefined
  readonly #listed: ReadonlySet<string>
  readonly #onPattern: LabelOptions['onLabelPattern']

  constructor({ conventions: names, labelPattern: pattern, speakers = [], onLabelPattern }: LabelOptions) {
    // With a pattern, none are asked but those that are named as well.
    this.conventions = names === undefined && pattern === undefined ? undefined : conventionsNamed(names ?? [])
    this.#pattern = pattern === undefined ? undefined : compileLabelPattern(pattern)
    this.#listed = new Set(speakers.flatMap(namesOf).map(foldLabel))
    this.#onPattern = onLabelPattern
  }

  /** The label of a line, if the user has said that it is one; `found`: what conventions see there. */
  labelIn(line: UserLine, found: readonly Candidate[] = []): Candidate | undefined {
    return this.#byPattern(line) ?? this.#byList(line, found) ?? this.#byConvention(found)
  }

  #byPattern({ text, number }: UserLine): Candidate | undefined {
    if (this.#pattern === undefined) return undefined
    this.#onPattern?.(number)
    const match = matchPattern(this.#pattern, text.slice(0, LABEL_REACH))
    this.#onPattern?.(null)
    return match && toldBy(labelPattern, match, 'your label pattern matches')
  }

  /** The convention that reads a listed name knows best what belongs to the label. */
  #byList({ text }: UserLine, found: readonly Candidate[]): Candidate | undefined {
    if (this.#listed.size === 0) return undefined
    const read = likeliestOf(found.filter((candidate) => this.#lists(candidate)))
    if (read !== undefined) return { ...surely(read), told: LISTED }
    const match = readListedName(text.slice(0, LABEL_REACH), (label) => this.#names(label))
    return match && toldBy(speakerList, match, LISTED)
  }

  /** Of conventions that the user names every label is one that is not hopeless by itself. */
  #byConvention(found: readonly Candidate[]): Candidate | undefined {
    if (this.conventions === undefined) return undefined
    const read = likeliestOf(found.filter(({ match }) => mayName(match)))
    return read && { ...read, told: 'you named its convention' }
  }

  /** Names alone on a line, as in scripts and headings, are in front of no mark; but it may be sure that somebody speaks below. */
  #lists({ convention, match }: Candidate): boolean {
    const isBare = convention.isScript === true || convention === headingName || match.style === TIME_FIRST
    if (isBare || (isAlone(convention) && match.isLoose === true)) return false
    return match.names.every((name) => this.#names(name))
  }

  /** "BY MS. LUND" says who asks the questions that follow. */
  #names(label: string): boolean {
    return this.#listed.has(foldLabel(label)) && !isExaminerLine(label)
  }
}

const LISTED = 'your list of speakers names it'

function mayName({ isLoose, part, prior }: LabelMatch): boolean {
  return isLoose !== true && (part !== undefined || prior >= HOPELESS)
}

type UserLine = Pick<Line, 'text' | 'number'>

function likeliestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((left, right) => right.match.prior - left.match.prior)[0]
}

/** What an entry of a list of speakers calls somebody. */
function namesOf({ label, name, id, merge }: SpeakerRule): string[] {
  return [label, name, id, merge === 'none' ? '' : merge].flatMap((each) =>
    each === undefined || each.trim() === '' ? [] : [each],
  )
}

function toldBy(convention: LabelConvention, match: LabelMatch, told: string): Candidate {
  return { convention, match, key: foldedLabel(match.label), told }
}

/** The same candidate, as if nothing could be more likely. */
function surely({ match: { isLoose: _, ...match }, ...candidate }: Candidate): Candidate {
  return { ...candidate, match: { ...match, prior: 1 } }
}
