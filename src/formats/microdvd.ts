import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { MappedText } from '../text/mapped-text.ts'
import { toMillisecond } from './clock.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "{25}{100}"
const FRAMES = /^\ufeff?\{(\d{1,8})\}\{(\d{0,8})\}/
// "{1}{1}25.000": how many frames a second has
const RATE = /^(\d{2,3}(?:\.\d{1,6})?)\s*$/
// "{y:i}"  "{C:$0000FF}"
const STYLE = /\{[a-z]:[^{}]{0,60}\}/gi

/** MicroDVD subtitles: a row for each, with its first frame and its last; bars part lines. */
class MicroDvdReader implements Stage<Line> {
  readonly #sink: FormatSink
  #rate: number | undefined
  #isTold = false

  constructor(sink: FormatSink) {
    this.#sink = sink
  }

  push(line: Line): void {
    const [frames, from, to] = FRAMES.exec(line.text) ?? []
    if (frames === undefined) {
      this.#other(line)
      return
    }
    const text = line.text.slice(frames.length)
    const rate = RATE.exec(text)?.[1]
    if (rate !== undefined && this.#rate === undefined && from === to) {
      this.#rate = Number(rate)
      this.#sink.block({ line, blank: false, matter: 'front' })
      return
    }
    if (this.#rate === undefined) this.#complain(line)
    const cue = { start: this.#seconds(from), end: this.#seconds(to), speaker: undefined, byte: line.byte, line: line.number }
    let hasWords = false
    let at = frames.length
    for (const piece of text.split('|')) {
      const said = withoutStyles(partOf(line, at, at + piece.length))
      at += piece.length + 1
      if (isBlank(said.text)) continue
      hasWords = true
      this.#sink.block({ line: said, blank: false, cue })
    }
    if (!hasWords) this.#sink.block({ line, blank: false, matter: 'body' })
  }

  end(): void {}

  #other(line: Line): void {
    const blank = isBlank(line.text)
    this.#sink.block(blank ? { line, blank } : { line, blank, matter: 'body' })
  }

  #complain({ number, byte }: Line): void {
    if (this.#isTold) return
    this.#isTold = true
    const message = 'it counts frames, and does not say how many a second has, so there are no times'
    this.#sink.fault({ code: 'no-frame-rate', message, line: number, byte })
  }

  #seconds(frame: string | undefined): number | null {
    if (frame === undefined || frame === '' || this.#rate === undefined) return null
    return toMillisecond(Number(frame) / this.#rate)
  }
}

function withoutStyles(line: Line): Line {
  const { text } = line
  if (!text.includes('{')) return line
  const mapped = new MappedText()
  let from = 0
  for (const match of text.matchAll(STYLE)) {
    mapped.add(line, from, match.index)
    from = match.index + match[0].length
  }
  mapped.add(line, from, text.length)
  return mapped.text === '' ? partOf(line, 0, 0) : mapped.take(line.number, line.endByte)
}

export const microdvd: Format = {
  name: 'microdvd',
  title: 'MicroDVD subtitles, with labels or without',
  examples: ['{1}{1}25.000\n{25}{75}MARA: Good evening.\n{80}{125}JO: Thank you.|You are kind.\n'],
  extensions: ['.sub'],
  told: 'its first rows begin with two numbers in braces, such as {25}{100}',
  streams: true,
  begins: (line) => FRAMES.test(line),
  sniff(head) {
    const rows = head
      .split('\n')
      .slice(0, -1)
      .filter((row) => !isBlank(row))
    if (rows.some((row) => !FRAMES.test(row))) return 0
    return rows.length > 1 ? 1 : 0.6
  },
  reader: (sink) => new MicroDvdReader(sink),
}
