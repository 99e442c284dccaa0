import type { OpenElements } from '../text/open-elements.ts'
import type { FormatSink } from './format.ts'

/** A word of a row that white space parts, and where it stands. */
export interface Field {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The first words of a row, at most `most`. */
export function fieldsOf(text: string, most: number): Field[] {
  const found: Field[] = []
  let at = skipWhite(text, 0)
  while (at < text.length && found.length < most) {
    let to = at
    while (to < text.length && !isWhite(text, to)) to++
    found.push({ text: text.slice(at, to), from: at, to })
    at = skipWhite(text, to)
  }
  return found
}

export function skipWhite(text: string, from: number): number {
  let at = from
  while (at < text.length && isWhite(text, at)) at++
  return at
}

function isWhite(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0xa0 || unit === 0xfeff
}

// "12.5"  "0"  ".25"  "-1"
const SECONDS = /^-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/

/** Seconds, to the millisecond; null for what is no number, or is before the beginning. */
export function seconds(text: string | undefined): number | null {
  if (text === undefined || !SECONDS.test(text)) return null
  const value = toMillisecond(Number(text))
  return value < 0 ? null : value
}

// "1:02:03.5"  "02:03,500"  "00:00:01.000"
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/

// "00:00:05:12"  "00:00:05;12"  "00;00;05;12", frames behind the seconds; "00:00:05:120", milliseconds
const FRAMES = /^(\d{1,4})[:;](\d{1,2})[:;](\d{1,2})[:;](\d{1,3})$/

/** Seconds of a time written with colons, to the millisecond; null when it is none. How many frames make a second nobody says: they are left out. */
export function clockSeconds(text: string): number | null {
  const match = CLOCK.exec(text) ?? FRAMES.exec(text)?.map((part, at) => (at === 4 && part.length < 3 ? '' : part))
  if (match === undefined) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return toMillisecond(whole + Number(`0.${fraction || '0'}`))
}

/** How times are counted: told by the name of their column, or not at all. */
export type TimeUnit = 'ms' | 's' | undefined

// "12.5"  "12,5"  "1200"  "12.5 s"  "300 ms"
const NUMBER = /^(\d{1,12}(?:[.,]\d{1,20})?)\s?(ms|s|sec)?$/

/** Seconds of a cell; null when it is no time. */
export function cellSeconds(text: string, unit: TimeUnit): number | null {
  const bare = text.replace(/^[[(]|[\])]$/g, '')
  const clock = clockSeconds(bare)
  if (clock !== null) return clock
  const [, number, own] = NUMBER.exec(bare) ?? []
  if (number === undefined) return null
  const value = Number(number.replace(',', '.'))
  return Math.round((own ?? unit) === 'ms' ? value : value * 1000) / 1000
}

/** Seconds, to the millisecond: sums and products of them have stray digits behind. */
export function toMillisecond(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

/** Says at the end of a document that something should follow. */
export function reportEnd(expected: string, sink: FormatSink): void {
  const message = `it ends where ${expected} is expected: it was cut off, or is damaged; what stands before that was read`
  sink.fault({ code: 'cut-off', severity: 'error', message })
}

/** The same of elements that are still open, outermost first. */
export function reportOpen({ names: [first] }: Pick<OpenElements, 'names'>, hasSource: boolean, sink: FormatSink): void {
  if (hasSource && first !== undefined) reportEnd(`</${first.slice(0, 40)}>`, sink)
}

/** Text of a document that is no part of what was said, and how a person calls it. */
const KINDS = {
  'tracked-deletion': 'deleted with changes tracked',
  'note-left-out': 'a footnote or an endnote',
  'comment-left-out': 'a comment',
} as const

export type LeftOutKind = keyof typeof KINDS

/** Counts what a reader leaves out of a document, and says so once of each kind, where the first of it stands. */
export class LeftOut {
  readonly #found = new Map<LeftOutKind, { count: number; readonly byte: number; readonly line: number }>()

  constructor(private readonly sink: FormatSink) {}

  add(kind: LeftOutKind, { byte, line }: { readonly byte: number; readonly line: number }): void {
    const found = this.#found.get(kind)
    if (found === undefined) this.#found.set(kind, { count: 1, byte, line })
    else found.count++
  }

  end(): void {
    for (const [code, { count, byte, line }] of this.#found) {
      const message = `text is left out that is ${KINDS[code]}: ${count === 1 ? 'one piece' : `${count} pieces`}, here the first`
      this.sink.fault({ code, message, byte, line })
    }
  }
}
