import { isSpace, kindOf, OTHER, UPPER } from '../heads/characters.ts'
import { closeNumber, type Head, MARKS } from '../heads/head.ts'
import type { NameFacts, Names } from '../heads/name.ts'
import { isOnlyTime } from '../heads/times.ts'
import { positions } from '../vocabulary/index.ts'
import { type Candidate, coarseShape, fineShape, Group, hasPeriodWithin, NameGroup, NO_TURN } from './candidate.ts'
import type { Rows } from './rows.ts'
import { describeSpeech } from './speech.ts'

// -----   =====   below a name
const RULE = /^[-=_~]+$/
// the end of a line within a name
const WRAP = /\s*\n\s*/g
const WORD = /[\p{L}\p{M}]+/gu
const ENDS_SENTENCE = '.?!")]”。…'
const LONGEST_POSITION = 90
const MAY_HAVE_POSITION: ReadonlySet<number> = new Set([closeNumber('end'), closeNumber('bold')])
const NO_GROUP = new Group()
const NO_NAMES = new NameGroup(0)

/** What stands below a label that has its line for itself. */
interface Below {
  readonly skip: number
  readonly isTimed: boolean
  readonly hasRule: boolean
  readonly affiliation: number
}

/** The candidates of a head: as it stands, and, where a position may stand in the row below, with that. */
export function candidatesOf(rows: Rows, head: Head, { names, nth }: { names: Names; nth: number }): readonly Candidate[] {
  const name = names.describe(rows.text.slice(head.from, head.to).replace(WRAP, ' '))
  const below = readBelow(rows, head)
  const plain = make(rows, { head, name, below, nth })
  const affiliation = head.isOwnLine && below.skip === 0 ? readPosition(rows, head, names) : 0
  if (affiliation === 0) return [plain]
  return [plain, make(rows, { head, name, below: { skip: 1, isTimed: head.isTimed, hasRule: false, affiliation }, nth })]
}

function readBelow(rows: Rows, head: Head): Below {
  const none = { skip: 0, isTimed: head.isTimed, hasRule: false, affiliation: 0 }
  if (!head.isOwnLine) return none
  let row = head.lastLine + 1
  while (row < head.lastLine + 3 && row < rows.count && isOnlyTime(rows.text, rows.from(row), rows.to(row))) row++
  const skip = row - head.lastLine - 1
  if (skip > 0) return { skip, isTimed: true, hasRule: false, affiliation: 0 }
  const hasRule = row < rows.count && rows.length(row) >= 4 && RULE.test(rows.slice(row))
  return hasRule ? { ...none, skip: 1, hasRule } : none
}

/** A position or firm in the row below the name: 0 none. */
function readPosition(rows: Rows, { close, lastLine }: Head, names: Names): number {
  const row = lastLine + 1
  if (!MAY_HAVE_POSITION.has(close) || row + 1 >= rows.count || rows.isBlank(row) || rows.length(row) >= LONGEST_POSITION)
    return 0
  if (kindOf(rows.text.charCodeAt(rows.to(row) - 1)) === OTHER) return 0
  const text = rows.slice(row)
  const isFirm = names.describe(text).roles > 0 || text.match(WORD)?.some((word) => positions().has(word.toLowerCase())) === true
  if (!isFirm && kindOf(rows.text.charCodeAt(rows.from(row))) !== UPPER) return 0
  return (rows.isBlank(row + 1) ? 1 : 2) + (isFirm ? 2 : 0)
}

interface Parts {
  readonly head: Head
  readonly name: NameFacts
  readonly below: Below
  readonly nth: number
}

function make(rows: Rows, { head, name, below, nth }: Parts): Candidate {
  const { line, lastLine } = head
  const isAfterBlank = line === 0 || rows.isBlank(line - 1)
  const next = lastLine + below.skip + 1
  const isBeforeBlank = next >= rows.count || rows.isBlank(next)
  const from = head.isOwnLine ? (isBeforeBlank ? next + 1 : next) : lastLine
  const speech = head.isOwnLine
    ? describeSpeech(rows.text, rows.from(from), from < rows.count ? rows.to(from) : 0)
    : describeSpeech(rows.text, head.speech, rows.to(lastLine))
  return {
    head,
    name,
    speech,
    skip: below.skip,
    isTimed: below.isTimed,
    hasRule: below.hasRule,
    affiliation: below.affiliation,
    held: rows.held[line] ?? 0,
    nth,
    isAfterBlank,
    isBeforeBlank,
    before: endBefore(rows, head, isAfterBlank),
    rest: Math.max(0, rows.to(lastLine) - head.speech),
    isStopped: hasPeriodWithin(head, name.raw),
    fineKey: fineShape(head, below),
    coarseKey: coarseShape(head, below),
    coarse: NO_GROUP,
    fine: NO_GROUP,
    names: NO_NAMES,
    follow: 0,
    turn: NO_TURN,
    seconds: head.timeFrom < 0 ? Number.NaN : secondsOf(rows.text.slice(head.timeFrom, head.timeTo)),
    space: spaceBefore(rows.text, head.speech),
    previous: undefined,
    next: undefined,
    index: 0,
    z: 0,
    rival: 0,
  }
}

// 1:02:03   10:02
const CLOCK = /(\d+):(\d\d)(?::(\d\d))?/
function secondsOf(time: string): number {
  const [, first, second, third] = CLOCK.exec(time) ?? []
  if (first === undefined || second === undefined) return Number.NaN
  const seconds = Number(first) * 60 + Number(second)
  return third === undefined ? seconds : seconds * 60 + Number(third)
}

function spaceBefore(text: string, speech: number): number {
  let space = 0
  for (let at = speech - 1; space < 5 && isSpace(text.charCodeAt(at)); at--) space += text[at] === '\t' ? 4 : 1
  return Math.min(5, space)
}

/** What the text before the head ends with. */
function endBefore(rows: Rows, head: Head, isAfterBlank: boolean): number {
  const isInner = (head.marks & MARKS.inner) > 0 && head.start > rows.from(head.line)
  if (!isInner && isAfterBlank) return 0
  const last = rows.text[isInner ? head.start - 2 : rows.to(head.line - 1) - 1] ?? ''
  if (ENDS_SENTENCE.includes(last)) return 1
  return last === ':' ? 3 : 2
}
