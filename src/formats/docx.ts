import type { Line } from '../text/line.ts'
import type { OpenToken } from '../text/markup.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Mark } from './documents/lines.ts'
import { mayBeginXml, OfficeReader, sniffRoot } from './documents/office-reader.ts'
import { NO_STYLES, type WordStyles } from './documents/word-styles.ts'
import type { Format, FormatSink } from './format.ts'
import { localName } from './xml/speech-names.ts'

/** Text in them was taken out, with changes tracked. */
const REMOVED = new Set(['del', 'movefrom'])
/** What stands in them is not read: the older form of what stands beside it, and how words are pronounced. */
const SKIPPED = new Set(['fallback', 'rt'])
const BREAKS = new Set(['br', 'cr'])
// xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main", of the strict form http://purl.oclc.org/ooxml/wordprocessingml/main
const WORD = /\/wordprocessingml\//
const OFF = new Set(['0', 'false', 'off', 'none'])

/** The main part of a Word document: its paragraphs and tables as lines. */
class DocxReader extends OfficeReader {
  /** How many elements are open whose text is not read. */
  #removed = 0
  #skipped = 0
  /** The paragraph has begun, but no text of it. */
  #isFresh = false
  #heading: number | undefined
  #isStyledBold = false
  /** The mark of the paragraph was deleted: the next one goes on in it. */
  #goesOn = false
  #isBold = false
  /** A text element is open; the number of the line that its last text stands in. */
  #isText = false
  #textNumber: number | undefined

  constructor(
    sink: FormatSink,
    private readonly styles: WordStyles,
  ) {
    super(sink)
  }

  override text(line: Line): void {
    if (!this.#isText || this.#skipped > 0 || this.#removed > 0) return
    this.#begin()
    // A line end within one piece of text is white space.
    if (this.#textNumber !== undefined && this.#textNumber !== line.number) this.lines.put(' ', line)
    this.#textNumber = line.number
    this.lines.add(line, this.#isBold)
  }

  /** Its look is told before the first text of a paragraph. */
  #begin(): void {
    if (!this.#isFresh) return
    this.#isFresh = false
    if (this.lines.isEmpty) this.lines.begin({ heading: this.#heading, isFurniture: this.body.isFurniture })
  }

  override opens(name: string, token: OpenToken): void {
    const parent = this.open.names.at(-1)
    this.open.open(name)
    if (SKIPPED.has(name)) this.#skipped++
    if (this.#skipped > 0) return
    if (REMOVED.has(name)) this.#removes(parent, token)
    else if (parent === 'r') this.#opensInRun(name, token)
    else if (parent === 'ppr') this.#paragraphLook(name, token)
    else if (parent === 'rpr') this.#runLook(name, token)
    else this.#opensBlock(name)
  }

  #opensBlock(name: string): void {
    if (name === 'p') {
      this.#isFresh = true
      this.#heading = undefined
      this.#isStyledBold = false
      this.#isBold = false
    } else if (name === 'r') this.#isBold = this.#isStyledBold
    else if (name === 'tbl') this.body.tables.open()
    else if (name === 'gridcol') this.body.tables.column(1)
    else if (name === 'tr') this.body.openRow()
    else if (name === 'txbxcontent') this.body.openBox()
  }

  #removes(parent: string | undefined, { byte, line }: OpenToken): void {
    // <w:pPr><w:rPr><w:del/></w:rPr></w:pPr>: the end of a paragraph was deleted.
    if (parent === 'rpr') this.#goesOn = this.open.names.at(-3) === 'ppr'
    else if (parent !== 'trpr') {
      if (this.#removed === 0) this.left.add('tracked-deletion', { byte, line })
      this.#removed++
    }
  }

  #opensInRun(name: string, { byte, line: number }: OpenToken): void {
    const at = { byte, number }
    if (name === 't') {
      this.#isText = true
      this.#textNumber = undefined
    } else if (this.#removed > 0) return
    else if (name === 'tab' || name === 'ptab') this.lines.put('\t', at)
    else if (name === 'nobreakhyphen') this.lines.put('\u2011', at)
    else if (BREAKS.has(name)) this.body.break(at)
  }

  #paragraphLook(name: string, { attributes }: OpenToken): void {
    const value = valueIn(attributes)
    if (name === 'pstyle') {
      this.#heading = this.styles.heading(value)
      this.#isStyledBold = this.styles.isBold(value)
    } else if (name === 'outlinelvl' && /^[0-5]$/.test(value)) this.#heading = Number(value) + 1
  }

  /** What is said of the mark of a paragraph, or was so before a change, is not said of a run. */
  #runLook(name: string, { attributes }: OpenToken): void {
    if (this.open.names.at(-3) !== 'r') return
    if (name === 'b') this.#isBold = !OFF.has(valueIn(attributes))
    else if (name === 'rstyle') this.#isBold ||= this.styles.isBold(valueIn(attributes))
  }

  override closes(name: string, at: Mark): void {
    const parent = this.open.names.at(-2)
    this.open.close(name)
    if (SKIPPED.has(name)) this.#skipped = Math.max(0, this.#skipped - 1)
    else if (this.#skipped > 0) return
    else if (REMOVED.has(name) && parent !== 'rpr' && parent !== 'trpr') this.#removed = Math.max(0, this.#removed - 1)
    else if (name === 't') this.#isText = false
    else if (name === 'p') this.#endParagraph(at)
    else this.#closesBlock(name, at)
  }

  #closesBlock(name: string, at: Mark): void {
    if (name === 'tc') this.body.endCell(at)
    else if (name === 'tr') this.body.endRow()
    else if (name === 'tbl') this.body.tables.close()
    else if (name === 'txbxcontent') {
      this.body.endBox()
      this.#isFresh = true
    }
  }

  #endParagraph(at: Mark): void {
    const goesOn = this.#goesOn
    this.#goesOn = false
    this.#isFresh = false
    if (goesOn) return
    this.body.endParagraph(at)
  }
}

function valueIn(attributes: ReadonlyMap<string, string>): string {
  for (const [name, value] of attributes) if (localName(name) === 'val') return value
  return ''
}

export const docx: Format = {
  ...catalogue.docx,
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, { names: ['document'], space: WORD }),
  reader: (sink, { styles = NO_STYLES } = {}) => new DocxReader(sink, styles),
}
