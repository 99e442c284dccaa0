import type { LabelMatch } from '../recogniser/label.ts'
import { endsSentence } from '../text/sentences.ts'
import { readBold } from './bold.ts'
import { readCaller } from './caller.ts'
import { withoutTag } from './chat-tag.ts'
import { decorated, findColon, toMatch } from './colon.ts'
import { type LabelConvention, TIME_FIRST } from './convention.ts'
import { matchDescribed } from './described-name.ts'
import { behindHeadingMark } from './marks.ts'
import { type Name, readName } from './name.ts'
import { isBlank, isDigit, skipBlank, startsName, trimEnd } from './names/units.ts'
import { behindSpeechNumber } from './numbered.ts'
import { readOfficial } from './official.ts'
import { readSmallName } from './small-name.ts'
import { endsSpoken } from './spoken-time.ts'
import { lastStamp, readStamp } from './stamp.ts'
import type { ClockTime } from './time.ts'
import { readVoice, VOICE_PRIOR } from './voice-number.ts'

const LONGEST_LINE = 240
const LONGEST = 180
const COLONS = new Set([':', '：'])
const BRACKETS = new Set('[('.split(''))
/** What a key in bold is at least, that may be a name. */
const LEAST_KEY = 0.25
const KEY = /[:：][*_]{0,3}$/
const SEPARATORS = new Set('-–—|:·•@'.split(''))
/** With a letter at its end, only a line behind a time is looked at. */
const ASCII_ENDS = ':)]*_>0123456789'
const ENDS = new Set(`${ASCII_ENDS}：）`.split(''))

export const ownLine: LabelConvention = {
  name: 'own-line',
  title: 'Name on a line of its own',
  about:
    'Dictation programs and magazines: the label has a line to itself, with a time, a colon or decoration, and the speech stands on the lines below.',
  examples: [
    { line: 'Mara Lund:', label: 'Mara Lund' },
    { line: 'MARA LUND:', label: 'MARA LUND' },
    { line: 'Jan van der Berg: 00:00:21', label: 'Jan van der Berg' },
    { line: 'Mara Lund  0:03  ', label: 'Mara Lund' },
    { line: 'Mara Lund\t0:03', label: 'Mara Lund' },
    { line: '+1 212-***-1234   0:31', label: '+1 212-***-1234' },
    { line: 'Lund (00:20:12):', label: 'Lund' },
    { line: 'quay helper (01:00):', label: 'quay helper' },
    { line: 'Lund: (03:40)', label: 'Lund' },
    { line: 'Mara Lund (00:00.014)', label: 'Mara Lund' },
    { line: '[Mara Lund] 10:03:22', label: 'Mara Lund' },
    { line: '## Mara Lund [00:12]', label: 'Mara Lund' },
    { line: '[00:00:00.00] - Speaker 1', label: 'Speaker 1' },
    { line: '0:00 - Mara Lund (Atrium Ltd)', label: 'Mara Lund' },
    { line: '[@0:09](https://atrium.example/?t=9) - **Mara Lund (Atrium Ltd)**', label: 'Mara Lund' },
    { line: '00:00:10-00:00:19，speaker1：', label: 'speaker1' },
    { line: '**Mara Lund**', label: 'Mara Lund' },
    { line: 'Mara Lund — Today at 10:02', label: 'Mara Lund' },
    { line: 'Mara Lund, [12.03.2024 10:02]', label: 'Mara Lund' },
    { line: 'Mara Lund · 00:12 – 00:31', label: 'Mara Lund' },
    { line: '[Tuesday 10:02] Mara Lund', label: 'Mara Lund' },
    { line: 'Mara Lund 1 minute 12 seconds', label: 'Mara Lund' },
    { line: '### 主席：', label: '主席' },
    { line: 'SPEAKER: S1', label: 'S1' },
    { line: 'Anf. 12 MARA LUND (S):', label: 'MARA LUND' },
    { line: 'Anf.  3  TALMANNEN:', label: 'TALMANNEN' },
    { line: 'Anf. 104 Statsrådet MARA LUND (S) replik:', label: 'Statsrådet MARA LUND' },
  ],
  counterExamples: [
    'The following people came:',
    'Mara Lund: Hello',
    'Meeting ended after 01:40:23',
    'we met at the quay (01:40):',
    '[00:12]',
    '(00:02:42):',
    'Mara Lund',
    'MARA LUND',
    'We met at 10:30',
    '+5 10:30',
    'https://atrium.example:',
    'IT ENDS HERE.',
    'Anf. 12 MARA LUND (S)',
    '09:00\tKeynote\tHall A',
    'Anf. 12–14 handlade om hamnen i norr och det som hände:',
    '[00:25] Jo – With the pilot.',
    '**Mr. Mayor.**',
    '**Published:** 2024-03-12 10:02',
  ],
  match(line: string): LabelMatch | undefined {
    if (line.length > LONGEST_LINE) return undefined
    const at = skipBlank(line, 0)
    const end = trimEnd(line, at)
    if (end - at > LONGEST || !mayBeLabel(line, at, end)) return undefined
    const zone = { at, from: behindHeadingMark(line, at), end }
    return (
      matchNumbered(line, zone) ??
      matchTimeFirst(line, zone) ??
      matchTimeLast(line, zone) ??
      matchVoice(line, zone) ??
      matchPlain(line, zone)
    )
  },
}

/** By byte. */
const isEnd = new Uint8Array(128)
for (const mark of ASCII_ENDS) isEnd[mark.charCodeAt(0)] = 1

/** The line between its white space, and where its label begins behind the marks of a heading. */
interface Zone {
  readonly at: number
  readonly from: number
  readonly end: number
}

function mayBeLabel(line: string, at: number, end: number): boolean {
  if (ENDS.has(line.charAt(end - 1))) return true
  return isDigit(line.charCodeAt(at)) || BRACKETS.has(line.charAt(at)) || endsInHalfDay(line, end) || endsSpoken(line, end)
}

function endsInHalfDay(line: string, end: number): boolean {
  const half = line.charCodeAt(end - 1) | 0x20
  return half === 0x6d && isDigit(line.charCodeAt(end - 4))
}

/** A speech has its number: hardly anything else looks like it. */
const NUMBERED = 0.85

/** Anf. 12 MARA LUND (S):
 *          ^              */
function matchNumbered(line: string, zone: Zone): LabelMatch | undefined {
  if (!COLONS.has(line.charAt(zone.end - 1))) return undefined
  const found = behindSpeechNumber(line, zone.from, trimEnd(line, zone.from, zone.end - 1))
  const name = found && (readDecorated(line, found.from, found.end) ?? readOfficial(line.slice(found.from, found.end)))
  return name && build(line, { zone, name, time: undefined, prior: Math.min(NUMBERED, decorated(name.prior)) })
}

/** [00:00:00.00] - Speaker 1
 *                  ^            */
function matchTimeFirst(line: string, zone: Zone): LabelMatch | undefined {
  const time = readStamp(line, zone.from)
  if (time === undefined || time.next >= zone.end) return undefined
  const mark = skipBlank(line, time.next)
  const nameAt = SEPARATORS.has(line.charAt(mark)) || line.charAt(mark) === '，' ? skipBlank(line, mark + 1) : mark
  const end = withoutTag(line, nameAt, zone.end)
  // A row of a table of times: "09:00<TAB>Keynote<TAB>Hall A"
  if (line.slice(nameAt, end).includes('\t')) return undefined
  const name = readDecorated(line, nameAt, end)
  if (name === undefined) return matchDescribed(line, { zone, nameAt, time })
  if (name.affiliation !== null && endsSentence(name.affiliation)) return undefined
  const prior = end < zone.end ? Math.max(name.prior, TAGGED) : name.prior * (nameAt > mark || name.prior >= 0.6 ? 0.9 : 0.5)
  const match = build(line, { zone, name, time, prior })
  return nameAt > mark ? { ...match, style: 'timed' } : { ...match, style: TIME_FIRST }
}

const TAGGED = 0.6
/** Mara Lund  0:03
 *              ^      */
function matchTimeLast(line: string, zone: Zone): LabelMatch | undefined {
  const end = COLONS.has(line.charAt(zone.end - 1)) ? trimEnd(line, zone.from, zone.end - 1) : zone.end
  const timeAt = lastStamp(line, zone.from, end)
  const time = timeAt < 0 ? undefined : readStamp(line, timeAt)
  if (time === undefined) return undefined
  const nameEnd = trimEnd(line, zone.from, timeAt)
  // "Published: 2024-03-12 10:02" is a row of a head; in bold it is one where the word is no name.
  const key = time.isDated ? KEY.exec(line.slice(zone.from, nameEnd))?.[0] : undefined
  if (key?.length === 1) return undefined
  const untagged = withoutTag(line, zone.from, nameEnd)
  const isClosed = end < zone.end && BRACKETS.has(line.charAt(timeAt))
  const name = readDecorated(line, zone.from, untagged) ?? (isClosed ? readSmallName(line.slice(zone.from, untagged)) : undefined)
  if (name === undefined || (key !== undefined && name.prior < LEAST_KEY)) return undefined
  const prior = time.isDated ? decorated(name.prior) : timedPrior(line, timeAt, name.prior)
  return build(line, { zone, name, time, prior })
}

/** One space and a bare time make "Psalm 3:16" as well: only a wide gap, a bracket or a likely name make it sure. */
function timedPrior(line: string, timeAt: number, prior: number): number {
  const wide = line.charCodeAt(timeAt - 1) === 0x09 || isBlank(line.charCodeAt(timeAt - 2))
  if (wide || BRACKETS.has(line.charAt(timeAt))) return decorated(prior)
  return prior >= 0.6 ? prior : prior * 0.6
}

function matchVoice(line: string, zone: Zone): LabelMatch | undefined {
  const name = readVoice(line.slice(zone.from, zone.end))
  return name && build(line, { zone, name, time: undefined, prior: VOICE_PRIOR })
}

/** A colon or decoration, and no time. */
function matchPlain(line: string, zone: Zone): LabelMatch | undefined {
  if (COLONS.has(line.charAt(zone.end - 1))) {
    const name = readDecorated(line, zone.from, zone.end)
    return name && build(line, { zone, name, time: undefined, prior: name.prior * 0.95 })
  }
  const bold = readBold(line, zone.from)
  if (bold === undefined || bold.next !== zone.end || SAYS.test(bold.name.label)) return undefined
  return build(line, { zone, name: bold.name, time: undefined, prior: bold.name.prior * 0.6 })
}

// "Mr. Mayor.", in bold: somebody is called
const SAYS = /\p{Ll}{3}\.$/u

/** A name, bare, in bold or in brackets, with or without its colon. */
function readDecorated(line: string, from: number, end: number): Name | undefined {
  const last = SEPARATORS.has(line.charAt(end - 1)) || COLONS.has(line.charAt(end - 1)) ? trimEnd(line, from, end - 1) : end
  if (last <= from || isBefore(findColon(line, from), last)) return undefined
  const first = line.charAt(from)
  if (first === '[') return line.charAt(last - 1) === ']' ? readName(line.slice(from + 1, last - 1)) : undefined
  if (first === '+') return readCaller(line.slice(from, last))
  if (startsName(line.charCodeAt(from))) return readName(line.slice(from, last))
  const bold = readBold(line, from)
  return bold !== undefined && bold.next === last ? bold.name : undefined
}

function isBefore(colon: number, last: number): boolean {
  return colon >= 0 && colon < last - 1
}

interface Found {
  readonly zone: Zone
  readonly name: Name
  readonly time: ClockTime | undefined
  readonly prior: number
}

function build(line: string, { zone, name, time, prior }: Found): LabelMatch {
  return toMatch(name, { speechAt: line.length, ownLine: true, time }, { at: zone.at, prior })
}
