import { entityText, htmlEntity } from '../../text/entities.ts'
import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { rewritten } from '../../text/rewritten.ts'

// "<p>", once "&lt;p&gt;" is read
const TAG = /<(\/?)(p|br|div|li|ul|ol|blockquote|h[1-6]|em|i|b|u|s|strong|span|font|a|at|code|img)(?:\s[^<>]{0,400})?\/?>/gi
/** A text that speaks of tags does not begin or end with one. */
const AT_EDGE = /^\s{0,99}<\/?(?:p|br|div|li|ul|ol|blockquote)\b|<(?:\/(?:p|div|li|ul|ol|blockquote)|br\s?\/?)>\s{0,99}$/i
const BLOCK = /^(?:p|br|div|li|ul|ol|blockquote|h[1-6])$/i
// "&#39;", once "&amp;#39;" is read
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|amp|quot|apos|lt|gt|nbsp);/gi

/** A piece of a text, and whether a line ends in front of it. */
export interface Unescaped {
  readonly line: Line
  readonly isParted: boolean
}

/** Whether a text is markup from end to end. */
export function isMarkup(text: string): boolean {
  return AT_EDGE.test(text)
}

/**
 * Text of XML in which markup was escaped once more, as programs do that put HTML into an element:
 *     <said>&lt;p&gt;It&amp;#39;s late.&lt;/p&gt;</said>  ->  It's late.
 */
export function unescaped(line: Line): Unescaped[] {
  const { text } = line
  if (!isMarkup(text)) return [{ line: withoutEntities(line), isParted: false }]
  const pieces: Unescaped[] = []
  let from = 0
  let isParted = false
  for (const match of text.matchAll(TAG)) {
    if (match.index > from) pieces.push({ line: withoutEntities(partOf(line, from, match.index)), isParted })
    isParted = BLOCK.test(match[2] ?? '') || (isParted && match.index === from)
    from = match.index + match[0].length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ line: withoutEntities(partOf(line, from, text.length)), isParted })
  return pieces
}

function withoutEntities(line: Line): Line {
  return line.text.includes('&') ? rewritten(line, ENTITY, ([, name = '']) => entityText(name, htmlEntity)) : line
}
