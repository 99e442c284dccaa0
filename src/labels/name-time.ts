import type { LabelMatch } from '../recogniser/label.ts'
import { toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readName } from './name.ts'
import { endOfName, isBlank, isDigit, skipBlank, startsName, trimEnd } from './names/units.ts'
import { readTime } from './time.ts'

const LONGEST = 60
/** Nothing stands between name, time and speech but white space: that people take turns must tell. */
const FULL = 0.55
const LONE = 0.5
const SURE = 0.8
const LEAST = 0.3
const TAB = 0x09
const LONG_REACH = 160

export const nameTime: LabelConvention = {
  name: 'name-time',
  title: 'Name 0:12 speech',
  about:
    'Copies of meeting programs: the name, the time and the speech in one line. Rows of programmes look alike; so names must come back, times go up, and lines end like sentences.',
  examples: [
    { line: 'Mara Lund 0:12 I agree.', label: 'Mara Lund' },
    { line: 'Mara 00:00:12 I agree.', label: 'Mara' },
    { line: 'Speaker 1  0:02  Good morning.', label: 'Speaker 1' },
    { line: 'MARA LUND 1:00:02 I agree.', label: 'MARA LUND' },
    { line: 'Dr. Mara Lund 59:58 I agree', label: 'Dr. Mara Lund' },
  ],
  counterExamples: [
    'Mara Lund 0:12',
    'Mara Lund: 0:12 I agree.',
    'Harbour\t10:30\tpier two',
    'It was 10:30 when we met.',
    '0:12 Mara Lund I agree.',
    'Ferry 10:30–11:00 pier two',
  ],
  isClocked: true,
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    if (!startsName(line.charCodeAt(at)) || isDigit(line.charCodeAt(at))) return undefined
    const timeAt = findTime(line, at)
    const time = timeAt < 0 ? undefined : readTime(line, timeAt)
    if (time === undefined || time.end !== null) return undefined
    const speechAt = behindDash(line, skipBlank(line, time.next))
    if (speechAt === line.length || speechAt === time.next || line.charCodeAt(time.next) === TAB) return undefined
    const name = readName(line.slice(at, endOfName(line, at, timeAt)))
    if (name === undefined || name.prior < LEAST) return undefined
    const match = toMatch(name, { speechAt, ownLine: false, time }, { at, prior: name.prior >= SURE ? FULL : LONE })
    return { ...match, style: endsSentence(line) || isLong(line, speechAt) ? 'said' : 'row' }
  },
}

/** Mara Lund 0:12 - I agree.
 *                  ^           */
function behindDash(line: string, at: number): number {
  return '-–—|'.includes(line.charAt(at) || ' ') && isBlank(line.charCodeAt(at + 1)) ? skipBlank(line, at + 1) : at
}

/** Where the first figures begin behind a space that a colon ends, or -1.
 *     Speaker 1 0:02 Good morning.
 *               ^                  */
function findTime(line: string, at: number): number {
  const colon = line.indexOf(':', at)
  if (colon < 0 || colon - at > LONGEST) return -1
  let from = colon
  while (from > at && isDigit(line.charCodeAt(from - 1))) from--
  const before = line.charCodeAt(from - 1)
  return from < colon && from > at && isBlank(before) && before !== TAB ? from : -1
}

/** So many words are no entry of a programme; programs that hear set no full stops. */
const LONG = 6
const GAP = /\s+/

function isLong(line: string, from: number): boolean {
  return line.slice(from, from + LONG_REACH).split(GAP).length > LONG
}

function endsSentence(line: string): boolean {
  return '.?!…-–—'.includes(line.charAt(trimEnd(line, 0) - 1) || ' ')
}
