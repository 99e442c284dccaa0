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
  return { ...mapped.take(line.number, line.endByte), continues: line.continues, goesOn: line.goesOn }
}
