import { byteAt, type Line } from '../../text/line.ts'
import { measured } from '../../text/line-pieces.ts'
import { MappedText } from '../../text/mapped-text.ts'

// "{\p1}" begins a drawing, "{\p0}" ends it; "{\pos(1,2)}" is neither
const DRAWING = /\\p(\d{1,2})(?=[\\}])/g

/** What is said in the last column of a row: without what is in braces, one line a "\N", and without drawings. */
export class AssText {
  #draws = false

  begin(): void {
    this.#draws = false
  }

  read(line: Line): Line[] {
    const { text } = line
    if (!text.includes('{') && !text.includes('\\')) return this.#draws || text.trim() === '' ? [] : [line]
    return this.#readMarked(measured(line))
  }

  #readMarked(line: Line): Line[] {
    const { text } = line
    const found: Line[] = []
    const mapped = new MappedText()
    const lastBrace = text.lastIndexOf('}')
    const flush = (at: number): void => {
      if (mapped.text.trim() !== '') found.push(mapped.take(line.number, byteAt(line, at)))
    }
    for (let at = 0; at < text.length; ) {
      const end = nextSign(text, at)
      if (!this.#draws) mapped.add(line, at, end)
      const mark = text.slice(end, end + 2)
      at = end + mark.length
      if (mark[0] === '{' && lastBrace > end) at = this.#braces(text, end)
      else if (mark === '\\N' || mark === '\\n') flush(end)
      else if (mark === '\\h') mapped.put(' ', byteAt(line, end))
      else if (!this.#draws) {
        at = Math.min(end + 1, text.length)
        mapped.add(line, end, at)
      }
    }
    flush(text.length)
    return found
  }

  /** Behind braces; what they say of drawings is heeded. */
  #braces(text: string, at: number): number {
    const end = text.indexOf('}', at) + 1
    for (const [, scale] of text.slice(at, end).matchAll(DRAWING)) this.#draws = Number(scale) > 0
    return end
  }
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '{' || text[at] === '\\') return at
  return text.length
}
