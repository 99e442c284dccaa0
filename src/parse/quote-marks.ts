import { isBlank, skipBlank } from '../labels/names/units.ts'
import type { Line } from '../text/line.ts'
import { QUOTE_RULE } from './drop-repeats.ts'
import { type Stretch, takeOut } from './stretch.ts'

/** Behind the marks of a line that is quoted as Markdown and mail do it, or 0.
 *     > **Lund:** Is it late?      > > It is.
 *       ^                              ^          */
export function quoteEnd(text: string): number {
  const at = skipBlank(text, 0)
  if (text.charAt(at) !== '>' || text.charAt(at + 1) === '>') return 0
  let end = at
  while (text.charAt(end) === '>' && (end + 1 === text.length || isBlank(text.charCodeAt(end + 1))))
    end = skipBlank(text, end + 1)
  return end > at ? end : 0
}

/** Whether something stands behind the marks of quoting of a line. */
export function isQuoted(text: string): boolean {
  const end = quoteEnd(text)
  return end > 0 && end < text.trimEnd().length
}

/** The line that was added last to what is open begins with marks of quoting up to `end`: they are taken out. */
export function dropMarks(open: Stretch | null, line: Line, end: number): void {
  if (open === null) return
  const { text } = line.written ?? line
  const from = open.passage.length - text.trim().length
  takeOut(open, { rule: QUOTE_RULE, from, to: Math.min(from + end - skipBlank(text, 0), open.passage.length) })
}
