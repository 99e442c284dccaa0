import { type Name, readName } from './name.ts'
import { skipBlank, trimEnd } from './names/units.ts'
import { skipPictures } from './pictures.ts'
import { type ClockTime, readTime } from './time.ts'

/** A name set off by Markdown, by tags or by the marks of a wiki. */
export interface BoldLabel {
  readonly name: Name
  readonly time: ClockTime | undefined
  /** A colon stands inside the marks. */
  readonly colon: boolean
  /** Set off by more than single marks; what has a look of its own may be anything. */
  readonly strong: boolean
  /** Behind the closing mark. */
  readonly next: number
}

/** Of a wiki. */
const ITALICS = "''"
const PAIRS: readonly Pair[] = [
  ['***', '***'],
  ['**_', '_**'],
  ['_**', '**_'],
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['_', '_'],
  ['<u>', '</u>'],
  ['<b>', '</b>'],
  ['<i>', '</i>'],
  ['<strong>', '</strong>'],
  ['<em>', '</em>'],
  ["'''''", "'''''"],
  ["'''", "'''"],
  [ITALICS, ITALICS],
  ['[b]', '[/b]'],
  ['[i]', '[/i]'],
  ['\\textbf{', '}'],
]
const LONGEST = 180
const COLONS = new Set([':', '：'])

/** Reads a name between a pair of marks that opens at `at`; a time may stand before it, a colon behind it.
 *     **[00:12] Mara Lund:** Hello
 *       ^       ^        ^ ^          */
export function readBold(line: string, at: number): BoldLabel | undefined {
  const pair = PAIRS.find(([open]) => line.startsWith(open, at))
  return pair && readBetween(line, at, pair)
}

type Pair = readonly [string, string]

function readBetween(line: string, at: number, [open, close]: Pair): BoldLabel | undefined {
  const from = at + open.length
  const end = line.indexOf(close, from)
  if (end <= from || end - from > LONGEST || !opensBold(line, { open, from, next: end + close.length })) return undefined
  const time = readTime(line, from)
  const nameAt = skipPictures(line, skipBlank(line, time?.next ?? from))
  const late = time === undefined ? timeBehindColon(line, nameAt, end) : undefined
  const last = late?.at ?? trimEnd(line, nameAt, end)
  const colon = COLONS.has(line.charAt(last - 1))
  const name = readName(line.slice(nameAt, colon ? last - 1 : last))
  const strong = open.length > 1 && open !== ITALICS && close !== SPAN_END
  return name && { name, time: time ?? late?.time, colon, strong, next: end + close.length }
}

// "<span class="voice">"
const SPAN = /<span\s[^<>]{1,120}>/iy
const SPAN_END = '</span>'

/** The same in a stretch that a page gives a look of its own, with what is said behind it.
 *     <span class="voice">Mara Lund:</span> Hello   */
export function readSpan(line: string, at: number): BoldLabel | undefined {
  if (line.charAt(at) !== '<') return undefined
  SPAN.lastIndex = at
  const open = SPAN.exec(line)?.[0]
  const label = open === undefined ? undefined : readBetween(line, at, [open, SPAN_END])
  return label !== undefined && skipBlank(line, label.next) < line.length ? label : undefined
}

interface Marks {
  readonly open: string
  /** Behind the opening mark, and behind the closing one. */
  readonly from: number
  readonly next: number
}

/** No white space stands behind the opening mark, but where both marks hold the whole line: "** Mara Lund**". */
function opensBold(line: string, { open, from, next }: Marks): boolean {
  return skipBlank(line, from) === from || (open === '**' && skipBlank(line, next) === line.length)
}

const CLOSERS = new Set([')', ']'])

/** Mara Lund: (00:12)
 *            ^ `at`      */
function timeBehindColon(line: string, from: number, end: number): { readonly at: number; readonly time: ClockTime } | undefined {
  const last = trimEnd(line, from, end)
  if (!CLOSERS.has(line.charAt(last - 1))) return undefined
  const open = Math.max(line.lastIndexOf('(', last), line.lastIndexOf('[', last))
  const at = open > from ? trimEnd(line, from, open) : from
  if (at === from || !COLONS.has(line.charAt(at - 1))) return undefined
  const time = readTime(line, open)
  return time !== undefined && time.next === last ? { at, time } : undefined
}
