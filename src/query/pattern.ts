import { expressionFault } from '../text/expression-fault.ts'

/** Half-open range of UTF-16 units in a text. */
export interface Match {
  readonly from: number
  readonly to: number
}

export interface PatternOptions {
  /** One is enough to match. */
  readonly patterns: readonly string[]
  readonly ignoreCase: boolean
  /** The patterns are texts, not expressions. */
  readonly fixed: boolean
  /** A match begins and ends at the edge of a word. */
  readonly word: boolean
}

/** Why an expression cannot be read. */
export interface PatternFault {
  readonly pattern: string
  readonly reason: string
}

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g
const BEFORE_WORD = '(?<![\\p{L}\\p{N}\\p{M}_])'
const BEHIND_WORD = '(?![\\p{L}\\p{N}\\p{M}_])'

/** The expressions of a search; each is kept apart, for they may number or name their groups alike. */
export type Pattern = readonly RegExp[]

function compile(pattern: string, options: PatternOptions): RegExp | PatternFault {
  const source = options.fixed ? pattern.replace(SYNTAX, '\\$&') : pattern
  const flags = options.ignoreCase ? 'giu' : 'gu'
  try {
    const expression = new RegExp(source, flags)
    return options.word ? new RegExp(`${BEFORE_WORD}(?:${source})${BEHIND_WORD}`, flags) : expression
  } catch (error) {
    return { pattern, reason: expressionFault(error) }
  }
}

/** Reads every pattern, or says what is wrong with the first that cannot be read. */
export function compilePatterns(options: PatternOptions): Pattern | PatternFault {
  const expressions: RegExp[] = []
  for (const pattern of options.patterns) {
    const compiled = compile(pattern, options)
    if (!(compiled instanceof RegExp)) return compiled
    expressions.push(compiled)
  }
  return expressions
}

/** What repeats: without it, no expression takes long. */
const REPEATS = /[*+{]/

/** Whether a search may take time out of all proportion to the text, for all that can be told without a proof. */
export function mayTakeLong({ patterns, fixed }: PatternOptions): boolean {
  return !fixed && patterns.some((pattern) => REPEATS.test(pattern))
}

export function matches(pattern: Pattern, text: string): boolean {
  return pattern.some((expression) => text.search(expression) >= 0)
}

function matchesOf(expression: RegExp, text: string): Match[] {
  return Array.from(text.matchAll(expression), ({ index, 0: { length } }) => ({ from: index, to: index + length }))
}

/** Every match that is not empty, from left to right; of two that overlap the first, or the longer. */
export function findMatches(pattern: Pattern, text: string): Match[] {
  const all = pattern.flatMap((expression) => matchesOf(expression, text)).filter(({ from, to }) => to > from)
  all.sort((left, right) => left.from - right.from || right.to - left.to)
  let end = 0
  return all.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}
