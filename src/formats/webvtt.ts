import type { Line } from '../text/line.ts'
import { CueLines } from './cues/lines.ts'
import { passedOver, type Timing, webVttTimingIn } from './cues/timing.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "NOTE a remark"  "STYLE"  "REGION"
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/

// "WEBVTT - the weekly call", and nothing else in its paragraph but more of the header
const SIGNATURE = /^\ufeff?\s*WEBVTT(?:[ \t]*(?:-[^\n]*)?|[ \t]+(?:Kind|Language|X-)[^\n]*)(?:\n|$)/
// "WEBVTT the weekly call", where timings follow: words may begin so as well
const TITLED = /^\ufeff?WEBVTT[ \t][^\n]*\n/
const TIMED = /\n\s{0,9}(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]*-->/

// 12 "Mara Lund" (1234567)
const NAMED = /^\d{1,6} "([^"]{1,80})"(?: \(\d{1,20}\))?\s*$/

/** What the lines at hand are part of. */
type State = 'header' | 'between' | 'aside' | 'cue' | 'broken'

/**
 * Reads WebVTT line by line, as its standard says to: what is odd costs its cue at most. Two things are read more kindly. A
 * comma may stand for the point of a time, and "-->" inside of what is said is no timing.
 *     WEBVTT            <- header
 *
 *     first             <- between
 *     00:01.000 --> …   <- cue
 *     Good evening.
 */
class WebVttReader implements Stage<Line> {
  readonly #sink: FormatSink
  readonly #cues: CueLines
  #state: State = 'header'
  /** The line before a timing, which may be the name of its cue. */
  #name: Line | undefined
  /** A line of white space stands in the cue, and nothing behind it. */
  #afterSpace = false

  constructor(sink: FormatSink, options?: ReaderOptions) {
    this.#sink = sink
    this.#cues = new CueLines(sink, options)
  }

  push(line: Line): void {
    const { text } = line
    const timing = line.continues ? undefined : webVttTimingIn(text)
    if (timing === 'bad') this.#broken(line)
    else if (timing !== undefined) this.#timing(line, timing)
    else if (isBlank(text) && !line.continues) this.#blank(line)
    else if (this.#state === 'cue') this.#speech(line)
    else if (this.#state === 'between' && !ASIDE.test(text)) this.#between(line)
    else {
      if (this.#state === 'between') this.#state = 'aside'
      this.#dropName()
      this.#cues.aside({ line, blank: false, matter: this.#matterKind })
    }
  }

  end(): void {
    this.#dropName()
    this.#cues.end()
  }

  get #matterKind(): 'front' | 'body' | 'boilerplate' {
    if (this.#state === 'header') return 'front'
    return this.#state === 'broken' ? 'body' : 'boilerplate'
  }

  /** A cue ends at an empty line; captions of sites for videos have lines of white space in them. */
  #blank(line: Line): void {
    this.#dropName()
    this.#afterSpace = this.#state === 'cue' && line.text !== ''
    if (this.#afterSpace) return
    if (this.#state !== 'cue') this.#cues.aside({ line, blank: true })
    this.#state = 'between'
  }

  /** Words outside of a cue: the name of the next one, or nothing that is known. */
  #between(line: Line): void {
    this.#dropName()
    this.#name = line
  }

  #speech(line: Line): void {
    this.#dropName()
    if (this.#afterSpace) this.#name = line
    else this.#cues.say(line)
    this.#afterSpace = false
  }

  #dropName(): void {
    const name = this.#name
    this.#name = undefined
    if (name === undefined) return
    if (this.#state === 'cue') this.#cues.say(name)
    else this.#cues.aside({ line: name, blank: false, matter: 'boilerplate' })
  }

  /** A cue of which nobody knows when it is shown is none: up to the next empty line, it is matter. */
  #broken(line: Line): void {
    this.#sink.fault(passedOver(line))
    this.#dropName()
    this.#afterSpace = false
    this.#state = 'broken'
    this.#cues.aside({ line, blank: false, matter: 'body' })
  }

  #timing(line: Line, timing: Timing): void {
    const first = this.#name ?? line
    this.#name = undefined
    this.#afterSpace = false
    this.#state = 'cue'
    this.#cues.begin(timing, first, first === line ? null : (NAMED.exec(first.text)?.[1] ?? null))
  }
}

export const webvtt: Format = {
  name: 'webvtt',
  title: 'WebVTT subtitles, with voices or labels',
  examples: ['WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mara Lund>Good evening.\n\n00:02.000 --> 00:03.500\n<v Jo Vey>Thank you.\n'],
  extensions: ['.vtt'],
  told: 'its first line begins with "WEBVTT"',
  streams: true,
  begins: (line) => line.startsWith('WEBVTT') || line.startsWith('\ufeffWEBVTT'),
  sniff(head) {
    if (SIGNATURE.test(head)) return 1
    if (!TITLED.test(head)) return 0
    return TIMED.test(head) ? 1 : 0.05
  },
  reader: (sink, options) => new WebVttReader(sink, options),
}
