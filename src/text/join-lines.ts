import { byteAt, type Line, type Widths } from './line.ts'

/** Bytes of a margin. */
const MOST_HIDDEN = 64

/**
 * Two lines that follow each other as one, with the line end between them as its text; undefined when they are too
 * different to be one.
 *     O SR. LUND (PX - AB. Sem revisão do⏎orador.) - Obrigado.
 */
export function joinLines(first: Line, second: Line): Line | undefined {
  if (first.continues || first.goesOn || second.continues) return undefined
  if (typeof first.widths !== 'string' || typeof second.widths !== 'string') return joinMeasured(first, second)
  const unit = first.widths === 'two' ? 2 : 1
  const gap = (second.byte - byteAt(first, first.text.length)) / unit
  const between = gap === 1 ? '\n' : gap === 2 ? '\r\n' : undefined
  const widths = widthsOf(first.widths, second.widths)
  if (between === undefined) return second.number === first.number + 1 ? joinMeasured(first, second) : undefined
  if (widths === undefined) return undefined
  const { number, byte, continues } = first
  const { endByte, goesOn } = second
  return { text: first.text + between + second.text, number, byte, endByte, widths, continues, goesOn }
}

function widthsOf(first: Widths, second: Widths): Widths | undefined {
  if (first === second) return first
  return first === 'two' || second === 'two' ? undefined : 'utf8'
}

/** The same of lines beside which numbers are printed: the line end between them answers for those. */
function joinMeasured(first: Line, second: Line): Line | undefined {
  if (second.byte < first.endByte || second.byte - first.endByte > MOST_HIDDEN) return undefined
  const { number, byte, continues } = first
  const { endByte, goesOn } = second
  const own = first.text.length + 1
  const text = `${first.text}\n${second.text}`
  const offset = (unit: number) => (unit < own ? byteAt(first, unit) : byteAt(second, unit - own)) - byte
  const widths = Uint32Array.from({ length: text.length + 1 }, (_, unit) => offset(unit))
  return { text, number, byte, endByte, widths, continues, goesOn }
}
