import type { Line } from '../../text/line.ts'
import { Markup, type MarkupToken, type OpenToken } from '../../text/markup.ts'
import { OpenElements } from '../../text/open-elements.ts'
import { reportOpen } from '../cut-off.ts'
import type { FormatSink, Stage } from '../format.ts'
import { LeftOut } from '../left-out.ts'
import { localName } from '../xml/speech-names.ts'
import { DocumentBody } from './body.ts'
import { DocumentLines, type Mark } from './lines.ts'

/** Reads the XML of a word processor: each dialect says what its elements mean to the lines of the document. */
export abstract class OfficeReader implements Stage<Line> {
  readonly lines: DocumentLines
  readonly body: DocumentBody
  /** What stands in the document and was not said. */
  readonly left: LeftOut
  readonly open = new OpenElements()
  readonly #sink: FormatSink
  readonly #markup: Markup

  constructor(sink: FormatSink) {
    this.#sink = sink
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
    reportOpen(this.open, this.lines.hasSource, this.#sink)
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
