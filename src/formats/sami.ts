import { htmlEntity } from '../text/html-entities.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { Markup, type MarkupToken, type OpenToken } from '../text/markup.ts'
import { Phrase } from '../text/phrase.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { FromFirstByte } from './from-first-byte.ts'
import { isBlank } from './text.ts'

/** A caption that waits until it is known when it ends. */
interface OpenCaption {
  readonly start: number | null
  readonly byte: number
  readonly line: number
  readonly lines: Line[]
}

const MILLIS = /^\d{1,10}$/

/** SAMI captions: each <SYNC> shows its text until the next one; of several languages the first is read. */
class SamiReader implements Stage<Line> {
  readonly #blocks: FromFirstByte
  readonly #markup: Markup
  readonly #phrase = new Phrase()
  #caption: OpenCaption | undefined
  /** Class of the paragraphs that are read. */
  #language: string | undefined
  #isOther = false
  #hasWords = false
  readonly #sink: FormatSink

  constructor(sink: FormatSink) {
    this.#sink = sink
    this.#blocks = new FromFirstByte(sink, 'boilerplate')
    const fault = (message: string, at: { byte: number; line: number }) => sink.fault({ code: 'bad-markup', message, ...at })
    this.#markup = new Markup((token) => this.#token(token), { isHtml: true, entities: htmlEntity, fault })
  }

  push(line: Line): void {
    this.#blocks.see(line)
    this.#markup.push(line)
  }

  end(): void {
    this.#markup.end()
    this.#endCaption(null)
    this.#blocks.end()
    if (!this.#hasWords && this.#blocks.hasLines)
      this.#sink.fault({ code: 'no-words', message: 'no <SYNC> has words, so there are no turns', line: 1, byte: 0 })
  }

  #token(token: MarkupToken): void {
    if (token.kind === 'text') this.#text(token.line)
    else if (token.kind === 'open') this.#opens(token)
    else if (token.name === 'p' || token.name === 'sync') this.#endLine()
    else if (token.name === 'body') this.#endCaption(null)
  }

  #opens({ name, attributes, byte, line }: OpenToken): void {
    if (name === 'sync') {
      const told = attributes.get('start') ?? ''
      const start = MILLIS.test(told) ? Number(told) / 1000 : null
      this.#endCaption(start)
      this.#caption = { start, byte, line, lines: [] }
      this.#isOther = false
    } else if (name === 'br') this.#endLine()
    else if (name === 'p') {
      this.#endLine()
      const language = attributes.get('class')?.toLowerCase() ?? ''
      this.#language ??= language
      this.#isOther = language !== this.#language
    }
  }

  #text(line: Line): void {
    if (this.#caption === undefined || this.#isOther) return
    const { text } = line
    const from = this.#phrase.isEmpty ? text.length - text.trimStart().length : 0
    if (isBlank(text) && this.#phrase.isEmpty) return
    if (!this.#phrase.isEmpty && this.#phrase.lastNumber !== line.number) this.#phrase.put(' ', line)
    this.#phrase.add(partOf(line, from, text.length))
  }

  #endLine(): void {
    const line = this.#phrase.take()
    if (line === undefined) return
    const said = partOf(line, 0, line.text.trimEnd().length)
    if (!isBlank(said.text)) this.#caption?.lines.push(said)
  }

  #endCaption(end: number | null): void {
    this.#endLine()
    const caption = this.#caption
    this.#caption = undefined
    if (caption === undefined || caption.lines.length === 0) return
    this.#hasWords = true
    const { start, byte, line: number, lines } = caption
    const cue = {
      start,
      end: end !== null && start !== null && end >= start ? end : null,
      speaker: undefined,
      byte,
      line: number,
    }
    for (const line of lines) this.#blocks.block({ line, blank: false, cue })
  }
}

export const sami: Format = {
  name: 'sami',
  title: 'SAMI captions, with labels or without',
  examples: [
    '<SAMI>\n<BODY>\n<SYNC Start=1000><P Class=ENCC>MARA: Good evening.\n<SYNC Start=3000><P Class=ENCC>JO: Thank you.\n<SYNC Start=5000><P Class=ENCC>&nbsp;\n</BODY>\n</SAMI>\n',
  ],
  extensions: ['.smi', '.sami'],
  told: 'its first element is <SAMI>',
  streams: true,
  begins: (line) => /^\ufeff?<(?:\?xml|!--|!DOCTYPE|sami[\s>])/i.test(line),
  sniff(head) {
    const element = /<[a-z][^\s>]*/i.exec(head)?.[0]
    return element === undefined ? 0.3 : element.toLowerCase() === '<sami' ? 1 : 0
  },
  reader: (sink) => new SamiReader(sink),
}
