import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Phrase } from '../text/phrase.ts'
import { beginsWithTime, endsInTime, isLeadOfName } from './name-like.ts'

/** Units of a line that is bold from end to end and may be a name, and of the cells that may stand before speech. */
export const NAME_UNITS = 120

/** A line with some units of it between the stars of Markdown; white space in front of them stays there. */
export function inStars(line: Line, to: number): Line {
  const from = line.text.length - line.text.trimStart().length
  if (from >= to) return line
  const phrase = new Phrase()
  phrase.add(partOf(line, 0, from))
  phrase.put('**', { byte: byteAt(line, from), number: line.number })
  phrase.add(partOf(line, from, to))
  phrase.put('**', { byte: byteAt(line, to), number: line.number })
  phrase.add(partOf(line, to, line.text.length))
  return phrase.take() ?? line
}

/** A line that is bold from end to end; a short one may be a name. A colon or a time sets it off by itself. */
export function withBold(line: Line): Line {
  const text = line.text.trim()
  const isSetOff = text.length > NAME_UNITS || text.endsWith(':') || endsInTime(text) || beginsWithTime(text)
  return isSetOff ? line : inStars(line, line.text.trimEnd().length)
}

/** "<b>Mara Lund</b> Good evening." -> "**Mara Lund** Good evening."; undefined where the bold units can be no name. */
export function withBoldLead(line: Line, units: number): Line | undefined {
  const lead = line.text.slice(0, units).trimEnd()
  const isName = lead !== '' && lead.length <= NAME_UNITS && isLeadOfName(lead, line.text.slice(lead.length, lead.length + 3))
  return isName ? inStars(line, lead.length) : undefined
}
