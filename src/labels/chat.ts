import type { LabelMatch } from '../recogniser/label.ts'
import { readBarred, readTabbed } from './chat-columns.ts'
import { isMessengerStamp, isNoticeBehind, readSender } from './chat-sender.ts'
import { type ColonLabel, decorated, findColon, readColonLabel, toMatch } from './colon.ts'
import type { LabelConvention } from './convention.ts'
import { type Name, readName } from './name.ts'
import { isBlank, skipBlank } from './names/units.ts'
import { ofDay, readStamp, type Stamp } from './stamp.ts'

const LONGEST_NAME = 80
/** A nickname or a number may be anybody's: only that the lines of an export look alike makes it one. */
const NICK_PRIOR = 0.6

export const chat: LabelConvention = {
  name: 'chat',
  title: 'date, time - Name: speech; time From Name to Everyone:',
  about:
    'Exports of messengers and of the chat of a meeting: date and time before the name, or "From" and "to" around it. The speech is on the same line or below.',
  examples: [
    { line: '10:02:33 From Mara Lund to Everyone:', label: 'Mara Lund' },
    { line: '10:02:33 From Mara Lund to Jo Vey(Direct Message): Hello', label: 'Mara Lund' },
    { line: '10:02:33\t From  Mara Lund : Hello', label: 'Mara Lund' },
    { line: '12/03/2024, 10:02 - Mara Lund: Hello', label: 'Mara Lund' },
    { line: '[12.03.24, 10:02:33] Mara Lund: Hello', label: 'Mara Lund' },
    { line: '[2024-03-12 10:02:33] Mara Lund: Hello', label: 'Mara Lund' },
    { line: '3/12/24, 10:02 PM - +44 7700 900123: Hello', label: '+44 7700 900123' },
    { line: '12/03/2024, 10.02 - mlund: Hello', label: 'mlund' },
    { line: '[12/03/2024, 10:02:33] ~ Mara Lund: Hello', label: 'Mara Lund' },
    { line: '2024-03-12 10:02:12\t@mlund\tHello', label: 'mlund' },
    { line: '09:01\tMara Lund\tHello', label: 'Mara Lund' },
    { line: '9:01PM\tMara\tHello', label: 'Mara' },
    { line: '17:00:53          mlund | Hello', label: 'mlund' },
    { line: '> 17:00:53        jo_vey | Hello', label: 'jo_vey' },
    { line: '2024년 3월 11일 오전 9:12, 김민수 : 안녕하세요', label: '김민수' },
  ],
  counterExamples: [
    '12/03/2024, 10:02 - Bo Ek left',
    '10:02:33 From Here to Eternity',
    '12/03/2024: Mara Lund spoke',
    '[10:02] Mara Lund: Hello',
    '2024-03-12 10:02:33,120 - the disk is full: stopped',
    'From Mara Lund to Everyone:',
    '12/03/2024, 10:02 - Messages are end-to-end encrypted.',
    '09:01\tRegistration opens in the hall: come\tHall 2',
    '09:01\tMara Lund',
    '17:00:53 INFO | the disk is full',
    '10:00 | Opening | Hall 2',
  ],
  match(line: string): LabelMatch | undefined {
    const at = skipBlank(line, 0)
    const stampAt = line.charAt(at) === '>' ? skipBlank(line, at + 1) : at
    const stamp = mayBeginStamp(line.charCodeAt(stampAt)) ? readStamp(line, stampAt) : undefined
    if (stamp === undefined) return undefined
    const head = { at, stampAt, stamp }
    if (stampAt > at) return matchColumns(line, head)
    const from = skipBlank(line, stamp.next)
    if (line.startsWith('From', from) && isBlank(line.charCodeAt(from + 4)))
      return matchFrom(line, skipBlank(line, from + 4), head)
    if (!stamp.isDated) return matchColumns(line, head)
    return matchColon(line, from, head) ?? matchTabs(line, from, head)
  },
}

/** A figure, a bracket, or a letter of the name of a day. */
function mayBeginStamp(unit: number): boolean {
  return unit === 0x5b || unit === 0x28 || (unit >= 0x30 && unit <= 0x39)
}

interface Head {
  readonly at: number
  readonly stampAt: number
  readonly stamp: Stamp
}

/** 10:02:33 From Mara Lund to Everyone: Hello
 *                ^        ^            ^       */
function matchFrom(line: string, from: number, head: Head): LabelMatch | undefined {
  const colon = findColon(line, from)
  if (colon < 0 || colon - from > LONGEST_NAME * 2) return undefined
  const to = line.lastIndexOf(' to ', colon)
  const name = readChatName(line.slice(from, to > from ? to : colon).trim())
  return name && build(line, { name, head, speechAt: skipBlank(line, colon + 1) })
}

/** 12/03/2024, 10:02 - Mara Lund: Hello
 *                      ^                */
function matchColon(line: string, at: number, head: Head): LabelMatch | undefined {
  const hasMark = '-–—|,'.includes(line.charAt(at) || ' ') && isBlank(line.charCodeAt(at + 1))
  const from = behindTilde(line, skipBlank(line, hasMark ? at + 1 : at))
  const label = readColonLabel(line, from)
  const isMessenger = (hasMark || line.charAt(head.at) === '[') && isMessengerStamp(line, head.stampAt)
  if (label !== undefined && (!isMessenger || label.name.prior >= UNLIKELY)) return matchNamed(line, { label, head, hasMark })
  const colon = line.indexOf(':', from)
  if (colon < 0 || colon - from > LONGEST_NAME || !isBlank(line.charCodeAt(colon + 1))) return undefined
  const name = readNumber(line.slice(from, colon)) ?? (isMessenger ? readSender(line, from, colon) : undefined)
  if (label === undefined) return name && build(line, { name, head, speechAt: skipBlank(line, colon + 1) })
  const likelier = name === undefined ? label.name : { ...label.name, prior: name.prior }
  return matchNamed(line, { label: { ...label, name: likelier }, head, hasMark })
}

/** Before whom the owner of the telephone does not know.
 *     12/03/2024, 10:02 - ~ Mara: Hello
 *                           ^           */
function behindTilde(line: string, at: number): number {
  return line.charAt(at) === '~' ? skipBlank(line, at + 1) : at
}

interface Labelled {
  readonly label: ColonLabel
  readonly head: Head
  readonly hasMark: boolean
}

/** A lone word may be a part of a program, whose log this is: a mark or brackets must stand before it. */
function matchNamed(line: string, { label, head, hasMark }: Labelled): LabelMatch | undefined {
  const { name, speechAt } = label
  if (name.label.includes(' ')) return build(line, { name, head, speechAt })
  if (hasMark) return build(line, { name: withPrior(name), head, speechAt })
  const found = line.charAt(head.at) === '[' ? build(line, { name, head, speechAt }) : undefined
  return found && { ...found, prior: name.prior }
}

/** Columns: the name is likelier where the stamp has its date.
 *     2024-03-12 10:02:12<TAB>@mlund<TAB>Hello
 *                             ^                  */
function matchTabs(line: string, from: number, head: Head): LabelMatch | undefined {
  const column = readTabbed(line, { from, stampEnd: head.stamp.next })
  const name = column?.name.label.includes(' ') === false ? withPrior(column.name) : undefined
  return column && name && build(line, { name, head, speechAt: column.speechAt })
}

function matchColumns(line: string, head: Head): LabelMatch | undefined {
  const place = { from: skipBlank(line, head.stamp.next), stampEnd: head.stamp.next }
  const column = readTabbed(line, place) ?? readBarred(line, place)
  if (column === undefined) return undefined
  const { name, speechAt } = column
  const { start, next } = head.stamp
  const stamp = { ...head.stamp, start: ofDay(line, head.stampAt, { start, end: null, next }) }
  return toMatch(name, { speechAt, ownLine: false, time: stamp }, { at: head.at, prior: name.prior })
}

/** +44 7700 900123 */
const NUMBER = /^[\u202a\u2066]?\+\d[\d\s()-]{5,20}[\u202c\u2069]?$/

function readNumber(written: string): Name | undefined {
  if (!NUMBER.test(written)) return undefined
  const label = written.replace(/[\u202a\u202c\u2066\u2069]/g, '').trim()
  return { label, names: [label], shape: 'number', affiliation: null, start: null, end: null, prior: NICK_PRIOR }
}

/** Who a message is from may be written in any way. */
function readChatName(written: string): Name | undefined {
  const name = readName(written) ?? readNumber(written)
  return name && withPrior(name)
}

const HOPELESS = 0.15
/** Below it a name is taken for that of whoever sends a message: these are written in any way. */
const UNLIKELY = 0.5

function withPrior(name: Name): Name {
  return name.prior < HOPELESS ? name : { ...name, prior: Math.max(name.prior, NICK_PRIOR) }
}

interface Found {
  readonly name: Name
  readonly head: Head
  readonly speechAt: number
}

function build(line: string, { name, head, speechAt }: Found): LabelMatch | undefined {
  if (isNoticeBehind(line, speechAt)) return undefined
  const { at, stamp } = head
  return toMatch(name, { speechAt, ownLine: speechAt === line.length, time: stamp }, { at, prior: decorated(name.prior) })
}
