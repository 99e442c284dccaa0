import { isDigit } from '../../text/characters.ts'
import { CASELESS, DIGIT, kindOf, LOWER, UPPER } from './characters.ts'
import { type Head, HeadLine, type LineEnds, MARKS } from './head.ts'
import { proposeInner } from './inner.ts'
import { readOpening } from './openings.ts'
import { proposePlaces } from './shapes.ts'
import { NameScan } from './stops.ts'

const BEGINS_NAME: ReadonlySet<number> = new Set([UPPER, LOWER, CASELESS, DIGIT])
// Q12. MARA   P 3) MARA
const ORDINAL = /(?:\p{Lu}\p{L}{0,3}\.? ?\d{1,6}[.:)]?|\p{Lu}\.?)\s+(?=\p{Lu}|\p{Ll}\p{Lu})/uy
// SPEAKER: S1
const VALUE = /(?:speaker|sprecher(?:in)?|orador|oratore|voice|intervenant)\s*[:=]\s*(?=\S{1,40}(?: \S{1,20})?$)/imy

/** Proposes the heads of one line: at its beginning, and within it. */
export function readHeads(lines: LineEnds, index: number, heads: Head[]): void {
  const line = new HeadLine(lines, index, heads)
  const first = heads.length
  const at = readOpening(line)
  if (at >= 0) {
    readName(line, at)
    readWrapped(line, at)
    readNumbered(line, at)
    readValue(line, at)
  }
  if (line.to - line.from > 24) proposeInner(line, first)
}

function readName(line: HeadLine, at: number): void {
  const unit = line.unit(at)
  const isLink = unit === 91
  const from = isLink ? at + 1 : at
  const isPhone = unit === 43 && isDigit(line.unit(from + 1))
  if (!isPhone && !BEGINS_NAME.has(kindOf(line.unit(from)))) {
    if (line.marks & MARKS.chevron) line.propose({ close: 'chevron', from, to: from, speech: from })
    return
  }
  const scan = new NameScan(line, from, isLink)
  scan.run()
  if (scan.isHead) proposePlaces(scan)
}

// …, Minister for Trade and
// Industry:
const WRAPPED = /\p{Lu}\p{L}[^:.?!;|<>\n]{22,78},?\n[ \t]*\p{L}[^:.?!;|<>\n]{2,60}:[ \t]*$/muy
/** A name with its office that runs on over the end of the line up to a colon. */
function readWrapped(line: HeadLine, at: number): void {
  WRAPPED.lastIndex = at
  if (line.lastLine !== line.line || !WRAPPED.test(line.text)) return
  const to = line.text.lastIndexOf(':', WRAPPED.lastIndex - 1)
  if (to <= line.to) return
  const end = line.to
  line.lastLine++
  line.to = line.lines.to(line.lastLine)
  line.propose({ close: 'colon', from: at, to, speech: line.to })
  line.lastLine--
  line.to = end
}

// A12\tMara Lund   12  Mara Lund
const CODED = /(?:[\p{L}\p{N}._-]{1,14}\t+|\d{1,5} +)(?=[\p{L}<[*(])/uy
/** The name after a number: `Q12. MARA LUND: text`. */
function readNumbered(line: HeadLine, at: number): void {
  CODED.lastIndex = at
  if (CODED.test(line.text) && CODED.lastIndex < line.to) {
    line.marks |= MARKS.code
    readName(line, CODED.lastIndex)
    return
  }
  const unit = line.unit(at)
  if (unit < 65 || unit > 90) return
  ORDINAL.lastIndex = at
  if (!ORDINAL.test(line.text)) return
  const end = ORDINAL.lastIndex
  if (end >= line.to || !(isDigit(line.unit(end - 2)) || isDigit(line.unit(end - 3)))) return
  line.marks |= MARKS.number
  readName(line, end)
}

function readValue(line: HeadLine, at: number): void {
  if (line.to - at >= 60) return
  VALUE.lastIndex = at
  if (VALUE.test(line.text) && VALUE.lastIndex < line.to)
    line.propose({ close: 'alone', from: VALUE.lastIndex, to: line.to, speech: line.to })
}
