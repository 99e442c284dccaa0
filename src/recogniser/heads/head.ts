import { afterSpace } from './characters.ts'

/** Marks that stand before a name, as bits. */
export const MARKS = {
  bullet: 1,
  quote: 2,
  heading: 4,
  bold: 8,
  italic: 16,
  chevron: 32,
  number: 64,
  time: 128,
  shape: 256,
  table: 512,
  note: 1024,
  picture: 2048,
  inner: 4096,
  code: 8192,
} as const

/** What closes a name; the rows of SHAPES say what each looks like. Fitted trees read these numbers: new ones go to the end. */
export const CLOSES = [
  'colon',
  'wide-colon',
  'period',
  'dash',
  'bracket',
  'angle',
  'gap',
  'bold',
  'time',
  'end',
  'end-period',
  'semicolon',
  'chevron',
  'verb',
  'bar',
  'space',
  'slash',
  'glued',
  'alone',
  'right-angle',
  'tag',
] as const
export type CloseName = (typeof CLOSES)[number]
const NUMBERS: ReadonlyMap<string, number> = new Map(CLOSES.map((name, index) => [name, index]))
export const closeNumber = (name: CloseName): number => NUMBERS.get(name) ?? -1
export const closeName = (close: number): CloseName => CLOSES[close] ?? 'colon'

/** A proposal: here a label may stand. Offsets are those of the text that holds all lines. */
export interface Head {
  readonly line: number
  /** The line in which the label ends: labels may wrap. */
  readonly lastLine: number
  /** Heads of one slot compete: at most one of them is a label. */
  readonly slot: number
  readonly close: number
  readonly marks: number
  /** What stands after the close: 1 and 2 say where emphasis ends, or that a second mark follows. */
  readonly after: number
  /** Where the label begins, marks before the name included. */
  readonly start: number
  /** The name. */
  readonly from: number
  readonly to: number
  /** Where the speech begins; the end of the line where it stands on later lines. */
  readonly speech: number
  /** The time in the label; -1 where there is none. */
  readonly timeFrom: number
  readonly timeTo: number
  /** A time follows the name. */
  readonly isTimed: boolean
  readonly isOwnLine: boolean
  readonly indent: number
}

/** What a shape says of a head; the rest is known of the line. */
export interface Place {
  readonly close: CloseName
  readonly from: number
  readonly to: number
  readonly speech: number
  /** A time after the name. */
  readonly time?: Span | undefined
  readonly after?: number
  readonly start?: number
}
export type Span = readonly [from: number, to: number]

/** Where lines begin and end in the text that holds them all. */
export interface LineEnds {
  readonly text: string
  readonly count: number
  from(line: number): number
  to(line: number): number
  indent(line: number): number
}

const LONGEST_NAME = 330

/** One line as its head is read: what has been found before the name, and the heads proposed so far. */
export class HeadLine {
  readonly text: string
  readonly from: number
  to: number
  lastLine: number
  marks = 0
  /** The time before the name. */
  time: Span | undefined
  slot: number
  /** A time stands between a name and the speech of the same line. */
  hasInlineTime = false
  readonly line: number
  readonly lines: LineEnds
  readonly heads: Head[]

  constructor(lines: LineEnds, line: number, heads: Head[]) {
    this.lines = lines
    this.line = line
    this.lastLine = line
    this.text = lines.text
    this.from = lines.from(line)
    this.to = lines.to(line)
    this.heads = heads
    this.slot = line * SLOTS
  }

  /** The character at `at`, as a number; NaN beyond the text. */
  unit(at: number): number {
    return this.text.charCodeAt(at)
  }

  propose(place: Place): void {
    const { from, to } = place
    if (to - from > LONGEST_NAME || (to <= from && place.close !== 'chevron')) return
    let speech = Math.min(place.speech, this.to)
    speech = Math.min(this.to, afterSpace(this.text, speech))
    const time = place.time ?? this.time
    this.heads.push({
      line: this.line,
      lastLine: this.lastLine,
      slot: this.slot,
      close: closeNumber(place.close),
      marks: this.marks,
      after: place.after ?? 0,
      start: place.start ?? (this.marks & MARKS.inner ? from : this.from),
      from,
      to,
      speech,
      timeFrom: time?.[0] ?? -1,
      timeTo: time?.[1] ?? -1,
      isTimed: place.time !== undefined,
      isOwnLine: speech >= this.to,
      indent: this.lines.indent(this.line),
    })
  }
}

/** Places in one line at which labels may stand. */
export const SLOTS = 1024
