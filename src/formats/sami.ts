import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { FrontedCueLines } from './cues/lines.ts'
import { toMillisecond } from './fields.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

const SAMI = /^[\ufeff\s]*<sami\b/i
/** The tags that part what is shown; all others stand within it. */
const MARK = /<(sync|p|br)\b([^<>]{0,300})>/gi
// <SYNC Start=1000>   <SYNC start="1000">
const START = /\bstart\s{0,3}=\s{0,3}["']?(\d{1,10})/i
// <P Class=ENCC>   <P class="KRCC">
const CLASS = /\bclass\s{0,3}=\s{0,3}["']?([\w.-]{1,40})/i
const ENTITY_SPACE = /&nbsp;?/gi
const TAG = /<[^<>]{0,300}>/g
/** Lines of a cue that are held until the next begins. */
const MOST_HELD = 64

interface HeldCue {
  readonly first: Line
  readonly start: number
  readonly lines: Line[]
}

/** Reads SAMI captions: what stands behind a time is shown until the next; of several languages the first is read. */
class SamiReader implements Stage<Line> {
  readonly #cues: FrontedCueLines
  #held: HeldCue | undefined
  /** The language that is read, that of the text at hand, and whether this is another. */
  #language: string | undefined
  #next: string | undefined
  #isOther = false
  #hasBegun = false

  constructor(
    private readonly sink: FormatSink,
    options?: ReaderOptions,
  ) {
    this.#cues = new FrontedCueLines(sink, options)
  }

  push(line: Line): void {
    let from = 0
    for (const mark of line.text.matchAll(MARK)) {
      if (!this.#hasBegun && mark[1]?.toLowerCase() === 'sync' && START.test(mark[2] ?? ''))
        this.#aside(partOf(line, 0, mark.index))
      this.#say(partOf(line, from, mark.index))
      this.#mark((mark[1] ?? '').toLowerCase(), mark[2] ?? '', partOf(line, mark.index, line.text.length))
      from = mark.index + mark[0].length
    }
    const rest = from === 0 ? line : partOf(line, from, line.text.length)
    if (this.#hasBegun) this.#say(rest)
    else if (isBlank(line.text)) this.sink.block({ line, blank: true })
    else this.#aside(line)
  }

  /** What stands above the captions. */
  #aside(line: Line): void {
    if (!isBlank(line.text)) this.sink.block({ line, blank: false, matter: 'front' })
  }

  end(): void {
    this.#letGo(null)
    this.#cues.end()
  }

  #mark(name: string, said: string, at: Line): void {
    const [, millis] = name === 'sync' ? (START.exec(said) ?? []) : []
    if (millis !== undefined) this.#begin(Number(millis), at)
    else if (name === 'p') {
      const language = CLASS.exec(said)?.[1]?.toLowerCase()
      this.#isOther = language !== undefined && this.#language !== undefined && language !== this.#language
      this.#next = language
    }
  }

  #begin(millis: number, at: Line): void {
    const start = toMillisecond(millis / 1000)
    this.#letGo(start)
    this.#hasBegun = true
    this.#isOther = false
    this.#next = undefined
    this.#held = { first: at, start, lines: [] }
  }

  #say(line: Line): void {
    if (!this.#hasBegun || this.#isOther || isEmpty(line.text)) return
    this.#language ??= this.#next
    if (this.#held === undefined) {
      this.#cues.say(line)
      return
    }
    this.#held.lines.push(line)
    if (this.#held.lines.length > MOST_HELD) this.#letGo(null)
  }

  /** The cue at hand ends where the next begins. */
  #letGo(end: number | null): void {
    const held = this.#held
    this.#held = undefined
    if (held === undefined || held.lines.length === 0) return
    const { first, start, lines } = held
    this.#cues.begin({ start, end: end !== null && end >= start ? end : null }, first)
    for (const line of lines) this.#cues.say(line)
  }
}

/** Tags and spaces show nothing. */
function isEmpty(text: string): boolean {
  return isBlank(text) || (/[<&]/.test(text) && isBlank(text.replace(TAG, '').replace(ENTITY_SPACE, '')))
}

export const sami: Format = {
  ...catalogue.sami,
  begins: (line) => SAMI.test(line),
  sniff: (head) => (SAMI.test(head) ? 1 : 0),
  reader: (sink, options) => new SamiReader(sink, options),
}
