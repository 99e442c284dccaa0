import { type CloseName, SHAPES } from '../recogniser/index.ts'
import { LABEL_REACH } from '../recogniser/label.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import type { Line } from '../text/line.ts'
import { didYouMean } from '../text/nearest.ts'
import { foldedLabel } from './folded-label.ts'
import { labelPattern } from './given.ts'
import { compileLabelPattern, matchPattern } from './label-pattern.ts'
import type { ParseOptions } from './options.ts'
import { isExaminerLine } from './people/labels.ts'
import type { SpeakerRule } from './people/rules.ts'

/** What the user says of labels. */
export type LabelOptions = Pick<ParseOptions, 'conventions' | 'labelPattern' | 'speakers' | 'onLabelPattern'>

/** Conventions are named that there are not. */
export class UnknownConventionError extends Error {
  override readonly name = 'UnknownConventionError'

  constructor(convention: string) {
    super(`there is no convention "${convention}"; ${didYouMean(convention, NAMES, '"transcript formats" lists them')}`)
  }
}

/** Frequent names of conventions that are no shapes, and the shapes that they mean. */
const ALIASES: Readonly<Record<string, readonly CloseName[]>> = {
  'caps-colon': ['colon'],
  'title-colon': ['colon'],
  'marked-colon': ['colon'],
  'time-colon': ['colon', 'time'],
  'full-width-colon': ['wide-colon'],
  'caps-period': ['period'],
  'role-letters': ['colon', 'period', 'space'],
  'markdown-bold': ['bold', 'colon'],
  brackets: ['bracket', 'angle', 'alone'],
  'own-line': ['end', 'colon'],
  'script-cue': ['end'],
}
const NAMES: readonly string[] = [...SHAPES.map(({ name }) => name), ...Object.keys(ALIASES)]

/** The shapes of these names. Throws an UnknownConventionError. */
export function shapesNamed(names: readonly string[]): ReadonlySet<CloseName> {
  return new Set(
    names.flatMap((wanted) => {
      const shape = SHAPES.find(({ name }) => name === wanted)
      const found = shape === undefined ? ALIASES[wanted] : [shape.name]
      if (found === undefined) throw new UnknownConventionError(wanted)
      return found
    }),
  )
}

/** What the user has said that labels are, by a pattern, a list of speakers, or the names of shapes: it stands above every model. */
export class UserLabels {
  /** The only shapes that are asked; undefined: all of them. */
  readonly shapes: ReadonlySet<CloseName> | undefined
  /** Names that are labels wherever they are proposed. */
  readonly speakers: readonly string[]
  readonly #listed: ReadonlySet<string>
  readonly #pattern: RegExp | undefined
  readonly #onPattern: LabelOptions['onLabelPattern']

  constructor({ conventions: names, labelPattern: pattern, speakers = [], onLabelPattern }: LabelOptions) {
    // With a pattern, none are asked but those that are named as well.
    this.shapes = names === undefined && pattern === undefined ? undefined : shapesNamed(names ?? [])
    this.#pattern = pattern === undefined ? undefined : compileLabelPattern(pattern)
    this.speakers = speakers.flatMap(namesOf).filter((name) => !isExaminerLine(name))
    this.#listed = new Set(this.speakers.map(foldedLabel))
    this.#onPattern = onLabelPattern
  }

  /** Nothing is asked: the shapes that are named are none, and nobody is listed. */
  get asksNothing(): boolean {
    return this.shapes?.size === 0 && this.speakers.length === 0
  }

  /** Whether the list of speakers names a folded label. */
  lists(key: string): boolean {
    return this.#listed.has(key)
  }

  /** The label of a line, where the user's pattern matches. */
  labelIn({ text, number }: Pick<Line, 'text' | 'number'>): Candidate | undefined {
    if (this.#pattern === undefined) return undefined
    this.#onPattern?.(number)
    const match = matchPattern(this.#pattern, text.slice(0, LABEL_REACH))
    this.#onPattern?.(null)
    if (match === undefined) return undefined
    return { convention: labelPattern, match, key: foldedLabel(match.label), told: 'your label pattern matches' }
  }
}

/** What an entry of a list of speakers calls somebody. */
function namesOf({ label, name, id, merge }: SpeakerRule): string[] {
  return [label, name, id, merge === 'none' ? '' : merge].flatMap((each) =>
    each === undefined || each.trim() === '' ? [] : [each],
  )
}
