import type { Line } from '../text/line.ts'
import type { OpenToken } from '../text/markup.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Mark } from './documents/lines.ts'
import { mayBeginXml, OfficeReader, sniffRoot } from './documents/office-reader.ts'
import type { LeftOutKind } from './fields.ts'
import type { Format } from './format.ts'
import { isBlank } from './text.ts'
import { localName } from './xml/speech-names.ts'

/** What stands in them is not what was said. */
const ASIDE: ReadonlyMap<string, LeftOutKind> = new Map([
  ['deletion', 'tracked-deletion'],
  ['note', 'note-left-out'],
  ['annotation', 'comment-left-out'],
])
const PARAGRAPH = new Set(['p', 'h'])
/** Styles that a document declares. */
const MOST_STYLES = 20_000
/** Spaces, columns that one element stands for. */
const MOST_REPEATED = 64

const OFFICE = /:opendocument:|openoffice\.org\/2000\/office/

/** The content of an OpenDocument text: its paragraphs and tables as lines. */
class OdtReader extends OfficeReader {
  /** Styles of this document that are bold. */
  readonly #bold = new Set<string>()
  #style: string | undefined
  /** How many elements are open whose text is not read. */
  #asides = 0
  /** The bold paragraph and spans that are open, and those that are not. */
  readonly #isBold: boolean[] = []
  /** The number of the line that the text so far of the paragraph ends in. */
  #number: number | undefined

  /** White space in a paragraph is one space, line ends too. */
  override text(line: Line): void {
    if (this.#asides > 0 || this.#isBold.length === 0) return
    if (this.#number !== undefined && this.#number !== line.number) this.lines.put(' ', line)
    this.#number = line.number
    if (!isBlank(line.text)) this.lines.add(line, this.#isBold.at(-1) === true)
    else this.lines.put(' ', line)
  }

  override opens(name: string, token: OpenToken): void {
    this.open.open(name)
    const aside = ASIDE.get(name)
    if (aside !== undefined) {
      if (this.#asides === 0) this.left.add(aside, token)
      this.#asides++
    }
    if (this.#asides > 0) return
    if (PARAGRAPH.has(name)) this.#begin(name, token)
    else if (name === 'span') this.#isBold.push(this.#isBold.at(-1) === true || this.#isStyledBold(token))
    else if (name === 'style') this.#style = attribute(token, 'name')
    else if (name === 'text-properties') this.#declare(token)
    else this.#opensOther(name, token)
  }

  #opensOther(name: string, token: OpenToken): void {
    const at = { byte: token.byte, number: token.line }
    if (name === 'tab') this.#mark('\t', at)
    else if (name === 's') this.#mark(' '.repeat(repeated(token, 'c')), at)
    else if (name === 'line-break') this.body.break(at)
    else if (name === 'table') this.body.tables.open()
    else if (name === 'table-column') this.body.tables.column(repeated(token, 'number-columns-repeated'))
    else if (name === 'table-row') this.body.openRow()
    else if (name === 'text-box') this.body.openBox()
  }

  #mark(text: string, at: Mark): void {
    if (this.#isBold.length > 0) this.lines.put(text, at)
  }

  #begin(name: string, token: OpenToken): void {
    const level = Number(attribute(token, 'outline-level') ?? 1)
    const heading = name === 'h' ? Math.min(Math.max(level, 1), 6) : undefined
    this.#isBold.push(this.#isStyledBold(token))
    this.#number = undefined
    if (this.lines.isEmpty) this.lines.begin({ heading, isFurniture: this.body.isFurniture })
  }

  #isStyledBold(token: OpenToken): boolean {
    const style = attribute(token, 'style-name')
    return style !== undefined && (this.#bold.has(style) || /^(?:strong|speaker)/i.test(style))
  }

  #declare(token: OpenToken): void {
    const weight = attribute(token, 'font-weight') ?? ''
    if (this.#style === undefined || !/^(?:bold|[6-9]00)$/.test(weight) || this.#bold.size >= MOST_STYLES) return
    this.#bold.add(this.#style)
  }

  override closes(name: string, at: Mark): void {
    this.open.close(name)
    if (ASIDE.has(name)) this.#asides = Math.max(0, this.#asides - 1)
    else if (this.#asides > 0) return
    else if (name === 'span') this.#isBold.pop()
    else if (name === 'style') this.#style = undefined
    else if (PARAGRAPH.has(name)) this.#endParagraph(at)
    else this.#closesOther(name, at)
  }

  #closesOther(name: string, at: Mark): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.body.endCell(at)
    else if (name === 'table-row') this.body.endRow()
    else if (name === 'table') this.body.tables.close()
    else if (name === 'text-box') this.body.endBox()
  }

  #endParagraph(at: Mark): void {
    this.#isBold.pop()
    this.body.endParagraph(at)
  }
}

function attribute({ attributes }: OpenToken, wanted: string): string | undefined {
  for (const [name, value] of attributes) if (localName(name) === wanted) return value
  return undefined
}

function repeated(token: OpenToken, name: string): number {
  const count = Number(attribute(token, name) ?? 1)
  return count >= 1 && count <= MOST_REPEATED ? Math.floor(count) : 1
}

export const odt: Format = {
  ...catalogue.odt,
  begins: mayBeginXml,
  sniff: (head) => sniffRoot(head, { names: ['document-content', 'document'], space: OFFICE }),
  reader: (sink) => new OdtReader(sink),
}
