import type { Line } from '../text/line.ts'
import { rewritten } from '../text/rewritten.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { CueLines } from './cues/lines.ts'
import { badTiming, isBrokenArrow, passedOver, type Timing, webVttTimingIn } from './cues/timing.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "NOTE a remark"  "STYLE"  "REGION"
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/
// "NOTE Confidence: 0.92", of the cue below it
const OF_CUE = /^NOTE[ \t]{1,9}[\w-]{1,30}[ \t]?:[ \t]?[\w".:%-]{1,40}[ \t]{0,9}$/

// "WEBVTT - the weekly call", and nothing else in its paragraph but more of the header
const SIGNATURE = /^\ufeff?\s*WEBVTT(?:[ \t]*(?:-[^\n]*)?|[ \t]+(?:Kind|Language|X-)[^\n]*)(?:\n|$)/
// "WEBVTT the weekly call", where timings follow: words may begin so as well
const TITLED = /^\ufeff?WEBVTT[ \t][^\n]*\n/
const TIMED = /\n\s{0,9}(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]*-->/

// 12 "Mara Lund" (1234567)
const NAMED = /^\d{1,6} "([^"]{1,80})"(?: \(\d{1,20}\))?\s*$/
// "12"  "12 "Mara Lund" (1234567)", numbers of cues
const COUNT = /^(\d{1,6})(?:\s*$| ")/
// "12"  "cue-12"  "8f14e45f-ceea-467f-a0e6-6cbd1f0b2a43/12-0"
const ID = /^(?:\d{1,6}(?:\s*$| ".{1,120}$)|(?=\S*\d)[\w./-]{4,80}\s*$)/

// What the standard has read as U+FFFD
const NUL = /\0/g

/** What the lines at hand are part of. */
type State = 'header' | 'between' | 'aside' | 'cue' | 'broken'

/**
 * Reads WebVTT line by line, as its standard says to: what is odd costs its cue at most. Two things are read more kindly. A
 * comma may stand for the point of a time, and "-->" inside of what is said is no timing. Where a blank line stands right
 * below a timing, as in files of which all line ends were doubled, blank lines do not end its cue.
 *     WEBVTT            <- header
 *
 *     first             <- between
 *     00:01.000 --> …   <- cue
 *     Good evening.
 */
class WebVttReader implements Stage<Line> {
  readonly #cues: CueLines
  #state: State = 'header'
  /** The line before a timing, which may be the name of its cue. */
  #name: Line | undefined
  /** A line of white space stands in the cue, and nothing behind it. */
  #afterSpace = false
  /** The cue at hand says nothing so far; blank lines stand in it. */
  #isSilent = false
  #isLoose = false
  /** A blank line stands behind what may be the name of a cue. */
  #isNameApart = false
  /** The number of the cue at hand, where cues are numbered. */
  #count = 0

  constructor(
    private readonly sink: FormatSink,
    options?: ReaderOptions,
  ) {
    this.#cues = new CueLines(sink, options)
  }

  push(source: Line): void {
    const line = source.text.includes('\0') ? rewritten(source, NUL, () => '\ufffd') : source
    const { text } = line
    // In notes and styles, "-- >" is no arrow.
    const hasTiming = !line.continues && (this.#state !== 'aside' || text.includes('-->'))
    const timing = hasTiming ? webVttTimingIn(text) : undefined
    if (timing === 'bad') this.#broken(line)
    else if (timing !== undefined) this.#timing(line, timing)
    else if (isBlank(text) && !line.continues) this.#blank(line)
    else if (this.#state === 'cue' && !(this.#isLoose && this.#afterSpace && ASIDE.test(text))) this.#speech(line)
    else if (this.#state === 'between' && !ASIDE.test(text)) this.#between(line)
    else this.#aside(line)
  }

  #aside(line: Line): void {
    this.#dropName()
    const begins = this.#state !== 'header' && this.#state !== 'aside' && this.#state !== 'broken'
    if (begins) this.#state = 'aside'
    // What a note tells of each cue parts no speech.
    if (begins && this.#cues.hasSaid && OF_CUE.test(line.text)) return
    this.#cues.aside({ line, blank: false, matter: this.#matterKind })
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
    if (this.#state === 'cue' && (this.#isSilent || this.#isLoose)) {
      this.#isLoose = true
      this.#afterSpace = true
      this.#isNameApart = true
      return
    }
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
    if (this.#afterSpace || this.#isNext(line.text)) this.#name = line
    else if (isBrokenArrow(line.text)) this.sink.fault(badTiming(line))
    else this.#cues.say(line)
    this.#isNameApart = false
    this.#afterSpace = false
    this.#isSilent = false
  }

  /** Whether a line is the number of the next cue, which no blank line parts from this one. */
  #isNext(text: string): boolean {
    return this.#count > 0 && Number(COUNT.exec(text)?.[1]) === this.#count + 1
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
    this.sink.fault(passedOver(line))
    this.#dropName()
    this.#afterSpace = false
    this.#state = 'broken'
    this.#cues.aside({ line, blank: false, matter: 'body' })
  }

  #timing(line: Line, timing: Timing): void {
    if (this.#isNameApart && this.#name !== undefined && !ID.test(this.#name.text)) this.#dropName()
    const first = this.#name ?? line
    this.#name = undefined
    this.#count = Number(COUNT.exec(first.text)?.[1] ?? 0)
    this.#isSilent = true
    this.#isLoose = false
    this.#isNameApart = false
    this.#afterSpace = false
    this.#state = 'cue'
    this.#cues.begin(timing, first, first === line ? null : (NAMED.exec(first.text)?.[1] ?? null))
  }
}

export const webvtt: Format = {
  ...catalogue.webvtt,
  begins: (line) => line.startsWith('WEBVTT') || line.startsWith('\ufeffWEBVTT'),
  sniff(head) {
    if (SIGNATURE.test(head)) return 1
    if (!TITLED.test(head)) return 0
    return TIMED.test(head) ? 1 : 0.05
  },
  reader: (sink, options) => new WebVttReader(sink, options),
}
