import type { Line } from '../../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../../text/markup.ts'
import { OpenElements } from '../../text/open-elements.ts'
import { LeftOut, reportOpen } from '../fields.ts'
import type { FormatSink, Stage } from '../format.ts'
import { localName } from '../xml/speech-names.ts'
import { DocumentLines, type Mark } from './lines.ts'
import { DocumentTables } from './tables.ts'

/** Reads the XML of a word processor: each dialect says what its elements mean to the lines of the document. */
export abstract class OfficeReader implements Stage<Line> {
  readonly lines: DocumentLines
  readonly body: DocumentBody
  /** What stands in the document and was not said. */
  readonly left: LeftOut
  readonly open = new OpenElements()
  readonly #markup: Markup

  constructor(private readonly sink: FormatSink) {
    this.lines = new DocumentLines(sink)
    this.body = new DocumentBody(this.lines)
    this.left = new LeftOut(sink)
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { fault })
  }

  push(line: Line): void {
    this.lines.see(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#markup.end()
    this.lines.end()
    this.left.end()
    reportOpen(this.open, this.lines.hasSource, this.sink)
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'text') this.text(token.line)
    else if (token.kind === 'open') this.opens(localName(token.name), token)
    else this.closes(localName(token.name), { byte: token.byte, number: token.line })
  }

  /** A piece of text, up to the end of its line. */
  abstract text(line: Line): void

  /** An element begins; `name` is without its prefix, in small letters. */
  abstract opens(name: string, token: OpenToken): void

  abstract closes(name: string, at: Mark): void
}

/** Where paragraphs, rows, cells and text boxes of a document end its lines, whatever their elements are called. */
class DocumentBody {
  readonly tables = new DocumentTables()
  /** Text boxes that are open. */
  #boxes = 0

  constructor(private readonly lines: DocumentLines) {}

  /** What is read is no text of the document. */
  get isFurniture(): boolean {
    return this.#boxes > 0
  }

  break(at: Mark): void {
    if (this.tables.isBeforeLast) this.lines.endPartOfCell(at)
    else this.lines.endLine()
  }

  endParagraph(at: Mark): void {
    if (this.tables.isBeforeLast) this.lines.endPartOfCell(at)
    else this.lines.endParagraph()
  }

  openRow(): void {
    this.lines.endParagraph()
    this.tables.openRow()
  }

  endCell(at: Mark): void {
    if (this.tables.isBeforeLast) this.lines.endCell(at, this.tables.isFirstRow)
    this.tables.endCell()
  }

  endRow(): void {
    this.tables.endRow()
    this.lines.endParagraph()
  }

  openBox(): void {
    this.lines.endLine()
    this.#boxes++
  }

  endBox(): void {
    this.lines.endLine()
    this.#boxes = Math.max(0, this.#boxes - 1)
  }
}

// "<?xml version='1.0'?>"  "<!-- made by hand -->"  "<!DOCTYPE …>"
const AHEAD = /^\ufeff?(?:\s{1,99}|<!--[\s\S]{0,2000}?-->|<\?[\s\S]{0,300}?\?>|<![^[<>]{0,500}>){0,9}/
// '<w:document xmlns:w="…" mc:Ignorable="w14">': the first element with all that it says
const ROOT = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,60})((?:\s[^<>]{0,8000})?)(?:>|$)/

/** Whether a line can be the first of XML. */
export function mayBeginXml(line: string): boolean {
  return /^\ufeff?<(?:\?xml|!--|!DOCTYPE|[a-z])/i.test(line)
}

/** How sure the beginning of XML makes it that its first element has one of these names, and speaks of this name space. */
export function sniffRoot(head: string, { names, space }: { readonly names: readonly string[]; readonly space: RegExp }): number {
  const rest = head.slice(AHEAD.exec(head)?.[0].length ?? 0)
  if (rest === '' || /^<[!?]/.test(rest)) return 0.3
  const [, name = '', said = ''] = ROOT.exec(rest) ?? []
  if (!names.includes(name)) return 0
  return space.test(said) ? 1 : rest.includes('>') ? 0 : 0.3
}
