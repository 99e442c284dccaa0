import type { Line } from '../text/line.ts'
import { clockSeconds } from './clock.ts'
import { FrontedCueLines } from './cues/lines.ts'
import { badTiming } from './cues/timing.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "0:00:00.599,0:00:04.160"
const TIMING = /^[\ufeff\s]*(\d{1,4}:\d{2}:\d{2}\.\d{1,3}),(\d{1,4}:\d{2}:\d{2}\.\d{1,3})\s*$/
// "0:00:00.599,0:0x:04.160" is meant as one
const MEANT = /^\s*\d{1,4}:[^\s,]{1,12},\d{0,4}:\S{0,12}\s*$/
// 0:00:04.160, and not 0:00:0
const WHOLE = /^\d{1,4}:\d{2}:\d{2}\.\d{1,3}$/

/** Reads captions of YouTube: a line of two times, and below it what is said, up to the next. */
class SbvReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #cues: FrontedCueLines
  #inCue = false

  constructor(sink: FormatSink, options?: ReaderOptions) {
    this.#sink = sink
    this.#cues = new FrontedCueLines(sink, options)
  }

  push(line: Line): void {
    const times = line.continues ? null : TIMING.exec(line.text.slice(0, 60))
    if (times !== null) this.#begin(line, times)
    else if (!line.continues && MEANT.test(line.text.slice(0, 60))) this.#damaged(line)
    else if (isBlank(line.text) && !line.continues) this.#blank(line)
    else if (this.#inCue) this.#cues.say(line)
    else this.#sink.block({ line, blank: false, matter: 'front' })
  }

  end(): void {
    this.#cues.end()
  }

  #begin(line: Line, [, from = '', to = '']: readonly string[]): void {
    this.#cues.begin({ start: clockSeconds(from), end: clockSeconds(to) }, line)
    this.#inCue = true
  }

  #damaged(line: Line): void {
    this.#sink.fault(badTiming(line, '0:00:01.000,0:00:04.000'))
    const times = line.text.trim().split(',')
    this.#begin(line, ['', ...times.map((time) => (WHOLE.test(time) ? time : ''))])
  }

  #blank(line: Line): void {
    if (!this.#inCue) this.#sink.block({ line, blank: true })
  }
}

export const sbv: Format = {
  name: 'sbv',
  title: 'SBV captions of YouTube',
  examples: ['0:00:00.599,0:00:04.160\nMARA: Good evening.\n\n0:00:04.160,0:00:05.500\nJO: Thank you.\n'],
  extensions: ['.sbv'],
  told: 'its first line that is not blank is two times with a comma between, such as 0:00:00.599,0:00:04.160',
  streams: true,
  isCaptions: true,
  begins: (line) => TIMING.test(line),
  sniff: (head) => (TIMING.test(head.trimStart().split('\n', 1)[0] ?? '') ? 1 : 0),
  reader: (sink, options) => new SbvReader(sink, options),
}
