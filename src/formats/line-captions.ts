import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { FrontedCueLines } from './cues/lines.ts'
import { badTiming, type Timing } from './cues/timing.ts'
import { clockSeconds, toMillisecond } from './fields.ts'
import type { Format, FormatFault, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

/** What the lines of one format look like. */
interface CaptionLook {
  /** When the cue is heard that a line begins, and where its words begin in the line; "front" where it says something of all cues. */
  timing(line: Line): (Timing & { readonly at: number }) | 'front' | undefined
  /** The rows of what is said in a line. */
  rows(line: Line): readonly Line[]
}

/** Reads captions of which each cue begins with a line that has its times; what stands behind them and below is said, up to the next. */
class LineCaptions implements Stage<Line> {
  readonly #cues: FrontedCueLines
  #inCue = false

  constructor(
    private readonly sink: FormatSink,
    private readonly look: CaptionLook,
    options?: ReaderOptions,
  ) {
    this.#cues = new FrontedCueLines(sink, options)
  }

  push(line: Line): void {
    const timing = line.continues ? undefined : this.look.timing(line)
    const blank = isBlank(line.text) && !line.continues
    if (timing !== undefined && timing !== 'front') {
      this.#cues.begin(timing, line)
      this.#inCue = true
      if (timing.at < line.text.length) this.#say(partOf(line, timing.at, line.text.length))
    } else if (timing === 'front' || !this.#inCue) this.sink.block(blank ? { line, blank } : { line, blank, matter: 'front' })
    else if (!blank) this.#say(line)
  }

  end(): void {
    this.#cues.end()
  }

  #say(line: Line): void {
    for (const row of this.look.rows(line)) this.#cues.say(row)
  }
}

// "0:00:00.599,0:00:04.160"
const TIMES = /^[\ufeff\s]*(\d{1,4}:\d{2}:\d{2}\.\d{1,3}),(\d{1,4}:\d{2}:\d{2}\.\d{1,3})\s*$/
// "0:00:00.599,0:0x:04.160" is meant as one
const MEANT = /^\s*\d{1,4}:[^\s,]{1,12},\d{0,4}:\S{0,12}\s*$/
// 0:00:04.160, and not 0:00:0
const WHOLE = /^\d{1,4}:\d{2}:\d{2}\.\d{1,3}$/

/** Captions of YouTube: a line of two times, and below it what is said. */
function sbvLook(sink: FormatSink): CaptionLook {
  return {
    timing(line) {
      const head = line.text.slice(0, 60)
      const [, ...times] = TIMES.exec(head) ?? []
      if (times.length === 0) {
        if (!MEANT.test(head)) return undefined
        sink.fault(badTiming(line, '0:00:01.000,0:00:04.000'))
        for (const time of line.text.trim().split(',')) times.push(WHOLE.test(time) ? time : '')
      }
      const [from = '', to = ''] = times
      return { start: clockSeconds(from), end: clockSeconds(to), at: line.text.length }
    },
    rows: (line) => [line],
  }
}

export const sbv: Format = {
  ...catalogue.sbv,
  begins: (line) => TIMES.test(line),
  sniff: (head) => (TIMES.test(head.trimStart().split('\n', 1)[0] ?? '') ? 1 : 0),
  reader: (sink, options) => new LineCaptions(sink, sbvLook(sink), options),
}

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

/** MicroDVD: each line has the frames from and to which it is shown, and bars between its rows. */
function microDvdLook(sink: FormatSink): CaptionLook {
  let rate: number | undefined
  let hasBegun = false
  return {
    timing(line) {
      const [whole = '', from = '', to = ''] = FRAMES.exec(line.text.slice(0, 40)) ?? []
      if (whole === '') return undefined
      const told = hasBegun ? 0 : Number(RATE.exec(line.text.slice(whole.length).slice(0, 20))?.[1] ?? 0)
      if (told > 0) {
        rate = told
        return 'front'
      }
      hasBegun = true
      if (rate === undefined) sink.fault(noRate(line))
      const frames = rate ?? USUAL_RATE
      rate = frames
      const seconds = (frame: string) => (frame === '' ? null : toMillisecond(Number(frame) / frames))
      return { start: seconds(from), end: seconds(to), at: whole.length }
    },
    rows: rowsOf,
  }
}

/** The rows of a line, without codes for letters and colours. */
function rowsOf(line: Line): Line[] {
  const rows: Line[] = []
  let at = 0
  for (const mark of line.text.matchAll(CODE)) {
    rows.push(partOf(line, at, mark.index))
    at = mark.index + mark[0].length
  }
  rows.push(at === 0 ? line : partOf(line, at, line.text.length))
  return rows.filter(({ text }) => !isBlank(text))
}

function noRate({ number, byte }: Line): FormatFault {
  const message = `no line such as {1}{1}23.976 says how many frames make a second; ${USUAL_RATE} are taken, and times may be off by a twentieth`
  return { code: 'no-frame-rate', message, line: number, byte }
}

export const microdvd: Format = {
  ...catalogue.microdvd,
  begins: (line) => FRAMES.test(line),
  sniff(head) {
    const rows = head
      .split('\n')
      .slice(0, -1)
      .filter((row) => !isBlank(row))
    if (!FRAMES.test(rows[0] ?? '')) return rows.length === 0 ? 0.3 : 0
    return rows.filter((row) => FRAMES.test(row)).length >= Math.min(ENOUGH, rows.length + 1) ? 1 : 0.6
  },
  reader: (sink, options) => new LineCaptions(sink, microDvdLook(sink), options),
}
