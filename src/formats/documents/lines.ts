import { byteAt, type Line } from '../../text/line.ts'
import { partOf } from '../../text/line-pieces.ts'
import { Phrase } from '../../text/phrase.ts'
import type { FormatSink } from '../format.ts'
import { FromFirstByte } from '../from-first-byte.ts'
import {
  endsInTime,
  inStars,
  isCellOfName,
  isCount,
  isLeadOfName,
  isSentence,
  NAME_UNITS,
  withBold,
  withBoldLead,
} from '../name-like.ts'
import { isColumnOfPlace } from '../tables/columns.ts'
import { isBlank } from '../text.ts'

/** Units of a line that are put together; a longer one goes on in pieces. */
const LINE_UNITS = 32_768

/** A place in the source. */
export interface Mark {
  readonly byte: number
  readonly number: number
}

/** How a paragraph is set. */
export interface ParagraphLook {
  /** Rank of a heading, 1 to 6; undefined for any other paragraph. */
  readonly heading?: number | undefined
  /** No text of the document: a text box. */
  readonly isFurniture?: boolean
}

/**
 * Puts the paragraphs of a document together, as its reader meets text, tabs, breaks and cells. What stands out as a label
 * is marked as Markdown does it, or with a colon, so that the conventions for text see it; whether it is one they judge.
 *     <b>Mara Lund</b> Good evening.  ->  **Mara Lund** Good evening.
 *     | Mara Lund | Good evening. |   ->  Mara Lund: Good evening.
 */
export class DocumentLines {
  readonly #blocks: FromFirstByte
  readonly #phrase = new Phrase()
  /** The first units of the line at hand. */
  #lead = ''
  #units = 0
  /** Units of the bold text that the line begins with. */
  #boldUnits = 0
  #isBoldSoFar = true
  #isApart = false
  /** The line was cut for its length, and goes on. */
  #isCut = false
  #isFurniture = false
  #heading: number | undefined

  constructor(sink: FormatSink) {
    this.#blocks = new FromFirstByte(sink, 'body')
  }

  /** Told of every line of the source. */
  see(line: Line): void {
    this.#blocks.see(line)
  }

  get hasSource(): boolean {
    return this.#blocks.hasLines
  }

  get isEmpty(): boolean {
    return this.#phrase.isEmpty
  }

  /** Begins a paragraph. */
  begin({ heading, isFurniture = false }: ParagraphLook): void {
    this.#isFurniture = isFurniture
    this.#heading = isFurniture ? undefined : heading
  }

  /** Text that the source has. */
  add(line: Line, isBold: boolean): void {
    if (!isBlank(line.text)) this.#isBoldSoFar &&= isBold
    this.#phrase.add(line)
    this.#count(line.text)
    if (this.#units > LINE_UNITS) this.#flush(true)
  }

  /** Text that the source writes in another way, such as "\'e9". */
  say(text: string, at: Mark, isBold: boolean): void {
    if (!isBlank(text)) this.#isBoldSoFar &&= isBold
    this.put(text, at)
  }

  /** Text that an element or a control word stands for, such as a tab. */
  put(text: string, at: Mark): void {
    if (this.#phrase.isEmpty && isBlank(text)) return
    this.#phrase.put(text, at)
    this.#count(text)
  }

  /**
   * A cell of a row ends: what it holds stands before the text of the next on one line, if it is short, or on a line above
   * it, if it is a name with a time behind it. A number that counts the rows is none of the text.
   */
  endCell(at: Mark, isFirstRow: boolean): void {
    if (this.#phrase.isEmpty) return
    const cells = this.#lead.trim()
    if (this.#units > NAME_UNITS) this.endParagraph()
    else if (isCount(cells)) this.#endFurniture()
    else if (endsInTime(cells)) this.endLine()
    else {
      // The names of the columns are no speech, and the rest of their row goes with them.
      this.#isFurniture ||= isFirstRow && isColumnOfPlace(cells)
      this.put(isCellOfName(cells) && !this.#isFurniture ? ': ' : ' ', at)
    }
  }

  #endFurniture(): void {
    const isFurniture = this.#isFurniture
    this.#isFurniture = true
    this.endLine()
    this.#isFurniture = isFurniture
  }

  /** A paragraph or a line ends in a cell that is not the last of its row. */
  endPartOfCell(at: Mark): void {
    if (this.#units > NAME_UNITS || isSentence(this.#lead.trim())) this.endParagraph()
    else this.put(' ', at)
  }

  endLine(): void {
    this.#flush(false)
  }

  endParagraph(): void {
    this.#flush(false)
    this.#isApart = true
  }

  /** The end of the source. */
  end(): void {
    this.#flush(false)
    this.#blocks.end()
  }

  #count(text: string): void {
    if (this.#isBoldSoFar) this.#boldUnits = this.#units + text.length
    this.#units += text.length
    if (this.#lead.length <= NAME_UNITS) this.#lead += text.slice(0, NAME_UNITS + 1)
  }

  #flush(goesOn: boolean): void {
    const continues = this.#isCut
    const line = this.#taken(continues)
    if (line === undefined || (isBlank(line.text) && !continues && !goesOn)) return
    if (this.#isApart) this.#blocks.block({ line: partOf(line, 0, 0), blank: true })
    this.#isApart = false
    this.#isCut = goesOn
    const whole = { ...line, text: line.text, continues, goesOn }
    if (this.#isFurniture) this.#blocks.block({ line: whole, blank: false, matter: 'boilerplate' })
    else this.#blocks.block({ line: whole, blank: false })
  }

  /** The line at hand with its marks, and makes ready for the next. */
  #taken(continues: boolean): Line | undefined {
    const [boldUnits, isWholeBold, heading] = [this.#boldUnits, this.#isBoldSoFar, this.#heading]
    this.#lead = ''
    this.#units = 0
    this.#boldUnits = 0
    this.#isBoldSoFar = true
    this.#isCut = false
    this.#heading = undefined
    const line = this.#phrase.take()
    if (line === undefined || continues) return line
    if (heading !== undefined) return this.#withRank(line, heading)
    return isWholeBold ? withBold(line) : this.#withLead(line, boldUnits)
  }

  /** Below the first rank, a name that heads what is said is marked as one that is bold. */
  #withRank(line: Line, rank: number): Line {
    const text = line.text.trimEnd()
    if (rank > 1 && isLeadOfName(text, '\t')) return inStars(line, text.length)
    this.#phrase.put(`${'#'.repeat(rank)} `, line)
    this.#phrase.add(line)
    return this.#phrase.take() ?? line
  }

  /** A bold name, or one before a tab, is set off from what follows it. */
  #withLead(line: Line, boldUnits: number): Line {
    const marked = withBoldLead(line, boldUnits)
    if (marked !== undefined) return marked
    const { text } = line
    const tab = text.slice(0, NAME_UNITS).indexOf('\t')
    const isBare = tab >= 0 && isBlank(text.slice(0, boldUnits))
    if (!isBare || !isLeadOfName(text.slice(0, tab).trimEnd(), '\t') || isBlank(text.slice(tab))) return line
    this.#phrase.add(partOf(line, 0, tab))
    this.#phrase.put(':', { byte: byteAt(line, tab), number: line.number })
    this.#phrase.add(partOf(line, tab, text.length))
    return this.#phrase.take() ?? line
  }
}
