import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import { AFTER_SPEAKER } from '../text/white-space.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { FrontedCueLines } from './cues/lines.ts'
import { badTiming, type Timing, timingIn, withArrow } from './cues/timing.ts'
import type { Format, FormatFault, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "12", the number of a cue; "12."  "#12"
const INDEX = /^[\ufeff\s]*#?\d+[.)]?\s*$/
// "0000000000000000012": no player can count so far
const BEYOND_COUNT = /\d{10}/
// "00:01.000 --> 00:02.500": the point of WebVTT, where SubRip has a comma
const POINTED = /^[\ufeff\s]*[\d:]{1,12}\.\d{1,3}\s*-->/
// "00:00:01,000 --> 00:00:02,500": who writes parts of seconds writes subtitles
const EXACT =
  /^[\ufeff\s]*\d{1,4}:\d{1,2}(?:(?::\d{1,2})?[,.]|:\d{1,2}:)\d{1,3}\s*-->\s*\d{1,4}:\d{1,2}(?:(?::\d{1,2})?[,.]|:\d{1,2}:)\d{1,3}(?:\s|$)/
// "00:00:02,500 Mara Lund: Good evening.", behind the arrow
const TIME = /^\s{0,9}[\d:.,;]{5,16}[ \t]{1,9}/
// Places stand there, too: "X1:100 X2:200"  "align:start position:0%"
const PLACE = /^[a-zA-Z]{1,9}\d?:\S/
/** Nobody writes longer ones. */
const LONGEST_TIMING = 80
const UNKNOWN: Timing = { start: null, end: null }
const LETTER = /\p{L}/u
// "Mara Lund: \u00a0Good evening.": our own captions name so who speaks from there on
const NAMED = new RegExp(`^(.{1,200}?)${AFTER_SPEAKER}`)

/** Reads SubRip subtitles. Only a timing begins a cue: a number that none follows is said, and so is what is behind a blank line. */
class SrtReader implements Stage<Line> {
  readonly #cues: FrontedCueLines
  /** Who speaks until another is named. */
  #speaker: string | null = null
  /** A number that may be that of the next cue, and whether a blank line stands before it and behind it. */
  #index: { readonly line: Line; readonly isApart: boolean; isAlone: boolean } | undefined
  #inCue = false
  #hasBegun = false
  #afterBlank = true

  constructor(
    private readonly sink: FormatSink,
    options?: ReaderOptions,
  ) {
    this.#cues = new FrontedCueLines(sink, options)
  }

  push(line: Line): void {
    const timing = line.continues ? undefined : (timingIn(line.text) ?? this.#damaged(line))
    if (timing !== undefined) {
      if (timing.start === null || timing.end === null) this.sink.fault(badTiming(line))
      this.#begin(line, timing)
    } else if (isBlank(line.text) && !line.continues) this.#blank(line)
    else this.#words(line)
  }

  end(): void {
    this.#sayIndex()
    this.#cues.end()
  }

  /** A line right below the number of a cue, with an arrow in it, is meant as a timing: "00:0x:00,000 --> 00:00:02,000". */
  #damaged({ text }: Line): Timing | undefined {
    const isBelow = this.#index?.isApart && !this.#index.isAlone
    return isBelow && text.length < LONGEST_TIMING && withArrow(text).includes('-->') ? UNKNOWN : undefined
  }

  #begin(line: Line, timing: Timing): void {
    const index = this.#index
    if (index?.isAlone && !index.isApart) this.#sayIndex()
    const first = this.#index?.line ?? line
    this.#index = undefined
    if (first !== line && BEYOND_COUNT.test(first.text)) this.sink.fault(badNumber(first))
    if (first === line && !this.#hasBegun && POINTED.test(line.text)) this.sink.fault(noHeader(line))
    this.#hasBegun = true
    this.#cues.begin(timing, first, this.#speaker)
    this.#inCue = true
    this.#afterBlank = false
    this.#sayBehind(line)
  }

  /** Words in the line of the timing. */
  #sayBehind(line: Line): void {
    const { text } = line
    const arrowed = withArrow(text.slice(0, 400))
    const behind = arrowed.slice(arrowed.indexOf('-->') + 3)
    const time = TIME.exec(behind)?.[0]
    const said = time === undefined ? '' : behind.slice(time.length)
    if (!LETTER.test(said) || PLACE.test(said)) return
    const at = Math.min(text.length, 400) - said.length
    this.#cues.say(partOf(line, at, line.text.length))
  }

  #blank(line: Line): void {
    if (!this.#inCue && this.#index === undefined) this.sink.block({ line, blank: true })
    if (this.#index !== undefined) this.#index.isAlone = true
    this.#afterBlank = true
  }

  #words(line: Line): void {
    this.#sayIndex()
    if (!line.continues && !line.goesOn && INDEX.test(line.text))
      this.#index = { line, isApart: this.#afterBlank, isAlone: false }
    else this.#say(line)
    this.#afterBlank = false
  }

  #sayIndex(): void {
    if (this.#index !== undefined) this.#say(this.#index.line)
    this.#index = undefined
  }

  #say(line: Line): void {
    if (this.#inCue) this.#sayIn(line)
    else this.#matter(line)
  }

  #sayIn(line: Line): void {
    const [mark = '', name] = (line.continues ? null : NAMED.exec(line.text)) ?? []
    if (name !== undefined) {
      this.#speaker = name
      this.#cues.speakAs(name, line)
    }
    if (mark.length < line.text.length) this.#cues.say(partOf(line, mark.length, line.text.length))
  }

  #matter(line: Line): void {
    this.sink.block({ line, blank: false, matter: 'front' })
  }
}

function badNumber({ text, number, byte }: Line): FormatFault {
  const message = `${text.trim().length} digits are where the number of a cue should be; the cue is read without it`
  return { code: 'bad-cue-number', message, line: number, byte }
}

function noHeader({ number, byte }: Line): FormatFault {
  const message = 'times are written as in WebVTT, but the line WEBVTT is missing, which players ask for; the cues are read'
  return { code: 'no-header', message, line: number, byte }
}

export const srt: Format = {
  ...catalogue.srt,
  begins: (line) => INDEX.test(line) || isExact(line),
  sniff(head) {
    const rows = head.split('\n').filter((row) => !isBlank(row))
    const [first = '', second] = rows
    if (INDEX.test(first)) {
      if (second === undefined) return 0.3
      return [damagedSureness(second, rows), 0.8, 1][timesIn(second)] ?? 0
    }
    if (!isExact(first)) return 0
    return rows.filter(isExact).length > 1 ? 1 : 0.8
  },
  reader: (sink, options) => new SrtReader(sink, options),
}

/** Both times may be damaged, where those of another cue are not. */
function damagedSureness(timing: string, rows: readonly string[]): number {
  if (!timing.includes('-->')) return 0
  return rows.some((row, at) => INDEX.test(rows[at - 1] ?? '') && isExact(row)) ? 0.8 : 0.3
}

function isExact(row: string): boolean {
  return EXACT.test(withArrow(row.slice(0, 400)))
}

/** Times that can be read in a timing: of two, one may be damaged. */
function timesIn(row: string): number {
  const { start = null, end = null } = timingIn(row) ?? {}
  return Number(start !== null) + Number(end !== null)
}
