import { isAsciiLetter } from '../../text/characters.ts'

/** What a character is to a label, by its code: looked up in a table that fills as characters are met. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
export const SPACE = 4
/** A letter of a script without cases: 林, 김, ש. */
export const CASELESS = 5
/** A combining mark, or a character that shows nothing. */
export const MARK = 6
export const OTHER = 7

const KINDS: readonly (readonly [number, RegExp])[] = [
  [SPACE, /[\s\0- \u200b]/u],
  [UPPER, /\p{Lu}|\p{Lt}/u],
  [LOWER, /\p{Ll}/u],
  [DIGIT, /\p{Nd}/u],
  [CASELESS, /\p{L}/u],
  [MARK, /\p{M}|\p{Cf}/u],
]
const TABLE = new Uint8Array(0x10000)

/** The kind of a UTF-16 unit; 0 beyond the end of the text. */
export function kindOf(unit: number): number {
  const known = TABLE[unit]
  if (known === undefined) return 0
  return known === 0 ? classify(unit) : known
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER
  TABLE[unit] = kind
  return kind
}

export const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 9 || unit === 0xa0 || (unit > 127 && kindOf(unit) === SPACE)
/** Hyphen, en dash, em dash. */
export const isDash = (unit: number): boolean => unit === 45 || unit === 0x2013 || unit === 0x2014
/** What stands between a name, a time and the speech without being part of any. */
export const isSeparator = (unit: number): boolean => isSpace(unit) || isDash(unit) || unit === 58 || unit === 124

/** ○ ◇ ▶ and the like, which official reports and news sites set before a name. */
const SHAPES: ReadonlySet<number> = new Set([...'○◯◎●◇◆▷▶■□△▲☆★◦〇◀◁▸▹►'].map((shape) => shape.charCodeAt(0)))
export const isShape = (unit: number): boolean => SHAPES.has(unit)

/** A unit of an emoji or an arrow. */
export function isPicture(unit: number): boolean {
  if (unit < 0x2000) return false
  return (
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    (unit >= 0x2600 && unit <= 0x27bf) ||
    unit === 0xfe0f ||
    unit === 0x200d ||
    unit === 0x2190 ||
    unit === 0x21d0
  )
}

const FORMAT = /\p{Cf}/u
const LETTER = /\p{L}/u

/** Units of the letter or mark at `at`; 0 where none stands. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 128) return isAsciiLetter(unit) ? 1 : 0
  if (unit >= 0xd800 && unit < 0xdc00) return LETTER.test(text.slice(at, at + 2)) ? 2 : 0
  const kind = kindOf(unit)
  return kind < DIGIT || kind === CASELESS || (kind === MARK && !FORMAT.test(text.charAt(at))) ? 1 : 0
}

/** Where the word at `at` ends, at `limit` at the latest: letters, and one apostrophe between letters; `at` where no word is. */
export function wordEnd(text: string, at: number, limit: number): number {
  let end = lettersEnd(text, at, limit)
  const unit = text.charCodeAt(end)
  if (end > at && (unit === 39 || unit === 0x2019)) {
    const last = lettersEnd(text, end + 1, limit)
    if (last > end + 1) end = last
  }
  return end
}

function lettersEnd(text: string, at: number, limit: number): number {
  let end = at
  for (let units = 1; end < limit && units > 0; end += units) units = letterAt(text, end)
  return end
}

/** How a word begins, as a number: its first three letters, in either case; -1 where they are not of ASCII. */
function beginOf(text: string, from: number, to: number): number {
  let begin = 0
  for (let at = from; at < from + 3; at++) {
    const unit = at < to ? text.charCodeAt(at) : 0
    if (unit > 0 && !isAsciiLetter(unit)) return -1
    begin = begin * 32 + (unit & 31)
  }
  return begin
}

/** How some words begin: hardly any other word needs to be cut out and looked up. */
export class Begins {
  readonly #known = new Uint8Array(32 ** 3)

  add(words: Iterable<string>): this {
    for (const word of words) this.#known[Math.max(0, beginOf(word, 0, word.length))] = 1
    return this
  }

  /** Whether text[from..to) may be one of them. */
  mayHave(text: string, from: number, to: number): boolean {
    const begin = beginOf(text, from, to)
    return begin < 0 || this.#known[begin] === 1
  }
}

/** Where white space from `at` on ends. */
export function afterSpace(text: string, at: number): number {
  let end = at
  while (isSpace(text.charCodeAt(end))) end++
  return end
}

/** Where white space, dashes, colons and bars from `at` on end, at `limit` at the latest. */
export function afterSeparators(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && isSeparator(text.charCodeAt(end))) end++
  return end
}

/** The first place of a character in [from, to); -1 where it has none. */
export function find(text: string, unit: number, [from, to]: readonly [number, number]): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === unit) return at
  return -1
}
