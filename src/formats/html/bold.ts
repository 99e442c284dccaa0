import { byteAt, type Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { Phrase } from '../../text/phrase.ts'
import { endsInTime, isLeadOfName } from '../name-like.ts'
import { NAME_UNITS } from './names.ts'

// "Mara:"
const CITED = /^[^:]{1,60}:$/

interface Emphasis {
  readonly isBold: boolean
  readonly isCited: boolean
}

/** What of a line is bold: a name that is, or that begins it, is marked as Markdown does. */
export class BoldLine {
  #isBold = false
  /** Minutes that a program makes of a chat: the name and its colon are a citation. */
  #isCited = false
  /** Units of what is bold, with text behind it that is not. */
  #lead = 0

  /** A line begins in these elements; `mayBe`: it is no heading. */
  begin({ isBold, isCited }: Emphasis, mayBe: boolean): void {
    this.#isBold = isBold && mayBe
    this.#isCited = isCited && mayBe
    this.#lead = 0
  }

  /** Text follows that is bold or not; `before` tells what the line begins with. */
  follow({ isBold, isCited }: Emphasis, before: Phrase): void {
    const isBehind = (this.#isBold && !isBold) || (this.#isCited && !isCited)
    if (!isBehind || this.#lead > 0) return
    this.#isBold = false
    this.#lead = before.lead(NAME_UNITS).length
  }

  mark(line: Line): Line | undefined {
    if (this.#isBold) return inBold(line)
    if (this.#isCited) return this.#lead > 0 ? withCited(line, this.#lead) : line
    return this.#lead > 0 ? withLead(line, this.#lead) : line
  }
}

/** "<cite>Mara:</cite> Good evening." -> "**Mara:** Good evening." */
function withCited(line: Line, units: number): Line | undefined {
  const lead = line.text.slice(0, units).trimEnd()
  return lead.length <= NAME_UNITS && CITED.test(lead) ? marked(line, lead.length) : line
}

/** "<b>Mara Lund</b> Good evening." -> "**Mara Lund** Good evening." */
function withLead(line: Line, units: number): Line | undefined {
  const lead = line.text.slice(0, units).trimEnd()
  return isLeadOfName(lead, line.text.slice(lead.length, lead.length + 3)) ? marked(line, lead.length) : line
}

/** A line that is bold from end to end; a short one may be a name. */
function inBold(line: Line): Line | undefined {
  if (line.text.length > NAME_UNITS || /:\s{0,9}$/.test(line.text)) return line
  const text = line.text.trimEnd()
  if (endsInTime(text)) return line
  return marked(line, text.length, text.length)
}

function marked(line: Line, to: number, end = line.text.length): Line | undefined {
  const phrase = new Phrase()
  phrase.put('**', line)
  phrase.add(partOf(line, 0, to))
  phrase.put('**', { byte: byteAt(line, to), number: line.number })
  if (end > to) phrase.add(partOf(line, to, end))
  return phrase.take()
}
