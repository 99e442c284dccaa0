import type { Cue } from '../formats/format.ts'
import { readStamp } from '../recogniser/heads/stamp.ts'
import { type CloseName, SHAPES } from '../recogniser/index.ts'
import { LABEL_REACH, type LabelMatch } from '../recogniser/label.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import { clean, skipBlank } from '../text/characters.ts'
import { expressionFault } from '../text/expression-fault.ts'
import type { Line } from '../text/line.ts'
import { didYouMean } from '../text/nearest.ts'
import conventions from './conventions.json' with { type: 'json' }
import { foldedLabel, shapeOf } from './label-of.ts'
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
export const ALIASES: Readonly<Record<string, readonly string[]>> = conventions
const NAMES: readonly string[] = [...SHAPES.map(({ name }) => name), ...Object.keys(ALIASES)]

/** The shapes of these names. Throws an UnknownConventionError. */
export function shapesNamed(names: readonly string[]): ReadonlySet<CloseName> {
  const meant = names.flatMap((wanted) => {
    const found = SHAPES.some(({ name }) => name === wanted) ? [wanted] : ALIASES[wanted]
    if (found === undefined) throw new UnknownConventionError(wanted)
    return found
  })
  return new Set(SHAPES.map(({ name }) => name).filter((name) => meant.includes(name)))
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

/** Ways in which labels are known that are no shape: what is said is not looked at. */
interface Way {
  readonly name: string
  readonly title: string
}

/** Names that a format gives, as subtitles with voices and data do. */
const given: Way = { name: 'given', title: 'Names that the format gives' }

/** What the user says of labels. */
export const speakerList: Way = { name: 'speaker-list', title: 'Names of your list of speakers' }
export const labelPattern: Way = { name: 'label-pattern', title: 'Your label pattern' }

/** Names kept: cues repeat them. */
const KEPT = 2_000

/** What a cue tells beside what it calls the speaker. */
type Told = Pick<Cue, 'name' | 'affiliation'>

/** The speakers of cues as candidates that need no evidence. */
export class GivenSpeakers {
  readonly #known = new Map<string, Candidate>()

  candidate(speaker: string, told: Told): Candidate {
    const known = this.#known.get(speaker)
    if (known !== undefined) return known
    if (this.#known.size >= KEPT) this.#known.clear()
    const made = candidateFor(speaker, told)
    this.#known.set(speaker, made)
    return made
  }
}

// "INT"  "AB": a code, which is shown as it is
const CODE = /^[A-Z]{1,3}\d{0,3}$/

// "Mara Lund:": a column of what once stood before speech
const COLON_LAST = /\s{0,9}[:：]$/

function candidateFor(written: string, { name, affiliation }: Told): Candidate {
  const label = written.replace(COLON_LAST, '') || written
  const display = name ?? (CODE.test(label) ? label : undefined)
  const match = {
    label,
    names: [label],
    ...(display !== undefined && { display }),
    shape: 'title' as const,
    at: 0,
    speechAt: 0,
    ownLine: false,
  }
  // A speaker is known by what the file calls it, letter for letter.
  return {
    convention: given,
    key: label,
    match: { ...match, start: null, end: null, affiliation: affiliation ?? null, prior: 1 },
  }
}

/** A pattern for labels cannot be used. The message says why. */
export class LabelPatternError extends Error {
  override readonly name = 'LabelPatternError'
}

/** Whatever else is asked for: indices, and the beginning of the line. */
const FLAGS = 'dy'

/** Reads the pattern of a user: its group "speaker" is the label. Throws a LabelPatternError. */
export function compileLabelPattern(pattern: RegExp | string): RegExp {
  const { source, flags } = typeof pattern === 'string' ? { source: pattern, flags: 'u' } : pattern
  const expression = compile(source, flags.replace(/[dgy]/g, '') + FLAGS)
  const groups = compile(`${source}|`, expression.flags).exec('')?.groups ?? {}
  if (!('speaker' in groups)) throw new LabelPatternError('it has no group named "speaker"; write (?<speaker>…) around the name')
  if (expression.test('')) throw new LabelPatternError('it matches the empty string; a label needs at least a letter')
  return expression
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw new LabelPatternError(`it is not a regular expression: ${expressionFault(error)}`)
  }
}

/** What the pattern of a user finds at the head of a line, or after the white space there. */
function matchPattern(pattern: RegExp, line: string): LabelMatch | undefined {
  const head = line.slice(0, LABEL_REACH)
  return matchAt(pattern, head, 0) ?? matchAt(pattern, head, skipBlank(head, 0))
}

function matchAt(pattern: RegExp, line: string, at: number): LabelMatch | undefined {
  pattern.lastIndex = 0
  const found = pattern.exec(line.slice(at))
  const label = clean(found?.groups?.speaker ?? '').trim()
  if (found === null || label === '') return undefined
  const { time: written = '' } = found.groups ?? {}
  const time = readStamp(written, skipBlank(written, 0))
  const [textAt] = found.indices?.groups?.text ?? [found[0].length]
  const speechAt = skipBlank(line, at + textAt)
  return {
    label,
    names: [label],
    shape: shapeOf(label),
    at,
    speechAt,
    ownLine: speechAt === line.length,
    start: time?.start ?? null,
    end: time?.end ?? null,
    affiliation: null,
    prior: 1,
  }
}
