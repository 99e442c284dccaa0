import { expressionFault } from '../text/expression-fault.ts'
import { APOSTROPHES, DASHES, INVISIBLE, QUOTATION_MARKS, searchForm } from '../text/fold.ts'

/** Half-open range of UTF-16 units in a text. */
export interface Match {
  readonly from: number
  readonly to: number
}

export interface PatternOptions {
  /** One is enough to match. */
  readonly patterns: readonly string[]
  readonly ignoreCase: boolean
  /** The patterns are texts, taken letter by letter, not expressions. */
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

// \p{L}   \u2019   [a-z]   (?<name>   {2,3}   stay as they are; what folds comes with what repeats it:   --   th   e+
const TOKEN =
  /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|c[a-z]|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:<[^=!>][^>]*>|<?[=!:]|[a-z-]*:)|\{[\d,]*\}|(ff[il]|f[fil]|th|ss|ae|oe|ng|\p{L}| +|-+|[^\x00-\x7f]|["'`])([*+?{]?)/giu
/** Accents that stand alone, points of Hebrew and Arabic, and what shows nothing, after a letter. */
const AFTER_LETTER = `[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f${INVISIBLE}]*`
/** Letters that may fold to others, from and to: Latin, Greek, Cyrillic; ligatures. */
const FOLDED = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0xfb00, 0xfb06],
] as const
const LETTER = /\p{L}/u
const DASH = `[${DASHES}]`
/** What finds marks, by their form. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["'", `[${APOSTROPHES}]`],
  ['"', `[${QUOTATION_MARKS}]`],
  ['-', `-{2,}|${DASH}`],
  ['...', '…|\\.{3}'],
])

/** The letters that fold to each form. */
function lettersByForm(isCased: boolean): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [from, to] of FOLDED)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code)
      const form = searchForm(letter, isCased)
      if (LETTER.test(letter)) letters.set(form, (letters.get(form) ?? '') + letter)
    }
  return letters
}

/** An expression for all that folds to the same as what one says outside of classes and escapes. */
function folded(source: string, isCased: boolean): string {
  const letters = lettersByForm(isCased)
  const alike = (said: string): string => {
    const form = searchForm(said, isCased)
    if (LETTER.test(said)) {
      const parted = Array.from(form, (letter) => `[${letters.get(letter) ?? letter}]${AFTER_LETTER}`).join('')
      return form.length > 1 && letters.has(form) ? `${parted}|[${letters.get(form)}]` : parted
    }
    // Two dashes are a longer one; one is one of any length.
    return said === '-' ? DASH : form === ' ' ? `\\s{1,${said.length}}` : (MARKS.get(form) ?? said)
  }
  return source.normalize('NFC').replace(TOKEN, (token: string, said?: string, repeat = '') => {
    if (said === undefined) return token
    // Of several letters, "+" repeats the last.
    const parts = repeat === '' ? [said] : [...said]
    return parts.map((part) => `(?:${alike(part)})`).join('') + repeat
  })
}

function compile(pattern: string, { ignoreCase, fixed, word }: PatternOptions): RegExp | PatternFault {
  const flags = ignoreCase ? 'giu' : 'gu'
  try {
    // What is wrong is said of the pattern as it was given.
    const source = fixed ? pattern.replace(SYNTAX, '\\$&') : folded(new RegExp(pattern, flags).source, !ignoreCase)
    return new RegExp(word ? `${BEFORE_WORD}(?:${source})${BEHIND_WORD}` : source, flags)
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

/** An item on its way to the output: selected, or near a selected one. */
export interface Shown<Item> {
  readonly item: Item
  readonly selected: boolean
  /** Whether items were left out between this one and the last one shown. */
  readonly gap: boolean
}

export interface ContextSize {
  /** Items shown before and behind each selected one. */
  readonly before: number
  readonly after: number
  /** Whether something was shown before the first item, as when an earlier document had groups of its own. */
  readonly follows?: boolean
}

/** Chooses the items to show around the selected ones, as grep -B and -A do. Holds at most `before` items. */
export class ContextWindow<Item> {
  readonly #before: number
  readonly #after: number
  #held: Item[] = []
  #left = 0
  #shown: boolean
  #skipped: boolean

  constructor(
    size: ContextSize,
    private readonly emit: (shown: Shown<Item>) => void,
  ) {
    this.#before = size.before
    this.#after = size.after
    this.#shown = size.follows === true
    this.#skipped = this.#shown
  }

  push(item: Item, selected: boolean): void {
    if (selected) this.#select(item)
    else if (this.#left > 0) {
      this.#left--
      this.#show(item, false)
    } else this.#hold(item)
  }

  #select(item: Item): void {
    for (const held of this.#held) this.#show(held, false)
    this.#held = []
    this.#show(item, true)
    this.#left = this.#after
  }

  #hold(item: Item): void {
    this.#held.push(item)
    if (this.#held.length <= this.#before) return
    this.#held.shift()
    this.#skipped = true
  }

  #show(item: Item, selected: boolean): void {
    this.emit({ item, selected, gap: this.#shown && this.#skipped })
    this.#shown = true
    this.#skipped = false
  }
}
