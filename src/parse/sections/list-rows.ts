import type { Judged } from '../../recogniser/recogniser.ts'
import { isBlank, skipBlank } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import { readTimeMark } from '../time-marks.ts'
import type { BodyLines } from './body-lines.ts'
import { indentOf } from './stage.ts'
import { isPersonal } from './tightness.ts'
import { type Follows, type Waiting, waitsOn } from './waiting-kinds.ts'
import { isListTitle } from './words.ts'

const LONGEST_TITLE = 40
/** Fewer are no list, and a longer line is none of its rows. */
const LEAST_ROWS = 2
const LONGEST_ROW = 80
const LINES_BETWEEN = 2

/** Whether a line alone heads a list of people: "Call participants:". */
export function headsPeople(start: string): boolean {
  return start.length <= LONGEST_TITLE && isListTitle(start)
}

/** Rows are no sentences, no times, and nobody says "I" in them. */
function isRow({ block }: Judged): boolean {
  const { text } = block.line
  return text.length <= LONGEST_ROW && !endsSentence(text) && !isPersonal(text) && readTimeMark(text) === undefined
}

/**
 * Whether a name alone on its line, without a colon, is one more line of what waits: in a list one that was not there yet, at the foot
 * of the source one who never spoke.
 */
export function isNextName({ kind, judged }: Waiting, { block, verdict }: Judged, lines: BodyLines): boolean {
  const { label } = verdict
  if (label?.match.ownLine !== true || label.match.start !== null) return false
  const text = block.line.text.trim()
  if (text.endsWith(':')) return false
  if (kind === 'list') return judged.every((row) => !row.block.line.text.trim().startsWith(label.match.label))
  return (kind === 'end' || kind === 'back') && !lines.knows(label.key)
}

/** What stands at the foot goes on to the end, unless somebody says something below a name. */
export function meetInFoot(waiting: Waiting, { block }: Judged): Follows | Waiting {
  return nameAbove(waiting.judged) >= 0 && isPersonal(block.line.text) ? 'name' : waitsOn(waiting)
}

/** Where the name stands above the line that was met last, which shows that it speaks: two lines may stand between. */
export function nameAbove(judged: readonly Judged[]): number {
  let below = 0
  for (let at = judged.length - 1; at >= 0 && below <= LINES_BETWEEN + 1; at--) {
    if (judged[at]?.block.blank !== false) continue
    if (below > 0 && judged[at]?.verdict.label != null) return at
    below++
  }
  return -1
}

/** So many rows stand below the heading. */
export function hasRows(judged: readonly Judged[]): boolean {
  return judged.filter(({ block }) => !block.blank).length > LEAST_ROWS
}

/** Names, what they are, and what heads them, until somebody says something. */
export function meetInList(waiting: Waiting, judged: Judged, lines: BodyLines): Follows | Waiting {
  const kind = lines.headingOf(judged)
  if ((kind === 'back' || kind === 'end') && lines.density.labelled > 0) return { ...waiting, kind }
  if (kind === 'topic') return { ...waiting, kind }
  if (kind !== undefined || isRow(judged)) return waitsOn(waiting)
  if (nameAbove(waiting.judged) >= 0) return 'name'
  return hasRows(waiting.judged.slice(0, -1)) ? 'speech' : 'none'
}

const LONGEST_TOPIC = 120
const ENDS = /[.?!…,;:]["”’)]*\s*$/

/** Whether a line beside a list may be what the list is about: it is no item, is not set in, and ends no sentence.
 *     Update on the ferry - Mara Lund      Bridges [The pier #60](https://…)      */
export function isAboveList(text: string): boolean {
  if (text.length > LONGEST_TOPIC || indentOf(text) > 0 || behindListMark(text, 0) > 0 || ENDS.test(text)) return false
  return !text.trimEnd().endsWith(')') || text.includes('/')
}

/** What an item of a list begins with. */
const LIST_MARKS = '*-+•–—‣◦●▪'

/** Behind the mark of a list item or of a change of speaker, and the white space after it; else `at`.
 *     - LUND: Yes      >> LUND: Yes
 *       ^                 ^           */
export function behindListMark(line: string, at: number): number {
  if (line.startsWith('>>', at)) return skipBlank(line, line.charAt(at + 2) === '>' ? at + 3 : at + 2)
  return at < line.length && LIST_MARKS.includes(line.charAt(at)) && isBlank(line.charCodeAt(at + 1))
    ? skipBlank(line, at + 1)
    : at
}

/** Whether a label, which begins at `at`, heads an item of a list. */
export function isListItem(line: string, at: number): boolean {
  return behindListMark(line, at) > at
}

// "| For | Against |"
const CELLS = /^\|[^|]{0,200}\|.*\|$/
// "| --- | :-: |"
const PARTS_HEAD = /^\|(?:\s*:?-{1,40}:?\s*\|){2,}$/

/** Whether a line is a row of a table in Markdown. */
export function isRowOfCells(start: string): boolean {
  return start.startsWith('|') && CELLS.test(start)
}

/** Whether a row parts the names of the columns from the others. */
export function partsHead(start: string): boolean {
  return PARTS_HEAD.test(start)
}
