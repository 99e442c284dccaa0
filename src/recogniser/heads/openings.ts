import { isDigit } from '../../text/characters.ts'
import { afterSpace, CASELESS, find, isDash, isPicture, isSeparator, isShape, isSpace, kindOf, MARK } from './characters.ts'
import { type HeadLine, MARKS, type Span } from './head.ts'
import { timeAt } from './times.ts'

/** No name begins here, but what stands here is not a mark: the line has no head. */
const NO_HEAD = -1
/** No mark: the name begins. */
const NAME = -2
type Reader = (line: HeadLine, at: number) => number

/** Reads what stands before the name: bullets, times, numbers, emphasis. Returns where the name begins, or -1 where there is none. */
export function readOpening(line: HeadLine): number {
  let at = line.from
  while (at < line.to) {
    const unit = line.unit(at)
    if (isSpace(unit)) {
      at++
      continue
    }
    const timed = readTime(line, at, unit)
    const next = timed > 0 ? timed : (READERS.get(unit) ?? readOther)(line, at)
    if (next === NAME) return at
    if (next === NO_HEAD) return -1
    at = next
  }
  return -1
}

function readTime(line: HeadLine, at: number, unit: number): number {
  if (unit < 128 ? !mayBeTime(line, at, unit) : kindOf(unit) !== CASELESS) return -1
  const end = timeAt(line.text, at, line.to)
  if (end < 0) return -1
  line.marks |= MARKS.time
  line.time = [at, end]
  return afterEmphasis(line, end)
}

function mayBeTime(line: HeadLine, at: number, unit: number): boolean {
  return (
    isDigit(unit) ||
    unit === 91 ||
    unit === 40 ||
    unit === 35 ||
    unit === 96 ||
    (unit >= 65 && unit <= 90 && isDigit(line.unit(at + 4)))
  )
}

// [00:12] - MARA   **00:12** MARA
//        ^^^^           ^^^
function afterEmphasis(line: HeadLine, from: number): number {
  let at = from
  while (at < line.to) {
    const unit = line.unit(at)
    if (isSeparator(unit)) at++
    else if ((unit === 42 || unit === 95) && line.unit(at + 1) === unit && isSeparator(line.unit(at + 2))) at += 2
    else break
  }
  return at
}

const quote: Reader = (line, at) => {
  let end = at
  while (line.unit(end) === 62) end++
  line.marks |= end - at > 1 ? MARKS.chevron : MARKS.quote
  return end
}

const heading: Reader = (line, at) => {
  let end = at
  while (line.unit(end) === 35) end++
  if (!isSpace(line.unit(end))) return NO_HEAD
  line.marks |= MARKS.heading
  return end
}

const mark =
  (bit: number): Reader =>
  (line, at) => {
    line.marks |= bit
    return at + 1
  }

const bullet: Reader = (line, at) => (isSpace(line.unit(at + 1)) ? mark(MARKS.bullet)(line, at) : NAME)

const plus: Reader = (line, at) => {
  if (isDigit(line.unit(at + 1))) return NAME
  return isSpace(line.unit(at + 1)) ? mark(MARKS.bullet)(line, at) : NO_HEAD
}

const definition: Reader = (line, at) =>
  at > line.from || kindOf(line.unit(at + 1)) === 0 ? NO_HEAD : mark(MARKS.bullet)(line, at)

// '''Mara''':
const wikiBold: Reader = (line, at) => {
  if (!line.text.startsWith("'''", at)) return NAME
  line.marks |= MARKS.bold
  return at + 3
}

const emphasis: Reader = (line, at) => {
  const unit = line.unit(at)
  let end = at
  while (line.unit(end) === unit) end++
  if (end - at === 1 && isSpace(line.unit(end))) {
    line.marks |= MARKS.bullet
    return end
  }
  if (end >= line.to || end - at > 3 || (isSpace(line.unit(end)) && !closesSoon(line, at, end))) return NO_HEAD
  line.marks |= end - at === 1 ? MARKS.italic : MARKS.bold
  return end
}

// ** Mara ** text
function closesSoon(line: HeadLine, at: number, end: number): boolean {
  return line.text.slice(end + 1, Math.min(line.to, end + 50)).includes(line.text.slice(at, end))
}

// \item[Mara:]   \- Mara:
const backslash: Reader = (line, at) => (line.text.startsWith('item', at + 1) ? at + 5 : at + 1)

const TAG =
  /^\/?(?:html|body|head|link|meta|script|style|title|section|article|header|footer|nav|main|figure|figcaption|form|input|button|label|thead|tbody|dl|dt|dd|u|b|i|em|strong|br|p|div|span|h\d|li|ul|ol|table|tr|td|th|a|img|hr|code|pre|sup|sub|small|center|font|details|summary|blockquote|mark|s|c|ruby)(?:\s+[\w:-]+=.*|\s*\/?)$/i
const EMPHASIS_TAG = /^(?:u|b|strong|em|i)$/i
const BLOCK_TAG = /^\/?(?:p|div|li|br|span|td|tr)\b/i
const NOT_NICK = /^!|[=/]|:\/\/|\w@/
// <v.loud Mara>   <@mara>   <+mara>
const NICK_MARK = /^(?:v(?:\.\S+)?\s+|[@+%~&•\s]+)/

// {{< speaker "Mara" >}}   [speaker name="Mara"]   <Speaker name="Mara">
const VALUE_TAG =
  /(?:\{\{[<%]\s*\w[\w-]*|(?:\[|<)\s*(?=[^\]>]{0,40}(?:speaker|voice|who|person|character|dialogue|says?)\b)\w[\w-]*)(?:\s+\w+)?(?:\s*=\s*|\s+)["“']([^"”'.]{1,60})["”'][^>\]}]{0,40}(?:[>%]\}\}|\]|>)/iy

/** A name as the value of a tag; undefined where the text at `at` is no such tag. */
function valueTag(line: HeadLine, at: number): number | undefined {
  VALUE_TAG.lastIndex = at
  const value = VALUE_TAG.exec(line.text)?.[1]
  if (value === undefined || VALUE_TAG.lastIndex > line.to) return undefined
  const from = line.text.indexOf(value, at + 3)
  line.propose({ close: 'tag', from, to: from + value.length, speech: VALUE_TAG.lastIndex })
  return NO_HEAD
}

const brace: Reader = (line, at) => valueTag(line, at) ?? (line.unit(at + 1) === 123 ? NO_HEAD : bracketName(line, at))

/** A tag of markup before the name, or a name in angle brackets. */
const angle: Reader = (line, at) => {
  const { text } = line
  const close = find(text, 62, [at, Math.min(line.to, at + 61)])
  if (close < 0) return NO_HEAD
  const inside = text.slice(at + 1, close)
  if (TAG.test(inside)) {
    if (EMPHASIS_TAG.test(inside)) line.marks |= MARKS.bold
    else if (!BLOCK_TAG.test(inside)) return NO_HEAD
    return close + 1
  }
  if (NOT_NICK.test(inside)) return valueTag(line, at) ?? NO_HEAD
  let next = close + 1
  while (isSpace(line.unit(next)) || line.unit(next) === 92) next++
  if (isSecondNick(line, next)) return next
  const lead = NICK_MARK.exec(inside)?.[0].length ?? 0
  let speech = close + 1
  while (line.unit(speech) === 42 || line.unit(speech) === 58) speech++
  line.propose({ close: 'angle', from: at + 1 + lead, to: close, speech })
  return NO_HEAD
}

// <bridge> <mara> text: a bridge names the nick after its own
function isSecondNick(line: HeadLine, at: number): boolean {
  if (line.unit(at) !== 60) return false
  const close = find(line.text, 62, [at, Math.min(line.to, at + 30)])
  return close > 0 && !TAG.test(line.text.slice(at + 1, close))
}

const OPENS: ReadonlySet<number> = new Set([91, 40, 123, 0xff3b])
const CLOSES: ReadonlySet<number> = new Set([93, 41, 125, 0x300d, 0x3011, 0xff3d, 0x3015])

function closingBracket(line: HeadLine, at: number): number {
  let depth = 1
  for (let close = at + 1; close < line.to && close < at + 64; close++) {
    const unit = line.unit(close)
    if (OPENS.has(unit)) depth++
    else if (CLOSES.has(unit) && --depth === 0) return close
  }
  return -1
}

/** A name in brackets, or a note before the name: [crosstalk] MARA: text */
const bracket: Reader = (line, at) => {
  if (!line.text.startsWith('[b]', at) && !line.text.startsWith('[i]', at)) return valueTag(line, at) ?? bracketName(line, at)
  line.marks |= MARKS.bold
  return at + 3
}

/** The name between brackets, doubled ones and a colon left out: [Mara]  [[Mara]]  [Mara:] */
function bracketed(line: HeadLine, open: number, close: number): Span {
  const from = line.unit(open + 1) === 91 ? open + 2 : open + 1
  const last = line.unit(close - 1)
  return [from, last === 58 || last === 93 ? close - 1 : close]
}

const bracketName: Reader = (line, at) => {
  const close = closingBracket(line, at)
  if (close < 0) return NO_HEAD
  if (line.unit(close + 1) === 40 && line.unit(at) === 91) return NAME
  let speech = afterSpace(line.text, close + 1)
  const end = timeAt(line.text, speech, line.to)
  const time: Span | undefined = end > 0 ? [speech, end] : undefined
  if (time) speech = afterSpace(line.text, end)
  const hasColonAfter = line.unit(speech) === 58 || line.unit(speech) === 0xff1a
  const hasColon = hasColonAfter || line.unit(close - 1) === 58
  if (hasColonAfter) speech++
  const [from, to] = bracketed(line, at, close)
  const isAlone = speech >= line.to && !hasColon && !time
  line.propose({ close: isAlone ? 'alone' : 'bracket', from, to, speech, time, after: hasColon ? 1 : 0 })
  if (hasColon || time || speech >= line.to || line.marks & MARKS.note) return NO_HEAD
  line.marks |= MARKS.note
  return speech
}

// 12. MARA   3) MARA
const number: Reader = (line, at) => {
  let end = at
  while (isDigit(line.unit(end))) end++
  const unit = line.unit(end)
  if (end - at > 3 || (unit !== 46 && unit !== 41) || !isSpace(line.unit(end + 1))) return NAME
  line.marks |= MARKS.number
  return end + 1
}

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [62, quote],
  [35, heading],
  [124, mark(MARKS.table)],
  ...[45, 0x2022, 0x2013, 0x2014, 0xb7].map((unit): [number, Reader] => [unit, bullet]),
  [43, plus],
  [58, definition],
  [126, mark(MARKS.picture)],
  [64, mark(MARKS.picture)],
  [39, wikiBold],
  [42, emphasis],
  [95, emphasis],
  [92, backslash],
  [60, angle],
  [123, brace],
  ...[91, 40, 0x300c, 0x3010, 0xff3b, 0x3014].map((unit): [number, Reader] => [unit, bracket]),
  ...[48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map((unit): [number, Reader] => [unit, number]),
])

const readOther: Reader = (line, at) => {
  const unit = line.unit(at)
  if (unit < 128) return NAME
  if (isShape(unit)) return mark(MARKS.shape)(line, at)
  if (isPicture(unit)) return mark(MARKS.picture)(line, at)
  return kindOf(unit) === MARK ? at + 1 : NAME
}

/** A dash that stands before a space, or at the end of the line: NAME - text */
export const isSetDash = (line: HeadLine, at: number): boolean => {
  const unit = line.unit(at)
  return isDash(unit) && (unit !== 45 || isSpace(line.unit(at + 1)) || at + 1 >= line.to || line.unit(at + 1) === 45)
}
