import { beginsMonth } from '../../labels/brackets.ts'
import { readDate } from '../../labels/date.ts'
import { isBlank, skipBlank } from '../../labels/names/units.ts'
import { readStamp } from '../../labels/stamp.ts'

/** What a document tells of its notices. */
export interface NoticeClues {
  /** The convention of its labels. */
  readonly winner: string | null
  /** Whether a folded label is that of a speaker so far. */
  readonly isKnown: (nick: string) => boolean
  /** A blank line stands before it. */
  readonly afterBlank: boolean
}

// "*** bo has joined"  "-!- mode/#quay"  "--> bo"  "* mlund waves"
const MARK = /^(?:\*\*\*?|-!-|-->|<--|=-=|--|→|←|⇐|⇒)\s/
const ACT = /^\*\s+([^\s*]{1,32})\s+\S/
const COMES = /\shas (?:joined|left|quit)\b/
// "Mara Lund joined the meeting"  "Jo Vey left."  "Mara Lund started transcription"
const COMING =
  /^\S+(?: \S+){0,4} (?:(?:has )?(?:joined|left)(?: the (?:meeting|call|chat|channel|conversation|group|room))?|(?:started|stopped) (?:the )?(?:transcription|recording|transcribing))\.?$/
const LONGEST_COMING = 90
/** Conventions of exports that write the day on a line of its own. */
const DATED_LOGS: ReadonlySet<string> = new Set(['chat', 'time-colon', 'brackets'])
/** A longer line is what somebody pasted. */
const LONGEST = 2_000

/**
 * Whether a line without a label tells what the program did, not what somebody said.
 *     12/03/2024, 10:05 - Bo Ek left      [10:03] * mlund waves      10:04 -!- bo has quit
 */
export function isNotice(text: string, { winner, isKnown, afterBlank }: NoticeClues): boolean {
  const at = skipBlank(text, 0)
  const first = text.charCodeAt(at)
  if (text.length > LONGEST) return false
  if (winner !== null && DATED_LOGS.has(winner) && isDateLine(text, afterBlank)) return true
  if (!mayBegin(first) && !(winner === 'brackets' && beginsMonth(text, at))) return false
  const stamp = readStamp(text, at)
  const from = stamp === undefined ? at : skipBlank(text, stamp.next)
  if (from === text.length) return false
  if (winner === 'brackets') return isLogNotice(text.slice(from), stamp !== undefined, isKnown)
  if (stamp === undefined) return false
  return (winner === 'chat' && stamp.isDated) || isComing(text.slice(from))
}

const LONGEST_DATE = 70
const MARKS_BEFORE = /^[\s\-–—=]+/
// "Fri"  "월요일 -----"  "(土)"
const DAY_OF_WEEK = /^(?:[,(\s]*\p{L}{1,12}\)?\.?)?[\s\-–—=]*$/u
/** What begins with a letter may be speech. */
const BEGINS_DATE = /^\s*[-–—=\d]/
const ENDS_IN_FIGURE = /\d\s*$/

/** Whether a line says only which day it is; under it stand the messages of that day.
 *     2015/12/25 Fri      Mon, 11/03/2025      ------- 2024년 3월 11일 월요일 ------- */
function isDateLine(text: string, afterBlank: boolean): boolean {
  if (text.length > LONGEST_DATE || !(BEGINS_DATE.test(text) || (afterBlank && ENDS_IN_FIGURE.test(text)))) return false
  const bare = text.replace(MARKS_BEFORE, '')
  const end = readDate(bare, 0)
  return end > 0 && DAY_OF_WEEK.test(bare.slice(end))
}

/** A figure, a bracket, or a mark of a log. */
function mayBegin(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || '[(*-<=→←⇐⇒'.includes(String.fromCharCode(first))
}

function isLogNotice(rest: string, isStamped: boolean, isKnown: (nick: string) => boolean): boolean {
  if (isStamped || MARK.test(rest)) return true
  const actor = ACT.exec(rest)?.[1]
  return actor !== undefined && (isKnown(actor) || COMES.test(rest))
}

function isComing(rest: string): boolean {
  const behindMark = '-–—'.includes(rest.charAt(0)) && isBlank(rest.charCodeAt(1)) ? rest.slice(2).trim() : rest.trim()
  return behindMark.length <= LONGEST_COMING && COMING.test(behindMark)
}
