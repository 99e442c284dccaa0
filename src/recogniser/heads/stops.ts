import { isDigit } from '../../text/characters.ts'
import { abbreviations } from '../vocabulary/index.ts'
import { CASELESS, DIGIT, find, isDash, isSpace, kindOf, UPPER } from './characters.ts'
import { type HeadLine, MARKS, type Span } from './head.ts'
import { isSetDash } from './openings.ts'
import { timeAt } from './times.ts'

const LONGEST = 140
/** Within parentheses: offices, committees and constituencies. */
const LONGEST_ASIDE = 320
const MOST_WORDS = 16
// MARA asked …   MARA said …
const VERB = /(?:asked|said|replied|answered|rose|moved)\b/y
const VERB_INITIALS: ReadonlySet<number> = new Set([97, 109, 114, 115])
const BLOCK_TAG = /^<(?:br|\/(?:p|div|h\d|td|th|li|dt|a))\b/i
// nick!~user@host
const MASK = /![~\w.-]+@\S+$/my
const CLOSING_TAG = /^<\/(?:u|b|strong|em|i|span)>/i
const WORD = /[\p{L}\p{N}]/u
/** The scan ends at this character. */
const HALT = -1
/** The scan ends, and no head begins here at all. */
const NO_HEAD = -2
type Step = (scan: NameScan, at: number) => number

/** One scan from the beginning of a name: the first place of each kind at which the name may end; -1 where there is none. */
export class NameScan {
  readonly line: HeadLine
  readonly text: string
  readonly from: number
  readonly firstKind: number
  /** The name may begin with a capital, a letter without case, a digit, or be a telephone number. */
  readonly isNameLike: boolean
  limit: number
  at: number
  depth = 0
  words = 1
  wordStart: number
  /** The scan met something that no name holds. */
  isHalted = false
  isHead = true
  isWide = false
  isLink: boolean
  colon = -1
  bold = -1
  dash = -1
  secondDash = -1
  glued = -1
  gap = -1
  semicolon = -1
  time: Span | undefined
  link = -1
  verb = -1
  bar = -1
  rightAngle = -1
  period = -1
  shortPeriod = -1
  parenthesisEnd = -1
  slash = -1
  /** A tag that ends a block: <p>Mara</p> */
  tag = -1

  constructor(line: HeadLine, from: number, isLink: boolean) {
    this.line = line
    this.text = line.text
    this.from = from
    this.at = from
    this.wordStart = from
    this.isLink = isLink
    this.limit = Math.min(line.to, from + LONGEST)
    const unit = line.unit(from)
    this.firstKind = kindOf(unit)
    const isPhone = unit === 43 && isDigit(line.unit(from + 1))
    this.isNameLike = isPhone || this.firstKind === UPPER || this.firstKind === CASELESS || this.firstKind === DIGIT
  }

  run(): void {
    while (this.at < this.limit || this.#widens() || this.runsOn()) {
      const unit = this.text.charCodeAt(this.at)
      const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
      const next = isLetter ? this.at + 1 : (STEPS.get(unit)?.(this, this.at) ?? this.at + 1)
      this.isHead = next !== NO_HEAD
      if (next < 0) break
      this.at = next
    }
    if (this.at >= this.limit && this.limit < this.line.to) this.isHalted = true
  }

  #widens(): boolean {
    const limit = Math.min(this.line.to, this.from + LONGEST_ASIDE)
    if (this.depth === 0 || this.limit >= limit) return false
    this.limit = limit
    return true
  }

  /** An open parenthesis runs on over the end of the line. */
  runsOn(): boolean {
    const { line } = this
    const next = line.line + 1
    if (this.depth === 0 || this.at < line.to || line.lastLine !== line.line || line.to - this.from <= 12) return false
    if (next >= line.lines.count || line.lines.to(next) <= line.lines.from(next)) return false
    line.lastLine = next
    line.to = line.lines.to(next)
    this.limit = Math.min(line.to, this.from + LONGEST + 60)
    if (line.lines.from(next) >= this.limit) return false
    this.at = line.lines.from(next)
    return true
  }

  halt(): number {
    this.isHalted = true
    return HALT
  }
}

const space: Step = (scan, at) => {
  if (scan.depth === 0) {
    const next = scan.text.charCodeAt(at + 1)
    noteSpace(scan, at, next)
    if (next === 124) return bar(scan, at)
    if (++scan.words > MOST_WORDS) return scan.halt()
    const end = scan.time ? -1 : timeAfterSpace(scan, at + 1, next)
    if (end > 0) {
      scan.time = [at, end]
      scan.wordStart = end
      return end
    }
  }
  scan.wordStart = at + 1
  return at + 1
}

function timeAfterSpace(scan: NameScan, at: number, unit: number): number {
  return isDigit(unit) || unit === 40 || unit === 91 ? timeAt(scan.text, at, scan.line.to) : -1
}

function noteSpace(scan: NameScan, at: number, next: number): void {
  const unit = scan.text.charCodeAt(at)
  if (scan.gap < 0 && (unit === 9 || unit === 0x3000 || isSpace(next))) scan.gap = at
  if (isDash(next) && isSetDash(scan.line, at + 1)) {
    if (scan.dash < 0) scan.dash = at
    else scan.secondDash = at
  }
  if (scan.verb >= 0 || !VERB_INITIALS.has(next)) return
  VERB.lastIndex = at + 1
  if (VERB.test(scan.text)) scan.verb = at
}

const colon: Step = (scan, at) => {
  const { text } = scan
  const next = text.charCodeAt(at + 1)
  if (scan.depth > 0) return next === 47 ? NO_HEAD : at + 1
  if (next === 47 && text.charCodeAt(at + 2) === 47) return scan.halt()
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(next)) {
    const end = timeAt(text, scan.wordStart, scan.line.to)
    return end > at ? end : scan.halt()
  }
  scan.colon = at
  return HALT
}

const wideColon: Step = (scan, at) => {
  scan.colon = at
  scan.isWide = true
  return HALT
}

const open: Step = (scan, at) => {
  const unit = scan.text.charCodeAt(at)
  if (unit === 0xff08 && !scan.time && scan.depth === 0) {
    const end = timeAt(scan.text, at, scan.line.to)
    if (end > 0) {
      scan.time = [at, end]
      return end
    }
  }
  if (unit === 91 && (scan.text.startsWith('[/b]', at) || scan.text.startsWith('[/i]', at))) {
    if (scan.bold < 0) scan.bold = at
    return at + 4
  }
  scan.depth++
  return at + 1
}

const close: Step = (scan, at) => {
  if (scan.depth > 0) scan.depth--
  if (scan.depth === 0) scan.parenthesisEnd = at
  if (!scan.isLink || scan.depth > 0 || scan.text.charCodeAt(at) !== 93) return at + 1
  // [Mara](https://…): the link ends at its parenthesis
  const end = find(scan.text, 41, [at, scan.line.to])
  if (end < 0) return NO_HEAD
  scan.link = at
  scan.isLink = false
  return end + 1
}

const emphasis: Step = (scan, at) => {
  const { line, text } = scan
  const unit = text.charCodeAt(at)
  if (scan.bold >= 0 || !(line.marks & (MARKS.bold | MARKS.italic))) return at + 1
  if (unit === 95 && WORD.test(text[at + 1] ?? '')) return at + 1
  const isDouble = text.charCodeAt(at + 1) === unit
  if (!isDouble && !(line.marks & MARKS.italic)) return at + 1
  scan.bold = at
  return at + (isDouble ? 2 : 1)
}

const apostrophe: Step = (scan, at) => {
  if (scan.bold >= 0 || !(scan.line.marks & MARKS.bold) || !scan.text.startsWith("'''", at)) return at + 1
  scan.bold = at
  return at + 3
}

const less: Step = (scan, at) => {
  const tag = scan.text.slice(at, at + 9)
  if (BLOCK_TAG.test(tag)) {
    scan.tag = at
    return HALT
  }
  if (!CLOSING_TAG.test(tag)) return scan.halt()
  if (scan.bold < 0) scan.bold = at
  return scan.text.indexOf('>', at) + 1
}

const greater: Step = (scan, at) => {
  if (scan.depth === 0 && scan.words <= 5 && (isSpace(scan.text.charCodeAt(at + 1)) || at + 1 >= scan.line.to))
    scan.rightAngle = at
  return scan.halt()
}

// Kalo | Atrium: text   the bar may be part of the name, unless the line is the row of a table
const bar: Step = (scan, at) => {
  if (scan.depth > 0) return at + 1
  if (scan.bar < 0) scan.bar = at
  return scan.line.marks & MARKS.table ? HALT : scan.text.charCodeAt(at) === 124 ? at + 1 : at + 2
}

const period: Step = (scan, at) => {
  if (scan.depth > 0) return at + 1
  const next = scan.text.charCodeAt(at + 1)
  if (isDash(next)) {
    scan.glued = at
    return HALT
  }
  if (at + 1 < scan.line.to && !isSpace(next)) return at + 1
  const word = scan.text.slice(scan.wordStart, at)
  if (isAbbreviation(word) && !isSpacedOut(scan, at)) {
    if (word.length === 1 && scan.wordStart === scan.from && scan.period < 0) scan.shortPeriod = at
    return at + 1
  }
  if (isCutShort(scan, word, at)) {
    scan.shortPeriod = at
    return at + 1
  }
  if (scan.period >= 0) return scan.halt()
  scan.period = at
  return scan.shortPeriod >= 0 ? scan.halt() : at + 1
}

function isAbbreviation(word: string): boolean {
  if (word.length === 1) return kindOf(word.charCodeAt(0)) !== DIGIT
  return word.length <= 6 && abbreviations().has(word.toLowerCase())
}

// M A R A. Words
const isSpacedOut = (scan: NameScan, at: number): boolean => scan.words > 2 && at - scan.from === scan.words * 2 - 1

// Ham. Words, words   an abbreviation, or a name that is cut short
function isCutShort(scan: NameScan, word: string, at: number): boolean {
  return word.length <= 4 && scan.words === 1 && scan.shortPeriod < 0 && kindOf(scan.text.charCodeAt(at + 2)) === UPPER
}

const sentenceEnd: Step = (scan, at) => {
  if (scan.text.charCodeAt(at + 1) === 58) return at + 1
  MASK.lastIndex = at
  if (scan.words === 1 && MASK.test(scan.text)) scan.tag = at
  return scan.halt()
}
const halt: Step = (scan) => scan.halt()
const semicolon: Step = (scan, at) => {
  scan.semicolon = at
  return scan.halt()
}

const slash: Step = (scan, at) => {
  if (scan.firstKind === CASELESS && at > scan.from && at - scan.from <= 8 && scan.slash < 0) scan.slash = at
  return at + 1
}

const dash: Step = (scan, at) => {
  if (scan.depth > 0 || scan.glued >= 0) return at + 1
  const unit = scan.text.charCodeAt(at)
  const next = scan.text.charCodeAt(at + 1)
  if (isSpace(scan.text.charCodeAt(at - 1))) return at + 1
  if (unit !== 0x2014 && next !== 45 && !(unit === 0x2013 && scan.dash < 0) && !isSpace(next)) return at + 1
  scan.glued = at
  return at + (unit === 45 && next === 45 ? 2 : 1)
}

const each = (characters: string, step: Step): [number, Step][] => [...characters].map((one) => [one.charCodeAt(0), step])

/** What a character within a possible name means. */
const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  ...each(' \t\u00a0\u3000', space),
  ...each(':', colon),
  ...each('：', wideColon),
  ...each('([（', open),
  ...each(')]）', close),
  ...each('*_', emphasis),
  ...each("'", apostrophe),
  ...each('<', less),
  ...each('>', greater),
  ...each('|', bar),
  ...each('.', period),
  ...each('?!', sentenceEnd),
  ...each('。，、', halt),
  ...each(';', semicolon),
  ...each('/／', slash),
  ...each('-–—', dash),
])
