import type { LabelMatch } from '../recogniser/label.ts'
import { readBold } from './bold.ts'
import { maySpeak } from './brackets.ts'
import { type ColonLabel, decorated, findColon, readColonLabel, toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { readWideLabel } from './full-width-colon.ts'
import { readFromTo } from './line-time.ts'
import { behindListMark } from './marks.ts'
import { type Name, readName } from './name.ts'
import { endOfName, isDigit, skipBlank, skipColon, startsName } from './names/units.ts'
import { readHalfDay } from './stamp.ts'
import { type ClockTime, readTime } from './time.ts'
import { matchSitting } from './time-sitting.ts'

const BRACKETS = new Set('#[('.split(''))
const BETWEEN = new Set('-–—|>'.split(''))
const LONGEST_NAME = 80
const WIDE_COLON = '：'
const COLONS = `:${WIDE_COLON}`
/** What closes the brackets around a name. */
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')' }

export const timeColon: LabelConvention = {
  name: 'time-colon',
  title: '00:12 Name: speech',
  about:
    'Programs that hear or record meetings, and chats: a clock time before the name, between the name and its colon, or behind the colon, and the speech on the same line.',
  examples: [
    { line: '00:00:58 LUND: Hello', label: 'LUND' },
    { line: '[00:58](#t=58) LUND: Hello', label: 'LUND' },
    { line: '[00:12] Lund: Hello', label: 'Lund' },
    { line: '12.03 15.20 Lund: hello', label: 'Lund' },
    { line: 'Lund: [00:00:00] Hello', label: 'Lund' },
    { line: 'Mara Lund:\t00:00:00\tHello', label: 'Mara Lund' },
    { line: 'Lund (00:12): Hello', label: 'Lund' },
    { line: '[00:00:01 → 00:00:04] **Lund:** Hello', label: 'Lund' },
    { line: '00:13:46\tmlund:\tgm', label: 'mlund' },
    { line: '[00:12] >> Lund: Hello', label: 'Lund' },
    { line: '[Mara Lund] [00:00] Hello', label: 'Mara Lund' },
    { line: '[00:12] [Mara Lund]: Hello', label: 'Mara Lund' },
    { line: '[00:12] [Speaker 1] Hello', label: 'Speaker 1' },
    { line: '3:04 PM mara@atrium.example: Hello', label: 'mara@atrium.example' },
    { line: '00:12 主持人：大家好', label: '主持人' },
    { line: '[45s-48s] 林海潮：谢谢邀请', label: '林海潮' },
    { line: 'Mara Lund [00:12] Hello', label: 'Mara Lund' },
    { line: '[김민수] [오전 9:12] 안녕하세요', label: '김민수' },
    { line: '15.59 Mara Lund kesk: Kiitos, puhemies!', label: 'Mara Lund' },
  ],
  counterExamples: [
    '00:12 the bell rang: everybody left',
    'Lund: Hello [00:12]',
    'It begins at 10:30: be there',
    '3:16 to 3:18: the passage',
    '[00:12] Hello',
    '[00:12] [laughter] hello',
    '[00:12] (Mara Lund) hello',
    '[Laughter] [00:12]',
    'Lund: Hello',
    '15.59 euros: a price',
  ],
  // A clock time has a colon of its own, seconds have none.
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const first = line.charCodeAt(at)
    if (isDigit(first) || BRACKETS.has(line.charAt(at))) return matchTimeFirst(line, at) ?? matchBracketed(line, at)
    if (!startsName(first)) return undefined
    return matchTimeBehind(line) ?? matchBare(line, at)
  },
}

/** [00:12] Lund: Hello
 *  ^       ^               */
function matchTimeFirst(line: string, at: number): LabelMatch | undefined {
  const clock = readTime(line, at)
  const time = clock ?? readFromTo(line, at)
  if (time === undefined) return matchSitting(line, at)
  const nameAt = behindMark(line, skipBlank(line, time.next))
  const label = labelAt(line, nameAt)
  if (label === undefined || label.ownLine) return undefined
  // One time is that of the label: another one is what is said.
  const speechAt = label.time === undefined ? label.speechAt : skipBlank(line, markAt(line, nameAt) + 1)
  return toMatch(
    label.name,
    { speechAt, ownLine: false, time },
    { at, prior: clock === undefined ? label.prior : decorated(label.prior) },
  )
}

function labelAt(line: string, at: number): ColonLabel | undefined {
  const named = readColonLabel(line, at) ?? readWideLabel(line, at)
  return named ?? boldLabel(line, at) ?? bracketLabel(line, at) ?? addressLabel(line, at)
}

// mara@atrium.example:
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,64}(?=:\s)/y
const LIKE_A_NICK = 0.6

/** 4:51 AM mara@atrium.example: I agree.
 *          ^                              */
function addressLabel(line: string, at: number): ColonLabel | undefined {
  ADDRESS.lastIndex = at
  const label = line.indexOf('@', at) < 0 ? undefined : ADDRESS.exec(line)?.[0]
  if (label === undefined) return undefined
  const name: Name = { label, names: [label], shape: 'lower', affiliation: null, start: null, end: null, prior: LIKE_A_NICK }
  const speechAt = skipBlank(line, at + label.length + 1)
  return { name, at, speechAt, ownLine: speechAt === line.length, time: undefined, prior: LIKE_A_NICK }
}

function markAt(line: string, at: number): number {
  const colon = findColon(line, at)
  return colon < 0 ? line.indexOf(WIDE_COLON, at) : colon
}

/** [00:12] >> Lund: Hello     [00:12] - Lund: Hello
 *            ^                         ^            */
function behindMark(line: string, at: number): number {
  const next = behindListMark(line, at)
  return next === at && BETWEEN.has(line.charAt(at)) ? skipBlank(line, at + 1) : next
}

function boldLabel(line: string, at: number): ColonLabel | undefined {
  const bold = readBold(line, at)
  if (bold === undefined || !bold.strong) return undefined
  const speechAt = skipColon(line, bold.next)
  const ownLine = speechAt === line.length
  return { name: bold.name, at, speechAt, ownLine, time: undefined, prior: bold.name.prior }
}

/** [00:12] [Mara Lund]: Hello     [00:12] (Mara): Hello     [00:12] [Speaker 1] Hello
 *          ^                               ^                         ^                  */
function bracketLabel(line: string, at: number): ColonLabel | undefined {
  const closer = CLOSERS[line.charAt(at)]
  const close = closer === undefined ? -1 : line.indexOf(closer, at)
  if (close < 0 || close - at > LONGEST_NAME) return undefined
  const next = skipBlank(line, close + 1)
  const hasColon = COLONS.includes(line.charAt(next) || ' ')
  const name = hasColon || next > close + 1 ? readName(line.slice(at + 1, close)) : undefined
  if (name === undefined || !(hasColon || (closer === ']' && maySpeak(name)))) return undefined
  const speechAt = hasColon ? skipBlank(line, next + 1) : next
  return { name, at, speechAt, ownLine: speechAt === line.length, time: undefined, prior: name.prior }
}

/** Words that name things have no time between them and what is said: "Council: [00:12] Aye" may speak beside such labels. */
const TIMED = 0.3

/** Lund: [00:12] Hello     Lund (00:12): Hello
 *         ^                       ^              */
function matchTimeBehind(line: string): LabelMatch | undefined {
  const label = readColonLabel(line, 0)
  if (label === undefined || label.ownLine) return undefined
  if (label.time === undefined && label.name.start === null) return undefined
  return toMatch(label.name, label, { at: label.at, prior: Math.max(decorated(label.prior), TIMED) })
}

/** [Mara Lund] [00:12] Hello
 *  ^            ^               */
function matchBracketed(line: string, at: number): LabelMatch | undefined {
  if (line.charAt(at) !== '[') return undefined
  const close = line.indexOf(']', at)
  if (close < 0 || close - at > LONGEST_NAME) return undefined
  const timeAt = skipBlank(line, close + 1)
  const time = readTime(line, timeAt) ?? readHalfDay(line, timeAt)
  return time && matchNamed(line, { name: readName(line.slice(at + 1, close)), at, time })
}

const LEAST_BARE = 0.8

/** Mara Lund [00:12] Hello
 *             ^               */
function matchBare(line: string, at: number): LabelMatch | undefined {
  const open = firstBracket(line, at)
  const time = open < 0 ? undefined : readTime(line, open)
  if (time === undefined) return undefined
  const name = readName(line.slice(at, endOfName(line, at, open)))
  return name === undefined || name.prior < LEAST_BARE ? undefined : matchNamed(line, { name, at, time })
}

function firstBracket(line: string, at: number): number {
  const square = line.indexOf('[', at)
  const round = line.indexOf('(', at)
  const open = square < 0 || (round >= 0 && round < square) ? round : square
  return open - at > LONGEST_NAME ? -1 : open
}

interface Named {
  readonly name: Name | undefined
  readonly at: number
  readonly time: ClockTime
}

function matchNamed(line: string, { name, at, time }: Named): LabelMatch | undefined {
  const speechAt = skipColon(line, time.next)
  if (name === undefined || speechAt === line.length) return undefined
  return toMatch(name, { speechAt, time, ownLine: false }, { at, prior: decorated(name.prior) })
}
