import type { Judged } from '../../recogniser/recogniser.ts'
import { readTimeMark } from '../time-marks.ts'
import type { BodyLines } from './body-lines.ts'
import { Doubts } from './doubt.ts'
import { footKind, isEndMark } from './end-marks.ts'
import { isTitleText, isUnderline } from './headings.ts'
import { hasRows, headsPeople, isRowOfCells, meetInFoot, meetInList, partsHead } from './list-rows.ts'
import { isOpenNotice, noticeKind } from './notices.ts'
import { isCentred } from './sections.ts'
import { isBareSoundCue, isClosed } from './stage.ts'
import { isPersonal } from './tightness.ts'
import { type Follows, MATTER_UNITS, type Waiting, type WaitingKind, waitsOn } from './waiting-kinds.ts'

/** Headings and furniture that stand between lines in doubt. */
const IN_DOUBT: ReadonlySet<WaitingKind> = new Set(['topic', 'caps', 'bold', 'item', 'furniture', 'page', 'stage'])
/** How much likelier it must be that somebody speaks again, in log-odds. */
const SURE = 3
/** Notes of the transcriber, numbers of pages and tables: the speaker before them goes on, even where all speech has labels. */
const SPOKEN_PAST: ReadonlySet<WaitingKind> = new Set(['notice', 'page', 'table', 'procedure', 'footnote', 'stage'])
/** Headings that a rule right below them underlines. */
const UNDERLINED: ReadonlySet<WaitingKind> = new Set(['title', 'doubt', 'caps', 'item'])

/** A line begins to wait. */
export function waitWith(kind: WaitingKind, first: Judged, lines: BodyLines): Waiting {
  const waiting = { kind, judged: [first], units: 0, isOpen: goesOn(kind, first) }
  return kind === 'doubt' ? { ...waiting, doubts: new Doubts().push(lines.doubtOf(first, false)) } : waiting
}

function goesOn(kind: WaitingKind, { block }: Judged): boolean {
  if (kind === 'stage') return !isClosed(block.line.text)
  return (kind === 'procedure' || kind === 'notice' || kind === 'footnote') && isOpenNotice(kind, block.line.text)
}

/** The lines that are known to be speech when what waits was no heading. */
export function saidOf({ judged }: Waiting): readonly Judged[] {
  return judged.slice(0, 1)
}

/** What is speech after all where a label comes, or the end. */
const NONE: Readonly<Record<'label' | 'end', ReadonlySet<WaitingKind>>> = {
  label: new Set(['title']),
  end: new Set(['title', 'item']),
}

/** What it is after all when a label or the end comes: a title has to be underlined, a point of an agenda to be spoken to. */
export function endOf(waiting: Waiting, follows: 'label' | 'end'): Follows {
  const { kind } = waiting
  if (kind === 'prose') return follows
  return NONE[follows].has(kind) || isUnfinished(waiting) ? 'none' : follows
}

/** Brackets are open, or hardly a row is there. */
function isUnfinished({ kind, judged, isOpen }: Waiting): boolean {
  if (kind === 'table') return judged.filter(({ block }) => !block.blank).length < 2
  return kind === 'list' ? !hasRows(judged) : kind === 'stage' && isOpen === true
}

/** What a line without a label, which is the last that waits, tells of those before it; or what waits from now on. */
export function meetLine(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const { kind } = waiting
  const { text } = judged.block.line
  if (waiting.judged.length === 2 && UNDERLINED.has(kind) && isUnderline(text)) return { ...waiting, kind: 'topic' }
  if (kind === 'bold' && !standsAlone(waiting)) return 'none'
  if (kind === 'back' && !standsAlone(waiting))
    return waiting.judged.some((one) => lines.mayDoubt(one)) ? inDoubt(waiting, lines) : 'none'
  const meet = MEETS[kind] ?? meetAfterTopic
  return meet(waiting, judged, lines)
}

type Meets = (waiting: Waiting, judged: Judged, lines: BodyLines) => Follows | Waiting

/** How a line is met behind what waits, where that is no topic. */
const MEETS: Partial<Record<WaitingKind, Meets>> = {
  title: meetBeforeLabel,
  doubt: meetInDoubt,
  rule: meetBeforeLabel,
  time: meetAfterTime,
  caps: meetAfterCaps,
  direction: meetAfterDirection,
  stage: meetAfterStage,
  item: meetAfterItem,
  between: meetBetween,
  table: meetAfterRow,
  back: meetInFoot,
  end: meetInFoot,
  notes: waitsOn,
  part: waitsOn,
  prose: meetInProse,
  list: meetInList,
}

/** Nothing but a label shows what these are. */
function meetBeforeLabel(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  // A title right above the foot of the source belongs to it.
  const kind = waiting.kind === 'title' ? lines.headingOf(judged) : undefined
  if (kind === 'end' || kind === 'back') return { ...waiting, kind }
  return 'none'
}

/** Below headings stands a line that may be another. */
function inDoubt(waiting: Waiting, lines: BodyLines): Waiting {
  const written = waiting.judged.filter(({ block }) => !block.blank)
  const doubts = new Doubts()
  for (const judged of written) doubts.push(lines.doubtOf(judged, IN_DOUBT.has(lines.headingOf(judged) ?? 'back')))
  return { ...waiting, kind: 'doubt', doubts }
}

/** A line joins those in doubt, until it is sure that somebody speaks again, or that a heading stands there. */
function meetInDoubt(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  const headsList = judged.afterBlank && headsPeople(judged.block.line.text.trim())
  if (headsList || (kind !== undefined && !IN_DOUBT.has(kind))) return 'none'
  const margin = waiting.doubts?.push(lines.doubtOf(judged, kind !== undefined)).margin ?? 0
  return waiting.units > MATTER_UNITS || margin < -SURE ? 'speech' : waiting
}

/** A blank line stands behind it; a heading of back matter may be underlined as well, or a notice stand right below. */
function standsAlone({ kind, judged }: Waiting): boolean {
  const second = judged[1]?.block
  if (second?.blank === true) return true
  if (kind !== 'back') return false
  const below = second?.line.text ?? ''
  const isBelow = isUnderline(below) || noticeKind(below.trim(), true) === 'notice' || footKind(below.trim()) === 'back'
  const first = judged[0]?.block.line.text.trim() ?? ''
  // "©" and "Copyright" stand at the foot of pages, too.
  const isSure = footKind(first) === 'back' || (isEndMark(first) && !'©C'.includes(first.charAt(0)))
  return isBelow || isSure
}

/** Two lines, and as many blank ones as may stand between and behind them. */
const TWO_LINES = 4

/** Of all that waits, the last line is the second that is not blank. */
function isSecond({ judged }: Waiting): boolean {
  return judged.length <= TWO_LINES && judged.filter(({ block }) => !block.blank).length === 2
}

/** Behind a point of an agenda: a heading goes on, and so do notes where all speech has labels. */
function meetAfterItem(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  if (kind === 'item') return waiting
  if (kind === 'topic' || kind === 'caps' || kind === 'bold') return { ...waiting, kind: 'topic' }
  if (kind !== undefined || !lines.isMatterBehind('topic', judged)) return 'none'
  return meetAfterTopic({ ...waiting, kind: 'topic' }, judged, lines)
}

/** Who tells of a talk goes on until a label comes; a paragraph that says "I" shows that the speaker does. */
function meetInProse(waiting: Waiting, { block, afterBlank }: Judged): Follows | Waiting {
  return afterBlank && isPersonal(block.line.text) ? 'none' : waitsOn(waiting)
}

/** Behind a pointer to another page stands its title; then the speech goes on. */
function meetBetween(waiting: Waiting, { block }: Judged): Follows | Waiting {
  return isTitleText(block.line.text) ? waitsOn(waiting) : 'speech'
}

/** Behind a time on a line of its own: a heading takes it with it. */
function meetAfterTime(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  const again = readTimeMark(judged.block.line.text)
  if (kind !== undefined) return { ...waiting, kind }
  if (again !== undefined) return { ...waiting, time: again.time }
  // Above the time stands what may be words of the turn: only a label tells that it was a name.
  return readTimeMark(waiting.judged[0]?.block.line.text ?? '') === undefined ? 'none' : 'speech'
}

/** Behind a line of capitals: a rule and centred lines belong to the heading, speech shows whether it was one. */
function meetAfterCaps(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  if (kind === 'furniture' || kind === 'page') return { ...waiting, kind: 'topic' }
  if (kind === 'item') return { ...waiting, kind: 'item' }
  const centred = isCentred(waiting.judged[0]?.block.line.text ?? '')
  if (centred && (isCentred(judged.block.line.text) || kind === 'caps')) return waiting
  return centred ? 'speech' : 'none'
}

/** Behind a stage direction: the rest of its paragraph and headings join it, speech ends the waiting. */
function meetAfterDirection(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  // Behind "SFX:" stands what is heard, one blank line between.
  const isBelow = !judged.afterBlank || isBareSoundCue(waiting.judged.at(-3)?.block.line.text ?? '')
  if (isBelow && waiting.units <= MATTER_UNITS) return waiting
  const kind = lines.headingOf(judged)
  if (kind === undefined) return 'speech'
  return kind === 'furniture' || kind === 'page' ? waiting : { ...waiting, kind }
}

/** The brackets close in the paragraph of their own that they open, or they are said. */
function meetAfterStage(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const { isOpen } = waiting
  if (isOpen === judged.afterBlank || (isOpen === true && isPersonal(judged.block.line.text))) return 'none'
  if (isOpen === true) return { ...waiting, isOpen: goesOn('stage', judged) }
  const next = meetAfterTopic(waiting, judged, lines)
  return typeof next === 'string' ? next : { ...next, isOpen: next.kind === 'stage' ? undefined : next.isOpen }
}

/** Behind a topic heading or furniture: another one joins it, speech ends the waiting. */
function meetAfterTopic(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const isOpen = waiting.isOpen === true && !judged.afterBlank
  if (isOpen) return { ...waiting, isOpen: goesOn(waiting.kind, judged) }
  const kind = lines.headingOf(judged)
  if (kind === undefined && isSpoken(waiting, judged, lines)) return lines.mayDoubt(judged) ? inDoubt(waiting, lines) : 'speech'
  if (kind === undefined || kind === 'back' || kind === 'notes' || kind === 'end') return { ...waiting, kind: kind ?? 'notes' }
  if (kind === 'direction' && waiting.kind !== 'topic') return { ...waiting, kind }
  return { ...waiting, isOpen: goesOn(kind, judged) }
}

/** A line that is no heading goes on with the speech behind a heading, or behind what interrupts it. */
function isSpoken({ kind }: Waiting, judged: Judged, lines: BodyLines): boolean {
  return SPOKEN_PAST.has(kind) || !lines.isMatterBehind(kind, judged)
}

/** The second row shows that a table begins, which the speech goes on behind. */
function meetAfterRow(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const text = judged.block.line.text.trim()
  if (isSecond(waiting)) return partsHead(text) ? waiting : 'none'
  return isRowOfCells(text) ? waitsOn(waiting) : meetAfterTopic(waiting, judged, lines)
}
