import { isBlank, skipBlank } from '../text/characters.ts'
import type { Line } from '../text/line.ts'
import { QUOTE_RULE } from './drop-repeats.ts'
import { type Stretch, takeOut } from './stretch.ts'

/** Behind the marks of a line that is quoted as Markdown and mail do it, or 0.
 *     > **Lund:** Is it late?      > > It is.
 *       ^                              ^          */
function quoteEnd(text: string): number {
  const at = skipBlank(text, 0)
  if (text.charAt(at) !== '>' || text.charAt(at + 1) === '>') return 0
  let end = at
  while (text.charAt(end) === '>' && (end + 1 === text.length || isBlank(text.charCodeAt(end + 1))))
    end = skipBlank(text, end + 1)
  return end > at ? end : 0
}

/** Whether something stands behind the marks of quoting of a line. */
function isQuoted(text: string): boolean {
  const end = quoteEnd(text)
  return end > 0 && end < text.trimEnd().length
}

/** Of lists; a hyphen and a dash may stand for somebody else who speaks. */
const BULLETS = '*•+◦●▪'

/** The bullet that a line begins with, or nothing.
 *     **Mara Lund**
 *     * Good evening.
 *     ^               */
function bulletOf(text: string): string {
  const at = skipBlank(text, 0)
  const mark = text.charAt(at)
  return mark !== '' && BULLETS.includes(mark) && isBlank(text.charCodeAt(at + 1)) ? mark : ''
}

/** The marks of quoting or of a list before each line of a turn. */
export class LeadMarks {
  /** The line of the label is quoted, or the first one below it, and so are the others. */
  #isQuoted = false
  /** What is said begins with this mark of a list right below the label, and so do others of its lines. */
  #bullet = ''

  /** Looks at the first line of a turn; `isBelow`: it stands right below the label. */
  begin(text: string, { from, isBelow }: { readonly from: number; readonly isBelow: boolean }): void {
    this.#isQuoted = (from > 0 || isBelow) && isQuoted(text)
    this.#bullet = from === 0 && isBelow ? bulletOf(text) : ''
  }

  /** Behind the marks of a line, or 0. */
  endIn(text: string): number {
    if (this.#isQuoted) return quoteEnd(text)
    return this.#bullet !== '' && bulletOf(text) === this.#bullet ? skipBlank(text, skipBlank(text, 0) + 1) : 0
  }
}

/** The line that was added last to what is open begins with marks of quoting up to `end`: they are taken out. */
export function dropMarks(open: Stretch | null, line: Line, end: number): void {
  if (open === null) return
  const { text } = line.written ?? line
  const from = open.passage.length - text.trim().length
  takeOut(open, { rule: QUOTE_RULE, from, to: Math.min(from + end - skipBlank(text, 0), open.passage.length) })
}
