import type { ClockTime } from '../recogniser/heads/clock.ts'
import { readStamp } from '../recogniser/heads/stamp.ts'
import type { Candidate, Judged, Verdict } from '../recogniser/recogniser.ts'
import { skipBlank, trimEnd } from '../text/characters.ts'
import type { Stretch, Times } from './stretch.ts'

/** A time that has a line to itself. */
export interface TimeMark {
  readonly time: ClockTime
  /** In brackets or with a colon behind it: no words of a speaker. */
  readonly isMarked: boolean
}

const LONGEST = 60
const LONGEST_CLOCK = 24
/** With the address of a link. */
const LONGEST_LINK = 500
const HAS_LETTER = /[A-Za-z]/
// "● (1405)"   "• (14 h 5) •"   "• (14 heures) •"
const CLOCK = /^\s*[●•]\s{0,2}\((\d{1,2})(?:([0-5]\d)| ?h(?:eures?)?(?: ?([0-5]?\d))?)\)\s{0,2}[●•]?\s*$/
// "14.05 hrs"   "14.05 Uhr"   "1405 hours": what the clock showed, a line of its own
const HOURS = /^\s*([01]?\d|2[0-3])[.:]?([0-5]\d) (?:hrs|hours|Uhr)\.?\s*$/
// "14.05", a paragraph of its own between sentences: behind "It comes to" it is a figure
const DOTTED = /^\s*([01]\d|2[0-3])\.([0-5]\d)\s*$/
// "00:07:20": nobody says only that, in three fields
const THREE_FIELDS = /^\s*\d{1,2}:[0-5]\d:[0-5]\d\s*$/

/**
 * Reads a line that says nothing but a time: who speaks goes on, or a new block begins.
 *     (00:02:42):      [10:04]      00:05:00      3/12/2024 10:02 AM      ● (1405)
 */
export function readTimeMark(line: string): TimeMark | undefined {
  if (line.length > LONGEST && !isLinked(line)) return undefined
  return readClock(line) ?? readWritten(line) ?? readEmphasised(line)
}

/** What Markdown and tags put around a time, the longest first. */
const EMPHASIS = ['**', '__', '*', '_', '`']
const HEADING = /^#{1,6} /
/** What these begin with. */
const SETS_OFF = '*_`#'

/** Times that Markdown sets off: nobody says these.
 *     **[00:12]**      `00:12`      _(00:12)_      ### 00:12 */
function readEmphasised(line: string): TimeMark | undefined {
  if (!SETS_OFF.includes(line.charAt(skipBlank(line, 0)) || ' ')) return undefined
  const text = line.trim()
  const around = EMPHASIS.find((mark) => text.startsWith(mark) && text.endsWith(mark))
  const inner = around === undefined ? text.replace(HEADING, '') : text.slice(around.length, -around.length)
  const mark = inner === text ? undefined : readWritten(inner)
  return mark && { ...mark, isMarked: true }
}

function readWritten(line: string): TimeMark | undefined {
  const at = skipBlank(line, 0)
  const first = line.charAt(at)
  const isBracket = first === '[' || first === '('
  const isFigure = first >= '0' && first <= '9'
  if (first === '' || !(isBracket || isFigure || mayBeDated(line))) return undefined
  const time = readStamp(line, at)
  if (time === undefined || !(isBracket || isFigure || time.isDated)) return undefined
  const next = time.isDated ? behindRead(line, skipBlank(line, time.next)) : skipBlank(line, time.next)
  const hasColon = line.charAt(next) === ':'
  const end = hasColon ? next + 1 : next
  return trimEnd(line, end) > end ? undefined : { time, isMarked: isBracket || hasColon || time.isDated }
}

const LINKED = /^\s*(?:\*\*|__|[*_])?\[/

/** "[(0:12)](https://atrium.example/?t=12)" */
function isLinked(line: string): boolean {
  return line.length <= LONGEST_LINK && LINKED.test(line)
}

/** What a clock on the wall showed, as records of a house have it beside the speech. */
function readClock(line: string): TimeMark | undefined {
  if (line.length > LONGEST_CLOCK) return undefined
  const [, hours, digits, spaced] = CLOCK.exec(line) ?? HOURS.exec(line) ?? DOTTED.exec(line) ?? []
  if (hours === undefined) return undefined
  const start = Number(hours) * 3600 + Number(digits ?? spaced ?? 0) * 60
  return { time: { start, end: null, next: line.length }, isMarked: !DOTTED.test(line) }
}

// "(Read by you after 4 seconds)"   "(edited)"
const READ = /\((?:Read by |edited)[^()]{0,60}\)/y

function behindRead(line: string, at: number): number {
  READ.lastIndex = at
  return line.charAt(at) === '(' && READ.test(line) ? READ.lastIndex : at
}

// "Mar 12, 2024 10:02:33 AM"
const DATED_END = /:\d\d(?:\s?[AaPp]\.?[Mm])?\s{0,2}(?:\([^()]{0,40}\))?\s{0,2}$/
/** Speech hardly ends so. */
const LAST = '0123456789mM) '

function mayBeDated(line: string): boolean {
  return LAST.includes(line.charAt(line.length - 1)) && line.includes(':') && DATED_END.test(line)
}

/** The time that a line says and nothing else, if it is no speech of the open turn. */
export function timeMarkIn({ block, afterBlank }: Judged, turn: Stretch | null): TimeMark | undefined {
  const { text } = block.line
  const mark = readTimeMark(text)
  // "1:07 P.M." in the head of a document is when all of it began.
  if (mark === undefined || turn === null) return hasLetter(text) ? undefined : mark
  if (DOTTED.test(text) && !turn.passage.endsInStop) return undefined
  const isTimed = mark.isMarked || afterBlank || THREE_FIELDS.test(text) || typeof turn.times?.start === 'number'
  return isTimed && (turn.passage.length > 0 || afterBlank) ? mark : undefined
}

/** But for those in the address of a link. */
function hasLetter(text: string): boolean {
  const link = text.indexOf('](')
  return HAS_LETTER.test(link < 0 ? text : text.slice(0, link))
}

/** When a turn is heard; the time of its label is the better one. */
function timesOf({ match }: Candidate, time: ClockTime | null): Times {
  return match.start === null && time !== null ? { start: time.start, end: time.end } : { start: match.start, end: match.end }
}

/** Labels that tell places from times, and the lines of a page. */
const ENOUGH_PLACES = 6
const LINES_OF_PAGE = 28

/** Whether what looks like the times of labels is the page and the line of each in a deposition, where no page has so many lines as a minute has seconds.
 *     [4:02] Q. Did you hear the bell?
 *      ^^^^                            */
export function arePlaces(ahead: readonly Judged[]): boolean {
  const labels = ahead.flatMap(({ verdict }) => verdict.label ?? [])
  const isExamination = ['q', 'a'].every((letter) => labels.some(({ key }) => key === letter))
  const starts = labels.flatMap(({ match }) => match.start ?? [])
  if (!isExamination || starts.length < ENOUGH_PLACES || labels.some(({ match }) => match.end !== null)) return false
  return starts.every((start, at) => start > (starts[at - 1] ?? 0) && start % 60 >= 1 && start % 60 <= LINES_OF_PAGE)
}

/** When a turn is heard that a judgement opens; nothing tells it where only a mark does. */
export function timesIn({ label, time }: Verdict, above: ClockTime | null): Times | null {
  if (label !== null) return timesOf(label, above)
  return time === undefined ? null : { start: time.start, end: time.end }
}

/** When a speaker goes on who began at another time. */
export function timesFrom({ start, end }: ClockTime, before: number | null): Times {
  return { start: isHour(start, before) ? start * 60 : start, end }
}

const DAY = 86_400

/** "10:04" behind "10:03 AM": hours and minutes, as minutes and seconds it would be long before. */
function isHour(start: number, before: number | null): boolean {
  return before !== null && start < before && start * 60 >= before && start * 60 < DAY
}
