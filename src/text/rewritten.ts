import { byteAt, type Line } from './line.ts'
import { MappedText } from './mapped-text.ts'

/** A line in which what a pattern finds is written as what it stands for; what stands for nothing stays. `pattern` is global. */
export function rewritten(line: Line, pattern: RegExp, meaningOf: (found: RegExpExecArray) => string | undefined): Line {
  const { text } = line
  const mapped = new MappedText()
  let from = 0
  for (const found of text.matchAll(pattern)) {
    const meaning = meaningOf(found)
    if (meaning === undefined) continue
    mapped.add(line, from, found.index)
    mapped.put(meaning, byteAt(line, found.index))
    from = found.index + found[0].length
  }
  if (from === 0) return line
  mapped.add(line, from, text.length)
  const { text: shown, widths, byte } = mapped.take(line.number, line.endByte)
  const { number, endByte, continues, goesOn } = line
  return { text: shown, widths: behind(widths, byte - line.byte), number, byte: line.byte, endByte, continues, goesOn }
}

/** Widths of a line that begins so many bytes earlier, with what is not shown. */
function behind(widths: Line['widths'], bytes: number): Line['widths'] {
  return bytes === 0 || typeof widths === 'string' ? widths : widths.map((at) => at + bytes)
}
