import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { toMillisecond } from './clock.ts'
import { FrontedCueLines } from './cues/lines.ts'
import type { Format, FormatFault, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "{25}{100}Good evening.|Is it you?"
const FRAMES = /^[\ufeff\s]*\{(\d{1,9})\}\{(\d{0,9})\}/
// "{1}{1}25.000": frames of a second
const RATE = /^\s*(\d{1,3}(?:\.\d{1,6})?)\s*$/
/** Where the file does not tell, so many frames a second are taken, as players do. */
const USUAL_RATE = 25
// "{y:i}"  "{c:$0000ff}"
const CODE = /\{[a-z]:[^{}]{0,60}\}|\|/gi
/** Lines that make it sure. */
const ENOUGH = 2

/** Reads MicroDVD subtitles: each line has the frames from and to which it is shown, and bars between its rows. */
class MicroDvdReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #cues: FrontedCueLines
  #rate: number | undefined
  #inCue = false

  constructor(sink: FormatSink, options?: ReaderOptions) {
    this.#sink = sink
    this.#cues = new FrontedCueLines(sink, options)
  }

  push(line: Line): void {
    const frames = line.continues ? null : FRAMES.exec(line.text.slice(0, 40))
    if (frames === null) this.#other(line)
    else if (!this.#inCue && this.#takeRate(line.text.slice(frames[0].length)))
      this.#sink.block({ line, blank: false, matter: 'front' })
    else this.#begin(line, frames)
  }

  end(): void {
    this.#cues.end()
  }

  #takeRate(text: string): boolean {
    const rate = Number(RATE.exec(text.slice(0, 20))?.[1] ?? 0)
    if (rate <= 0) return false
    this.#rate = rate
    return true
  }

  #begin(line: Line, [whole = '', from = '', to = '']: readonly string[]): void {
    if (this.#rate === undefined) this.#sink.fault(noRate(line))
    const rate = this.#rate ?? USUAL_RATE
    this.#rate = rate
    const seconds = (frame: string) => (frame === '' ? null : toMillisecond(Number(frame) / rate))
    this.#cues.begin({ start: seconds(from), end: seconds(to) }, line)
    this.#inCue = true
    this.#say(partOf(line, whole.length, line.text.length))
  }

  /** The rows of a line, without codes for letters and colours. */
  #say(line: Line): void {
    let at = 0
    for (const mark of line.text.matchAll(CODE)) {
      this.#row(partOf(line, at, mark.index))
      at = mark.index + mark[0].length
    }
    this.#row(at === 0 ? line : partOf(line, at, line.text.length))
  }

  #row(line: Line): void {
    if (!isBlank(line.text)) this.#cues.say(line)
  }

  #other(line: Line): void {
    const blank = isBlank(line.text) && !line.continues
    if (this.#inCue && !blank) this.#say(line)
    else if (!this.#inCue) this.#sink.block(blank ? { line, blank } : { line, blank, matter: 'front' })
  }
}

function noRate({ number, byte }: Line): FormatFault {
  const message = `no line such as {1}{1}23.976 says how many frames make a second; ${USUAL_RATE} are taken, and times may be off by a twentieth`
  return { code: 'no-frame-rate', message, line: number, byte }
}

export const microdvd: Format = {
  name: 'microdvd',
  title: 'MicroDVD subtitles, timed in frames',
  examples: ['{1}{1}25.000\n{25}{100}MARA: Good evening.|Is it you?\n{110}{180}JO: It is.\n'],
  extensions: ['.sub'],
  told: 'its first lines that are not blank begin with two frames in braces, such as {25}{100}',
  streams: true,
  isCaptions: true,
  begins: (line) => FRAMES.test(line),
  sniff(head) {
    const rows = head
      .split('\n')
      .slice(0, -1)
      .filter((row) => !isBlank(row))
    if (!FRAMES.test(rows[0] ?? '')) return rows.length === 0 ? 0.3 : 0
    return rows.filter((row) => FRAMES.test(row)).length >= Math.min(ENOUGH, rows.length + 1) ? 1 : 0.6
  },
  reader: (sink, options) => new MicroDvdReader(sink, options),
}
