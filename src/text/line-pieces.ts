import { colourUnits } from './colours.ts'
import { byteAt, type Line } from './line.ts'
import { widthAt } from './mapped-text.ts'

/** From this length on it pays to count the bytes of a line once. */
const LONG = 512

/** A line of which many parts will be taken: where its units stand is counted once. */
export function measured(line: Line): Line {
  const { text, widths } = line
  if (widths !== 'utf8' || text.length < LONG) return line
  const table = new Uint32Array(text.length + 1)
  let byte = 0
  for (let at = 0; at < text.length; at++) {
    table[at] = byte
    byte += widthAt(line, at)
  }
  table[text.length] = byte
  const { number, byte: from, endByte, continues, goesOn } = line
  return { text, widths: table, number, byte: from, endByte, continues, goesOn }
}

/** A part of a line as a line of its own, for text that stands in a source as it is said. */
export function partOf(line: Line, from: number, to: number): Line {
  const part = {
    text: line.text.slice(from, to),
    widths: partOfWidths(line.widths, from, to),
    number: line.number,
    byte: from === 0 ? line.byte : byteAt(line, from),
    endByte: byteAt(line, to),
    continues: line.continues && from === 0,
    goesOn: line.goesOn && to === line.text.length,
  }
  if (line.written !== undefined) return { ...part, written: partOf(line.written, writtenAt(line, from), writtenEnd(line, to)) }
  if (line.breaks === undefined) return part
  const breaks = line.breaks.map((found) => ({ unit: found.unit - from, number: found.number }))
  return { ...part, number: breaks.findLast(({ unit }) => unit <= 0)?.number ?? line.number, breaks }
}

function partOfWidths(widths: Line['widths'], from: number, to: number): Line['widths'] {
  if (typeof widths === 'string') return widths
  // Of what stands hidden before it, the first unit answers for the bytes.
  if (from === 0) return widths.slice(0, to + 1)
  const start = widths[from] ?? 0
  return widths.slice(from, to + 1).map((at) => at - start)
}

/** A line and the piece that continues it, as one: what is cut at the limit of a line may be needed whole. */
export function joined(line: Line, next: Line): Line {
  const { number, byte, continues } = line
  const text = line.text + next.text
  return { text, number, byte, endByte: next.endByte, continues, goesOn: next.goesOn, widths: joinedWidths(line, next) }
}

function joinedWidths(line: Line, next: Line): Line['widths'] {
  if (line.widths === next.widths && typeof line.widths === 'string') return line.widths
  const isUtf8 = (widths: Line['widths']) => widths === 'one' || widths === 'utf8'
  if (isUtf8(line.widths) && isUtf8(next.widths)) return 'utf8'
  const own = line.text.length
  const widths = new Uint32Array(own + next.text.length + 1)
  for (let at = 0; at < own; at++) widths[at] = byteAt(line, at) - line.byte
  for (let at = 0; at <= next.text.length; at++) widths[own + at] = byteAt(next, at) - line.byte
  return widths
}

/** The last place that was found in each line, from which the next goes on: parts are taken one after the other. */
const lastFound = new WeakMap<Line, { readonly index: number; readonly from: number }>()

/** Where a unit of a line that is read as it is shown stands in the line as it is written. */
export function writtenAt({ text, written }: Line, index: number): number {
  if (written === undefined) return index
  const last = lastFound.get(written)
  let { index: at, from } = last !== undefined && last.index <= index ? last : { index: 0, from: 0 }
  for (; at < index; at++, from++) from += hiddenUnits(written.text, from, text.charAt(at))
  lastFound.set(written, { index, from })
  return from
}

/** The same of an end: what is hidden behind the last unit is of the line, too. */
function writtenEnd(line: Line, to: number): number {
  return to === line.text.length ? (line.written?.text.length ?? to) : writtenAt(line, to)
}

/** Units of the source before the character that is shown next. */
function hiddenUnits(source: string, from: number, shown: string): number {
  let at = from
  for (;;) {
    const units = colourUnits(source, at) || (source.charAt(at) === '\\' && shown !== '\\' ? 1 : 0)
    if (units === 0) return at - from
    at += units
  }
}
