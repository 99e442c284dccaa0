import { ROLES } from '../../model/roles.ts'
import type { Turn } from '../../model/turn.ts'
import { parseQuestionSelector, type QuestionSelector } from '../../query/question-selector.ts'
import type { TurnFilter } from '../../query/selection.ts'
import type { Values } from '../command.ts'
import { UsageError } from '../errors.ts'
import type { CiteStyle } from './citations.ts'

/** The filters as the command line gives them. */
export interface FilterOptions {
  readonly speaker?: readonly string[]
  readonly question?: string
  readonly role?: Turn['role']
  readonly part?: 'ask' | 'answer'
}

export interface KeywordOptions {
  readonly keyword?: readonly string[]
  readonly caseSensitive?: true
}

/** Collects an option that may be repeated. */
export function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value]
}

/** Values of the options that say which turns are meant. */
export const CHOOSING: Values = {
  speaker: collect,
  question: (value, before) => (before === undefined ? value : `${before},${value}`),
  role: ROLES,
  keyword: collect,
}

/** Filters as the selection takes them. */
export interface Filters extends TurnFilter {
  readonly speakers: readonly string[]
  readonly role: Turn['role'] | undefined
}

export function namesNoQuestions(text: string): string {
  return `"${text}" names no questions; write 7, 3-5, 9- or 2,4,9-11`
}

function questionFrom(text: string): QuestionSelector {
  const selector = parseQuestionSelector(text)
  if (selector === undefined) throw new UsageError(namesNoQuestions(text))
  return selector
}

export function notEmpty(option: string, values: readonly string[] = []): readonly string[] {
  if (values.some((value) => value.trim() === '')) throw new UsageError(`${option} is empty; give it a text to look for`)
  return values
}

export function filtersFrom(options: FilterOptions & KeywordOptions): Filters {
  return {
    speakers: notEmpty('--speaker', options.speaker),
    keywords: notEmpty('--keyword', options.keyword),
    caseSensitive: options.caseSensitive === true,
    question: options.question === undefined ? undefined : questionFrom(options.question),
    role: options.role,
    part: options.part,
  }
}

/** What stands in front of a turn on its line. */
export interface PrefixOptions {
  readonly lineNumber?: true
  readonly cite?: CiteStyle
  readonly withFilename?: true
  /** False for --no-filename. */
  readonly filename?: boolean
}

/** Whether the name of the file stands in front, where an option says so. */
export function namesGiven({ withFilename, filename }: PrefixOptions): boolean | undefined {
  return filename === false ? false : withFilename
}
