import type { Line } from '../text/line.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { PdfPages } from './documents/pdf-pages.ts'
import { type Format, type FormatSink, HEAD_UNITS, type Stage, SURE_ENOUGH } from './format.ts'
import { MarginFilter, numbersSureness } from './margin.ts'
import { pages } from './pages.ts'
import { isBlank } from './text.ts'

/** Units by which it is seen whether lines are numbered: a title page may stand before them. */
const LOOK_AHEAD = 2 * HEAD_UNITS

// "%PDF-1.7"
const HEADER = /^\ufeff?\s{0,64}%PDF-\d/

/**
 * The text of a PDF as it is rebuilt: the line that every PDF begins with, then its lines from top to bottom, "\f" before
 * each further page. Pages with numbered lines are read as those of depositions are.
 */
class PdfReader implements Stage<Line> {
  #hasHeader = false
  /** The line that every PDF begins with is missing. */
  #isBare = false
  #held: Line[] = []
  #head = ''
  #reader: Stage<Line> | undefined

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    if (!this.#hasHeader) this.#begin(line)
    else if (this.#reader !== undefined) this.#reader.push(line)
    else {
      this.#held.push(line)
      this.#head += `${line.text}\n`
      if (this.#head.length >= LOOK_AHEAD) this.#choose()
    }
  }

  end(): void {
    this.#choose().end()
  }

  /** The first line is no text of the document. */
  #begin(line: Line): void {
    this.#hasHeader = true
    if (HEADER.test(line.text) && !line.goesOn) this.sink.block({ line, blank: false, matter: 'boilerplate' })
    else if (isBlank(line.text) && !line.goesOn) this.sink.block({ line, blank: true })
    else {
      this.#isBare = true
      this.push(line)
    }
  }

  #choose(): Stage<Line> {
    if (this.#reader !== undefined) return this.#reader
    this.#reader = pages.sniff(this.#head) > SURE_ENOUGH ? pages.reader(this.sink) : this.#plain()
    this.#head = ''
    for (const line of this.#held.splice(0)) this.#reader.push(line)
    return this.#reader
  }

  /** Pages without the lines of a court. Numbers may stand beside them, as Word prints them. */
  #plain(): Stage<Line> {
    if (this.#isBare || numbersSureness(this.#head) <= SURE_ENOUGH) return new PdfPages(this.sink, this.#isBare)
    const margins = new MarginFilter((block) => this.sink.block(block))
    const plain = new PdfPages({
      block: ({ line, printed }) => margins.push(line, printed?.page),
      fault: (fault) => this.sink.fault(fault),
    })
    return {
      push: (line) => plain.push(line),
      end() {
        plain.end()
        margins.end()
      },
    }
  }
}

export const pdf: Format = {
  ...catalogue.pdf,
  begins: (line) => HEADER.test(line),
  sniff: (head) => (HEADER.test(head) ? 1 : 0),
  reader: (sink) => new PdfReader(sink),
}
