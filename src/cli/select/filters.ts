import type { Command as Commander } from 'commander'
import { ROLES } from '../../model/roles.ts'
import type { Turn } from '../../model/turn.ts'
import { parseQuestionSelector, type QuestionSelector } from '../../query/question-selector.ts'
import type { TurnFilter } from '../../query/selection.ts'
import { inGroup } from '../command.ts'
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

export function declareFilters(command: Commander): Commander {
  return inGroup(command, 'choosing', filters)
}

function filters(command: Commander): Commander {
  return command
    .option(
      '--speaker <name>',
      'turns of this speaker: name, id, or a part of the name, decided at the end of the file (repeat: any of them)',
      collect,
    )
    .option(
      '--question <numbers>',
      'turns that ask or answer these questions: 7, 3-5, 9- or 2,4,9-11 (repeat: any of them)',
      (value: string, before?: string) => (before === undefined ? value : `${before},${value}`),
    )
    .addOption(command.createOption('--role <role>', 'turns of speakers in this role, also before it is known').choices(ROLES))
    .addOption(command.createOption('--part <part>', 'turns that ask, or that answer').choices(['ask', 'answer']))
}

export function declareKeywords(command: Commander): Commander {
  return command
    .option('--keyword <text>', 'turns that contain this text, from the start of a word (repeat: all of them)', collect)
    .option('--case-sensitive', 'match the case of keywords')
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

/** The option of commands that print turns as text. */
export function declareCite(command: Commander): Commander {
  return command.addOption(
    command
      .createOption('--cite <form>', 'put the page, and the line where it is printed, in front of each turn, as in 12:5-13:2')
      .choices(['page:line']),
  )
}

export function declarePrefix(command: Commander): Commander {
  return declareLines(declareCite(command))
}

export function declareLines(command: Commander): Commander {
  return command
    .option('-n, --line-number', 'put the line of the source in front of each turn')
    .option('-H, --with-filename', 'put the name of the file in front')
    .option('--no-filename', 'never put the name of the file in front')
}

/** Whether the name of the file stands in front, where an option says so. */
export function namesGiven({ withFilename, filename }: PrefixOptions): boolean | undefined {
  return filename === false ? false : withFilename
}
