import { byteAt, type Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { toMillisecond } from './fields.ts'
import type { Format, FormatSink, Stage } from './format.ts'
import { withSingleQuotes } from './tables/cells.ts'
import { isBlank } from './text.ts'
import { TimeOrder } from './time-order.ts'
import { TierNames } from './xml/tier-names.ts'

const HEADER = /^\ufeff?(?:File type = )?"ooTextFile(?: short)?"/
const SURE = /^\ufeff?(?:File type = )?"ooTextFile(?: short)?"\s+(?:Object class = )?"TextGrid"/
const NUMBER = /^-?\d{1,12}(?:\.\d{1,20})?(?:e-?\d{1,3})?$/i
/** Anything else that white space parts is for people: "xmin", "=", "intervals", "[1]:". */
const VALUE = /\s*(?:(")|(!)|(\S+))/y

// "sil"  "<SIL>"  "spn": what aligners write where nobody speaks.
const SILENCE = /^<?(?:sil|sp|spn|eps|p:)>?$/i
// "{ "int(dB)" = "62", "dur(sec)" = "1.4" }"
const MEASURES = /^\{\s{0,9}"[^"]{1,60}"\s{0,9}[=:]/

/** Strings in front of the tiers: what the file is, and what is in it. */
const HEAD_STRINGS = 2

/** Lines of one label. */
const LABEL_LINES = 1_000

/** A number that stands free in the source. */
interface FreeNumber {
  readonly value: number
  readonly byte: number
  readonly line: number
}

/**
 * Reads the tiers of Praat. The long form and the short one are the same to it, as to Praat: numbers that stand free,
 * strings, and all else is decoration.
 *     intervals [3]:  xmin = 1.5  xmax = 2.25  text = "good evening"
 *                            ^^^         ^^^^         ^^^^^^^^^^^^^^
 */
class TextGridReader implements Stage<Line> {
  readonly #order: TimeOrder
  readonly #tiers = new TierNames()
  /** The last two numbers since the last string, and how many there were. */
  #numbers: FreeNumber[] = []
  #count = 0
  /** The lines of a string that is open. */
  #label: Line[] | undefined
  #labelAt = { byte: 0, line: 0 }
  #strings = 0
  #next: 'class' | 'name' | 'label' = 'label'
  #isInterval = false
  #tier = ''
  #hasWords = false
  #endByte = 0

  constructor(private readonly sink: FormatSink) {
    this.#order = new TimeOrder(sink, (tier) => (tier === '' ? { matter: 'body' } : this.#tiers.meaning(tier.slice(1))))
  }

  push(line: Line): void {
    this.#endByte = line.endByte
    if (this.#order.isEmpty) this.#order.front(line)
    let at = 0
    while (at <= line.text.length && at >= 0) at = this.#label === undefined ? this.#free(line, at) : this.#string(line, at)
  }

  end(): void {
    if (this.#label !== undefined) {
      const message = 'the last label has no closing quote'
      this.sink.fault({ code: 'open-quote', message, line: this.#labelAt.line, byte: this.#labelAt.byte })
      this.#endLabel()
    }
    if (!this.#hasWords && this.#endByte > 0) {
      const message = 'no interval has a label, so there are no turns'
      this.sink.fault({ code: 'no-words', message, line: 1, byte: 0 })
    }
    this.#order.end(this.#endByte)
  }

  /** Outside of strings; -1 at the end of the line. */
  #free(line: Line, at: number): number {
    VALUE.lastIndex = at
    const match = VALUE.exec(line.text)
    if (match === null || match[2] !== undefined) return -1
    const end = VALUE.lastIndex
    if (match[1] !== undefined) {
      this.#label = []
      this.#labelAt = { byte: byteAt(line, end - 1), line: line.number }
    } else if (NUMBER.test(match[3] ?? '')) {
      const value = { value: Number(match[3]), byte: byteAt(line, end - (match[3] ?? '').length), line: line.number }
      this.#numbers = [...this.#numbers.slice(-1), value]
      this.#count++
    }
    return end
  }

  /** Inside of a string, in which two quotes stand for one. */
  #string(line: Line, from: number): number {
    const { text } = line
    let quote = text.indexOf('"', from)
    let isDoubled = false
    for (; quote >= 0 && text[quote + 1] === '"'; quote = text.indexOf('"', quote + 2)) isDoubled = true
    const to = quote < 0 ? text.length : quote
    const label = this.#label ?? []
    if (label.length < LABEL_LINES) label.push(isDoubled ? withSingleQuotes(line, from, to) : partOf(line, from, to))
    if (quote < 0) return -1
    this.#endLabel()
    return quote + 1
  }

  #endLabel(): void {
    const lines = (this.#label ?? []).filter(({ text }) => !isBlank(text))
    const value = lines.map(({ text }) => text.trim()).join(' ')
    this.#label = undefined
    this.#strings++
    const isClass = (value === 'IntervalTier' || value === 'TextTier') && this.#count !== 2 && this.#next !== 'name'
    if (isClass) {
      this.#isInterval = value === 'IntervalTier'
      this.#next = 'name'
    } else if (this.#next === 'name') this.#begin(value)
    else if (lines.length > 0 && this.#strings > HEAD_STRINGS) this.#add(lines)
    this.#numbers = []
    this.#count = 0
  }

  #begin(name: string): void {
    this.#next = 'label'
    // Points are no stretches of speech.
    this.#tier = this.#isInterval ? `t${name}` : ''
    if (this.#isInterval) this.#tiers.meet(name)
  }

  #add(lines: readonly Line[]): void {
    const [first, last] = this.#numbers
    const { byte, line } = first ?? this.#labelAt
    const isSpan = this.#isInterval && first !== undefined && last !== undefined
    const isSpeech = !isWordless(lines)
    if (isSpan && isSpeech) this.#hasWords = true
    const [start = null, end = null] = (isSpan ? [first.value, last.value] : []).map((time) =>
      time < 0 ? null : toMillisecond(time),
    )
    this.#order.add({ tier: isSpeech ? this.#tier : '', byte, line, lines, start, end })
  }
}

/** Whether a label tells of silence, or of what was measured. */
function isWordless(lines: readonly Line[]): boolean {
  const text = lines[0]?.text.trim() ?? ''
  return lines.length === 1 && (SILENCE.test(text) || MEASURES.test(text))
}

export const textgrid: Format = {
  ...catalogue.textgrid,
  order: 'time',
  begins: (line) => HEADER.test(line),
  sniff: (head) => (SURE.test(head) ? 1 : /^(?:[^\n]*\n){4}/.test(head) ? 0 : 0.3),
  reader: (sink) => new TextGridReader(sink),
}
