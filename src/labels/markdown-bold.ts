import type { LabelMatch } from '../recogniser/label.ts'
import { type BoldLabel, readBold, readSpan } from './bold.ts'
import { decorated, priorBefore, toMatch } from './colon.ts'
import { type LabelConvention, loosely } from './convention.ts'
import { readLastTime, readMarkedTime } from './marked-time.ts'
import { behindListMark } from './marks.ts'
import { isBlank, skipBlank, skipColon } from './names/units.ts'
import { insideParagraph } from './paragraph-tags.ts'
import { skipPictures } from './pictures.ts'
import type { Tail } from './tail.ts'
import { type ClockTime, readTime } from './time.ts'

/** What a line of this kind can begin with. */
const STARTS = "*_<-+•0123456789[(\\`':"
const DASHES = new Set('-–—'.split(''))
/** Marks of what is set in italics. */
const ITALICS = '*_'

export const markdownBold: LabelConvention = {
  name: 'markdown-bold',
  title: '**Name:** speech',
  about:
    'Shows and minutes kept as Markdown, HTML or in a wiki: the name in bold, italics or underlined, the colon inside or behind the marks, a time before or behind, often in a list.',
  examples: [
    { line: '**Mara Lund:** Welcome back.', label: 'Mara Lund' },
    { line: '**Mara Lund**: Welcome back.', label: 'Mara Lund' },
    { line: '**Mara Lund** (00:00:00): Welcome back.', label: 'Mara Lund' },
    { line: '**MARA** *(aside)*: Welcome back.', label: 'MARA' },
    { line: '**Mara Lund** 09:15 — Welcome back.', label: 'Mara Lund' },
    { line: '- **Mara Lund:** Welcome back.', label: 'Mara Lund' },
    { line: '* **Jo**: no more remarks', label: 'Jo' },
    { line: '<u>Mara Lund:</u> Welcome back.', label: 'Mara Lund' },
    { line: '0:00:36.2 **Mara Lund** Welcome back.', label: 'Mara Lund' },
    { line: '__Vey:__ Thanks.', label: 'Vey' },
    { line: '_Vey_: Thanks.', label: 'Vey' },
    { line: '**Mara Lund & Jo Vey & Bo Ek** (laughing)', label: 'Mara Lund & Jo Vey & Bo Ek' },
    { line: '**Mara Lund:** [01:46] A month ago', label: 'Mara Lund' },
    { line: '**Mara Lund: (00:01:46)** A month ago', label: 'Mara Lund' },
    { line: '**[00:01:46]** **Mara Lund**: A month ago', label: 'Mara Lund' },
    { line: '**Mara Lund** - `01:46`', label: 'Mara Lund' },
    { line: '🎙️ **Mara Lund:** Welcome back.', label: 'Mara Lund' },
    { line: "'''Mara Lund''': Welcome back.", label: 'Mara Lund' },
    { line: ":'''Mara Lund:''' Welcome back.", label: 'Mara Lund' },
    { line: '[b]Mara Lund:[/b] Welcome back.', label: 'Mara Lund' },
    { line: '\\textbf{Mara Lund:} Welcome back.', label: 'Mara Lund' },
    { line: '**🎙️ Mara Lund:** Welcome back.', label: 'Mara Lund' },
    { line: '**Mara Lund** -- *Harbour Master*', label: 'Mara Lund' },
    { line: '<p><span class="voice">Mara Lund:</span> Welcome back.</p>', label: 'Mara Lund' },
  ],
  counterExamples: [
    '**this is important** and goes on',
    '**:**',
    '> **Lund:** a quotation',
    '*Lund* went home',
    'He said **Lund:** no',
    '** Lund:** not bold',
    '2 * 3 * 4: a product',
    '**Lund: no end',
    "'Lund': he said",
    ': Lund: he said',
    '<p>The <b>Lund:</b> a ship</p>',
    '<span>Lund: he said',
    '<span class="large">Lund</span>',
    '<span class="large">Lund:</span>',
    '<div><b>Lund:</b> he said</div>',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const marked = skipPictures(line, at)
    if (marked >= line.length || !STARTS.includes(line.charAt(marked))) return undefined
    const listed = behindListMark(line, behindIndent(line, marked))
    const tags = insideParagraph(line, listed)
    const from = tags?.from ?? listed
    const time = readMarkedTime(line, from)
    const boldAt = skipBlank(line, time?.next ?? from)
    const bold = readBold(line, boldAt) ?? readSpan(line, boldAt)
    const match = bold && matchBold(line.slice(0, tags?.to), { at, bold, time: time ?? bold.time })
    return match && tags?.to !== undefined ? { ...match, speechEnd: tags.to } : match
  },
}

/** Colons set a line in, in a wiki.
 *     :'''Mara Lund''': Welcome back
 *      ^                             */
function behindIndent(line: string, at: number): number {
  let index = at
  while (line.charAt(index) === ':') index++
  return index > at && line.charAt(index) === "'" ? index : at
}

// "**Mara Lund** -- *Harbour Master -- North Quay*"
//                ^                               ^
const TITLE = /(?:-{1,2}|[–—])\s{1,3}([*_])([^*_]{2,120})\1\s*$/y

/** What somebody is, in italics behind a dash to the end of the line. */
function titleBehind(line: string, at: number): string | undefined {
  TITLE.lastIndex = at
  return '-–—'.includes(line.charAt(at) || ' ') ? TITLE.exec(line)?.[2] : undefined
}

interface Found {
  readonly at: number
  readonly bold: BoldLabel
  readonly time: ClockTime | undefined
}

function matchBold(line: string, { at, bold, time }: Found): LabelMatch | undefined {
  const affiliation = bold.strong && !bold.colon ? titleBehind(line, skipBlank(line, bold.next)) : undefined
  if (affiliation !== undefined) {
    const tail = { speechAt: line.length, ownLine: true, time }
    return { ...toMatch(bold.name, tail, { at, prior: bold.name.prior * 0.5 }), affiliation }
  }
  const behind = readBehind(line, bold.next)
  const marked = bold.colon || behind.marked || time !== undefined
  if (!isSetOff(bold, behind, marked)) return undefined
  const likely = priorBefore(line, behind.speechAt, bold.name)
  const prior = marked && likely === bold.name.prior ? decorated(likely) : likely * 0.5
  const { speechAt, ownLine } = behind
  const match = toMatch(bold.name, { speechAt, ownLine, time: time ?? behind.time }, { at, prior })
  return behind.isHour && bold.name.prior < LEAST_AT_HOUR ? loosely(match) : match
}

/** How likely a name is before an hour: "**Lunch** - 12:00" is a line of a programme. */
const LEAST_AT_HOUR = 0.5

/** Single marks are emphasis as a rule: a colon must make them a label. Strong ones without a mark need a likely name. */
function isSetOff(bold: BoldLabel, behind: Behind, marked: boolean): boolean {
  if (!bold.strong) return bold.colon || behind.colon
  return marked || bold.name.prior >= 0.8 || behind.ownLine
}

interface Behind extends Tail {
  /** A colon, a time or a dash parts the name from the speech. */
  readonly marked: boolean
  readonly colon: boolean
  /** Nothing but a time that may be an hour of the day stands behind the name. */
  readonly isHour: boolean
}

/** Passes the time, the notes before a colon, the colon and the dash that may stand behind the closing mark.
 *     **Mara Lund** (00:00:00): text      **Mara Lund** 09:15 — text      **Mara Lund** (laughing): text
 *                   ^         ^                         ^     ^                         ^         ^       */
function readBehind(line: string, next: number): Behind {
  const noted = behindNote(line, skipBlank(line, next))
  const first = readMarkedTime(line, noted)
  const early = first ?? readLastTime(line, noted)
  const afterTime = skipBlank(line, early?.next ?? noted)
  const afterColon = skipColon(line, afterTime)
  const late = early === undefined && afterColon > afterTime ? readTime(line, afterColon) : undefined
  const afterLate = late === undefined ? afterColon : skipColon(line, late.next)
  const speechAt = behindDash(line, afterLate)
  const time = early ?? late
  return {
    speechAt,
    time,
    ownLine: speechAt === line.length,
    marked: time !== undefined || speechAt > afterTime,
    colon: afterColon > afterTime || late !== undefined,
    isHour: first === undefined && early !== undefined && HOUR.test(line.slice(noted)),
  }
}

// "- 12:00"    but not: "- 00:12"  "- 1:02:03"  "- `12:00`"
const HOUR = /^\W\s*(?!0?0:)\d{1,2}:\d{2}\s*$/

/** A note in parentheses belongs to the label when a colon follows it, in italics too.
 *     **Mara Lund** *(laughing)*: text
 *                   ^           ^      */
function behindNote(line: string, at: number): number {
  const slant = ITALICS.includes(line.charAt(at) || ' ') ? 1 : 0
  if (line.charAt(at + slant) !== '(' || readTime(line, at) !== undefined) return at
  const close = line.indexOf(')', at)
  const isClosed = close >= 0 && (slant === 0 || line.charAt(close + 1) === line.charAt(at))
  const next = isClosed ? skipBlank(line, close + 1 + slant) : at
  return line.charAt(next) === ':' ? next : at
}

function behindDash(line: string, at: number): number {
  return DASHES.has(line.charAt(at)) && isBlank(line.charCodeAt(at + 1)) ? skipBlank(line, at + 1) : at
}
