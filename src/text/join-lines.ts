import { byteAt, type Line, type Widths } from './line.ts'

/**
 * Two lines that follow each other as one, with the line end between them as its text; undefined when they are too
 * different to be one.
 *     O SR. LUND (PX - AB. Sem revisão do⏎orador.) - Obrigado.
 */
export function joinLines(first: Line, second: Line): Line | undefined {
  if (first.continues || first.goesOn || second.continues) return undefined
  const unit = first.widths === 'two' ? 2 : 1
  const gap = (second.byte - byteAt(first, first.text.length)) / unit
  const between = gap === 1 ? '\n' : gap === 2 ? '\r\n' : undefined
  const widths = widthsOf(first.widths, second.widths)
  if (between === undefined || widths === undefined) return undefined
  const { number, byte, continues } = first
  const { endByte, goesOn } = second
  return { text: first.text + between + second.text, number, byte, endByte, widths, continues, goesOn }
}

function widthsOf(first: Widths, second: Widths): Widths | undefined {
  if (typeof first !== 'string' || typeof second !== 'string') return undefined
  if (first === second) return first
  return first === 'two' || second === 'two' ? undefined : 'utf8'
}
