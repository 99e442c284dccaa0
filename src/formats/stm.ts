import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { type Field, fieldsOf, rowsThatFit, seconds, skipWhite } from './fields.ts'
import type { Cue, Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

/** What stands before the labels and the words of a row. */
const PLACES = 5

/** Rows that are sure to be nothing else. */
const SURE_ROWS = 3

/** Whose words are not scored: nobody speaks. */
const NOBODY: ReadonlySet<string> = new Set(['inter_segment_gap', 'excluded_region'])
const NOT_SCORED = /^\s*ignore_time_segment_in_scoring\s*$/i

// "<o,f0,female>"
const LABELS = /^<[^<>\s]*>(?=\s|$)/

/** Segment time marks of NIST: one row a segment of speech. */
class StmReader implements Stage<Line> {
  #recording: string | undefined
  #cue: Cue | undefined

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    if (line.continues) this.#goOn(line)
    else if (isBlank(line.text)) this.sink.block({ line, blank: true })
    else if (isComment(line.text)) this.#matter(line)
    else this.#row(line)
  }

  end(): void {}

  #row(line: Line): void {
    const fields = fieldsOf(line.text, PLACES)
    const [recording, , speaker, from, to] = fields
    const start = seconds(from?.text)
    const end = seconds(to?.text)
    if (recording === undefined || speaker === undefined || start === null || end === null) {
      const message = `"${line.text.slice(0, 60)}" is not a row such as: talk 1 lund 0.00 2.50 good evening`
      this.sink.fault({ code: 'bad-row', message, line: line.number, byte: line.byte })
      this.#matter(line)
    } else this.#segment(line, { recording, speaker, start, end, textAt: textAfter(line.text, to) })
  }

  #segment(line: Line, { recording, speaker, start, end, textAt }: Segment): void {
    const said = partOf(line, textAt, line.text.length)
    if (isBlank(said.text) || NOT_SCORED.test(said.text) || NOBODY.has(speaker.text)) {
      this.#matter(line)
      return
    }
    const isApart = this.#recording !== recording.text
    this.#recording = recording.text
    const cue = { start, end, speaker: speaker.text, byte: line.byte, line: line.number, ...(isApart && { isApart }) }
    this.#cue = cue
    this.sink.block({ line: said, blank: false, cue })
  }

  #matter(line: Line): void {
    this.#cue = undefined
    this.sink.block({ line, blank: false, matter: this.#recording === undefined ? 'front' : 'body' })
  }

  #goOn(line: Line): void {
    if (this.#cue === undefined) this.#matter(line)
    else this.sink.block({ line, blank: false, cue: this.#cue })
  }
}

interface Segment {
  readonly recording: Field
  readonly speaker: Field
  readonly start: number
  readonly end: number
  readonly textAt: number
}

function isComment(row: string): boolean {
  return row.trimStart().startsWith(';;')
}

/** Behind the times, and behind labels. */
function textAfter(row: string, time: Field | undefined): number {
  const at = skipWhite(row, time?.to ?? 0)
  const labels = LABELS.exec(row.slice(at, at + 200))
  return labels === null ? at : skipWhite(row, at + labels[0].length)
}

function isRow(row: string): boolean {
  const [, , speaker, from, to, ...words] = fieldsOf(row, 9)
  const start = seconds(from?.text)
  const end = seconds(to?.text)
  if (start === null || end === null || end < start || speaker === undefined) return false
  // In CTM a start, a length and a word stand there: "talk 1 0.00 0.35 evening 0.98".
  return seconds(speaker.text) === null || words.length > 3
}

export const stm: Format = {
  name: 'stm',
  title: 'STM, segment time marks',
  examples: [';; two speakers\ntalk 1 lund 0.00 1.80 <o,f0> good evening\ntalk 1 vey 1.80 2.90 <o,f0> thank you\n'],
  extensions: ['.stm'],
  told: 'its first rows each hold a source, a channel, a speaker, a start, an end and the words',
  streams: true,
  begins: (line) => line.startsWith(';;') || isRow(line),
  sniff(head) {
    const rows = rowsThatFit(head, { skips: isComment, fits: isRow })
    if (rows < 0) return 0
    return rows >= SURE_ROWS ? 1 : rows > 0 ? 0.7 : 0.3
  },
  reader: (sink) => new StmReader(sink),
}
