import type { Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { rewritten } from '../../text/rewritten.ts'

/** In quotes, none of which ends before the last: no "Yes," she said, "so it is." */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/
// "no" with a backslash before each quote, and It''s in single quotes
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|(.))|''/gu
const SPACES = new Set('nrtbfvNLP_ '.split(''))

/** A value that may stand in quotes, without these. */
export function unquotedText(value: string): string {
  if (!QUOTED.test(value)) return value
  const mark = value.charAt(0)
  let text = ''
  let from = 1
  for (const found of value.matchAll(ESCAPE)) {
    text += value.slice(from, found.index) + (meaningOf(found, mark) ?? found[0])
    from = found.index + found[0].length
  }
  return text + value.slice(from, -1)
}

/** The lines of a value that may stand in quotes, without these. */
export function unquotedLines(lines: readonly Line[]): readonly Line[] {
  const mark = lines[0]?.text.charAt(0) ?? ''
  if ((mark !== '"' && mark !== "'") || !QUOTED.test(lines.map(({ text }) => text).join(' '))) return lines
  return lines.map((line, place) => {
    const end = line.text.length - (place === lines.length - 1 ? 1 : 0)
    return withoutEscapes(partOf(line, place === 0 ? 1 : 0, end), mark)
  })
}

function withoutEscapes(line: Line, mark: string): Line {
  return line.text.includes(mark === "'" ? "''" : '\\') ? rewritten(line, ESCAPE, (found) => meaningOf(found, mark)) : line
}

/** What stands for an escape within marks of this kind; undefined where it is none. */
function meaningOf([whole, byte, unit, other = '']: RegExpExecArray, mark: string): string | undefined {
  if (whole === "''") return mark === "'" ? "'" : undefined
  if (mark === "'") return undefined
  const code = byte ?? unit
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  return SPACES.has(other) ? ' ' : other
}
