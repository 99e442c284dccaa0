import { readLineTime } from './line-time.ts'
import { isAsciiLetter, isBlank, isDigit, skipBlank, startsName } from './names/units.ts'
import { readStamp } from './stamp.ts'
import { type ClockTime, readTime } from './time.ts'

/** What stands around the name of a label, marks as they are, "N" for the name, "T" for a time, "D" for a number, "P" for one in brackets, "V" for a verb of saying, "C" for a channel. */
export interface Frame {
  /** ">>N:"  "TN-"  "[N]T"  ">>N$", where "$" says that the line ends. */
  readonly shape: string
  readonly nameAt: number
  readonly nameEnd: number
  readonly speechAt: number
  readonly time: ClockTime | undefined
}

/** A part of a frame, read up to `next`. */
export interface FramePart {
  readonly shape: string
  readonly next: number
  readonly time: ClockTime | undefined
}

const LONGEST_NAME = 48
const MOST_TOKENS = 6
/** Before a name: marks of lists, headings, quotations and changes, and what opens. */
const LEADS = '>→»-–—•*+◦▪●‣|@#~/_([{<"“„«‹「『【（［〈《`○◯◎△▲▽▼■□◆◇▶▷►★☆※:;'
/** Behind it: what closes. */
const CLOSERS = ')]}>"”»›」』】）］〉》*_`#'
/** Marks that end a label. */
export const MARKS = ':：;|>→~'
export const DASHES = '-–—―'
/** None of these stands in a name. */
const ENDS = ':：;|→~=!?…"“”»›«「」『』【】）］〉》[]{}<>*`#\\\t'

/** Reads what stands around the first words of a line, if that can be a label; a name before a colon has none. */
export function readFrame(line: string): Frame | undefined {
  const lead = readLead(line, skipBlank(line, 0))
  if (!startsName(line.charCodeAt(lead.next)) || isDigit(line.charCodeAt(lead.next))) return undefined
  const channel = lead.time === undefined ? -1 : behindChannel(line, lead.next)
  if (channel >= 0) {
    const speechAt = skipBlank(line, channel)
    return { shape: `${lead.shape}C `, nameAt: lead.next, nameEnd: channel, speechAt, time: lead.time }
  }
  const wordsEnd = endOfName(line, lead.next)
  if (wordsEnd < 0) return undefined
  const tail = readTail(line, wordsEnd, lead.time === undefined ? WIDE : WIDE - 1)
  const nameEnd = tail.shape.includes(':') ? beforeVerb(line, lead.next, wordsEnd) : wordsEnd
  const behind = nameEnd < wordsEnd ? `V${tail.shape}` : tail.shape
  const { next: speechAt } = tail
  const ends = speechAt === line.length ? '$' : ''
  const shape = `${lead.shape}N${behind}${ends}`
  return isFrame(lead.shape, behind, ends)
    ? { shape, nameAt: lead.next, nameEnd, speechAt, time: lead.time ?? tail.time }
    : undefined
}

/** What the recorder of a flight heard by: one space parts it from the speech.
 *     1429:16 CAM-1 what was that
 *             ^^^^^               */
const CHANNEL = /(?:CAM|RDO|HOT|INT|TWR|APP|DEP|CTR|GND|PA|GPWS|TAWS|TCAS|ATIS)(?:-?(?:\d[A-Z]?|\?))?(?= \S)/y

function behindChannel(line: string, at: number): number {
  CHANNEL.lastIndex = at
  return CHANNEL.test(line) ? CHANNEL.lastIndex : -1
}

// "Mara Lund says:"
//           ^^^^^
const SAYS =
  /\s(?:says|said|asks|asked|writes|wrote|replies|replied|answers|answered|sagt|sagte|schreibt|schrieb|fragt|fragte|dit|demande|dice|dijo|diz|disse|zegt|schreef)\s?$/

/** Where a name ends that tells of its speech. */
function beforeVerb(line: string, from: number, to: number): number {
  const verb = SAYS.exec(line.slice(from, to))
  return verb === null || verb.index === 0 ? to : from + verb.index
}

/** Something ends the label, or it has a line of its own; headings without a time are a convention of their own. */
function isFrame(lead: string, tail: string, ends: string): boolean {
  if (lead.includes('#') && !lead.includes('T') && !tail.startsWith('#')) return false
  if (tail === '') return ends !== ''
  return lead !== '' || (tail !== ':' && tail !== '：')
}

/** 1. [00:12] **Mara
 *             ^      */
export function readLead(line: string, at: number): FramePart {
  let part: FramePart = { shape: '', next: at, time: undefined }
  for (let count = 0; count < MOST_TOKENS; count++) {
    const { shape, next, time } = part
    if (isAsciiLetter(line.charCodeAt(next))) break
    const stamp = time === undefined ? readAnyTime(line, next) : secondTime(line, next, time)
    const number = readNumber(line, next, shape === '')
    const item = itemEnd(line, next)
    if (stamp !== undefined) part = { shape: `${shape}T`, next: skipBlank(line, stamp.next), time: stamp }
    else if (item > next) part = { shape: `${shape}[`, next: item, time }
    else if (number !== undefined) part = { shape: shape + number.shape, next: skipBlank(line, number.next), time }
    else if (next < line.length && LEADS.includes(line.charAt(next)))
      part = { shape: shape + line.charAt(next), next: skipBlank(line, next + 1), time }
    else break
  }
  return part
}

/** Before a name stand times in forms that are none elsewhere. */
function readAnyTime(line: string, at: number): ClockTime | undefined {
  return readStamp(line, at) ?? readLineTime(line, at)
}

/** The time in the next column, when the speech ends, or how long it lasts.
 *     0:12<TAB>0:15<TAB>Mara
 *              ^              */
function secondTime(line: string, at: number, { start, end }: ClockTime): ClockTime | undefined {
  const next = end === null || line.charCodeAt(at - 1) === TAB ? readTime(line, at) : undefined
  // A third one is how long it lasts.
  if (end !== null) return next && { start, end, next: next.next }
  return next !== undefined && next.end === null && next.start >= start ? { ...next, start, end: next.start } : undefined
}

// "\item[Mara:]"
//  ^^^^^^
const ITEM = /\\item\s{0,9}\[\s{0,9}/y

/** Behind what begins an item in LaTeX. */
function itemEnd(line: string, at: number): number {
  if (line.charAt(at) !== '\\') return at
  ITEM.lastIndex = at
  return ITEM.test(line) ? ITEM.lastIndex : at
}

// "12."  "12)"
const NUMBER = /\d{1,4}[.)]?(?=[ \t])/y
// "[12]"  "[P12]"  "[Turn 12]"  "#12", before all else
const PARAGRAPH = /(?:\[(?:\p{Lu}{1,2}|(?:Turn|Line|Para|Paragraph|Utterance|Segment|Item) )?\d{1,4}\]|#\d{1,4}[.)]?)(?=[ \t])/uy

function readNumber(line: string, at: number, isFirst: boolean): Omit<FramePart, 'time'> | undefined {
  const isPlain = isDigit(line.charCodeAt(at))
  if (!isPlain && !(isFirst && '[#'.includes(line.charAt(at)))) return undefined
  const number = isPlain ? NUMBER : PARAGRAPH
  number.lastIndex = at
  return number.test(line) ? { shape: isPlain ? 'D' : 'P', next: number.lastIndex } : undefined
}

/** Mara Lund (Atrium) -
 *                    ^  */
function endOfName(line: string, from: number): number {
  const reach = Math.min(line.length, from + LONGEST_NAME)
  let index = from + 1
  while (index < reach && !endsName(line, index)) index = line.charAt(index) === '(' ? behindBracket(line, index) : index + 1
  return index < line.length && index >= reach ? -1 : Math.min(index, line.length)
}

function endsName(line: string, index: number): boolean {
  const unit = line.charCodeAt(index)
  if (isAsciiLetter(unit)) return false
  if (isBlank(unit)) return unit === TAB || isGap(line, index)
  const mark = line.charAt(index)
  // "_SPEAKER_00_:"
  if (mark === '_') return isEdge(line, index + 1) || MARKS.includes(line.charAt(index + 1))
  if (mark === ')') return true
  if (DASHES.includes(mark)) return mark !== '-' || line.charAt(index + 1) === '-' || '.)'.includes(line.charAt(index - 1))
  return ENDS.includes(mark)
}

/** Behind it stand more white space, a dash that has some on its other side, a time, or nothing. */
function isGap(line: string, at: number): boolean {
  const next = skipBlank(line, at)
  if (next > at + 1 || next === line.length) return true
  if (DASHES.includes(line.charAt(next))) return isEdge(line, next + 1)
  return (isDigit(line.charCodeAt(next)) || '[('.includes(line.charAt(next))) && readTimeBehind(line, next) !== undefined
}

/** A time; in brackets its date may stand before it. */
function readTimeBehind(line: string, at: number): ClockTime | undefined {
  return readTime(line, at) ?? (isDigit(line.charCodeAt(at)) ? undefined : readStamp(line, at))
}

function isEdge(line: string, at: number): boolean {
  return at >= line.length || isBlank(line.charCodeAt(at))
}

/** Behind a place or an office in brackets; at the bracket where it is not closed near by. */
function behindBracket(line: string, at: number): number {
  const close = line.indexOf(')', at)
  return close < 0 || close - at > LONGEST_NAME ? line.length : close + 1
}

/** Mara**: [00:12] text
 *                  ^     */
export function readTail(line: string, at: number, gap = WIDE): FramePart {
  let part: FramePart = { shape: '', next: at, time: undefined }
  for (let count = 0, ends = false; count < MOST_TOKENS; count++) {
    const found = tokenBehind(line, part, ends)
    if (found === undefined) break
    ends ||= found.ends
    part = found
  }
  const speechAt = skipBlank(line, part.next)
  const isApart = speechAt < line.length && (speechAt - at >= gap || line.charCodeAt(at) === TAB)
  // "12:26  Mara Lund  <mara@atrium.example>"
  const isWide = part.shape === '' && isApart && line.charAt(speechAt) !== '<'
  return { ...part, shape: isWide ? ' ' : part.shape, next: speechAt }
}

/** The next part behind a name: a time, what closes, or the mark that ends the label, behind which only bold words close. */
function tokenBehind(line: string, part: FramePart, ended: boolean): (FramePart & { readonly ends: boolean }) | undefined {
  const { shape, next, time } = part
  const at = skipBlank(line, next)
  if (at === line.length) return undefined
  const stamp = time === undefined ? readTimeBehind(line, at) : secondTime(line, at, time)
  if (stamp !== undefined) return { shape: `${shape}T`, next: stamp.next, time: stamp, ends: false }
  const mark = line.charAt(at)
  if (ended ? at === next && BOLD.includes(mark) : CLOSERS.includes(mark))
    return { shape: shape + mark, next: at + 1, time, ends: false }
  if ((ended && !shape.endsWith('T')) || !(MARKS.includes(mark) || isDash(line, at, next))) return undefined
  const isTwo = line.startsWith('--', at) || (line.startsWith('::', at) && isEdge(line, at + 2))
  return { shape: shape + (isTwo ? mark + mark : mark), next: at + (isTwo ? 2 : 1), time, ends: true }
}

const TAB = 0x09
/** Units of white space that part columns; one less behind a time. */
const WIDE = 3
const BOLD = '*_]'

/** A dash with white space around it, or a long one behind a name or its full stop. */
function isDash(line: string, at: number, nameEnd: number): boolean {
  if (!DASHES.includes(line.charAt(at))) return false
  return line.charAt(at) !== '-' || line.startsWith('--', at) || at > nameEnd || isEdge(line, at + 1)
}
