import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { CueLines } from './cues/lines.ts'
import { clockSeconds, toMillisecond } from './fields.ts'
import type { Format, FormatSink, ReaderOptions, Stage } from './format.ts'
import { isBlank } from './text.ts'

// "[01:12.40]"
const STAMP = /^[\ufeff\s]*\[(\d{1,3}:\d{2}\.\d{2,3})\]/
// "[ti:The quay]"  "[offset:+250]"
const TAG = /^[\ufeff\s]*\[(?:ti|ar|al|au|lr|by|re|ve|la|id|tool|length|offset|#)\s*:[^\]\n]*\]\s*$/i
// "[offset:+250]"
const OFFSET = /^[\ufeff\s]*\[offset\s*:\s*([+-]?\d{1,7})\s*\]/i
// "Lund: text"  "Mara Lund: text"  "[Lund] text"  "<mlund> text"  ">> text": somebody writes down who speaks
const LABELLED =
  /^\s*(?:[^\s:]{1,30}:(?:\s|$)|(?:[^\sa-z:.!?,;][^\s:!?,;]{0,30} ){1,3}[^\sa-z:.!?,;][^\s:!?,;]{0,30}:(?:\s|$)|\[|<(?!\d)|>>|\*)/
/** Lines with a stamp that are sure to be lyrics. */
const ENOUGH = 3

interface Stamped {
  readonly start: number | null
  /** Where the words begin. */
  readonly at: number
}

/** Reads lyrics: each line is heard until the next begins. A line with several times is sung again; it is told once. */
class LrcReader implements Stage<Line> {
  readonly #cues: CueLines
  #held: { readonly line: Line; readonly start: number | null; readonly at: number } | undefined
  /** Seconds that all lines are heard earlier. */
  #offset = 0
  #inBody = false

  constructor(
    private readonly sink: FormatSink,
    options?: ReaderOptions,
  ) {
    // Lyrics have refrains.
    this.#cues = new CueLines(sink, { ...options, dedupeRolling: 'off' })
  }

  push(line: Line): void {
    const stamped = line.continues ? undefined : stampedIn(line.text)
    if (stamped !== undefined) this.#take(line, stamped)
    else if (isBlank(line.text) && !line.continues) this.#other(line, true)
    else if (TAG.test(line.text.slice(0, 300)) || !this.#inBody) this.#other(line, false)
    else {
      this.#letGo(null)
      this.#cues.say(line)
    }
  }

  end(): void {
    this.#letGo(null)
    this.#cues.end()
  }

  #take(line: Line, { start, at }: Stamped): void {
    const shifted = start === null ? null : Math.max(0, toMillisecond(start - this.#offset))
    this.#letGo(shifted)
    if (isBlank(line.text.slice(at))) this.#silence(line)
    else this.#held = { line, start: shifted, at }
  }

  /** A time without words ends the line before it. */
  #silence(line: Line): void {
    if (!this.#inBody) this.sink.block({ line, blank: false, matter: 'front' })
  }

  #letGo(next: number | null): void {
    const held = this.#held
    this.#held = undefined
    if (held === undefined) return
    const { line, start, at } = held
    this.#cues.begin({ start, end: next !== null && start !== null && next >= start ? next : null }, line)
    this.#cues.say(partOf(line, at, line.text.length))
    this.#inBody ||= this.#cues.hasSaid
    this.#silence(line)
  }

  #other(line: Line, blank: boolean): void {
    if (blank && (this.#inBody || this.#held !== undefined)) return
    this.#letGo(null)
    const [, offset] = OFFSET.exec(line.text.slice(0, 60)) ?? []
    if (offset !== undefined) this.#offset = Number(offset) / 1000
    this.#cues.aside(blank ? { line, blank } : { line, blank, matter: this.#inBody ? 'boilerplate' : 'front' })
  }
}

function stampedIn(text: string): Stamped | undefined {
  let at = 0
  let start: number | null = null
  for (let stamp = STAMP.exec(text.slice(0, 40)); stamp !== null; stamp = STAMP.exec(text.slice(at, at + 40))) {
    if (at === 0) start = clockSeconds(stamp[1] ?? '')
    at += stamp[0].length
  }
  return at === 0 ? undefined : { start, at: text[at] === ' ' ? at + 1 : at }
}

export const lrc: Format = {
  ...catalogue.lrc,
  begins: (line) => STAMP.test(line) || TAG.test(line),
  sniff(head) {
    let lines = 0
    let others = 0
    let tags = 0
    for (const row of head.split('\n')) {
      const stamped = stampedIn(row)
      if (stamped !== undefined) lines++
      else if (TAG.test(row)) tags++
      else if (!isBlank(row)) others++
      if (stamped !== undefined && LABELLED.test(row.slice(stamped.at, stamped.at + 60))) return 0
    }
    if (others * 10 > lines + 8) return 0
    if (others * 10 > lines) return 0.3
    return lines >= ENOUGH || (lines > 0 && tags > 0) ? 0.9 : 0.3
  },
  reader: (sink, options) => new LrcReader(sink, options),
}
