import { type TimedSpan, trimmedSpan } from '../timed-words.ts'
import type { Attributes, TtmlTiming } from './timing.ts'

const TIMES = ['begin', 'end', 'dur']

/** Follows the spans of a paragraph that have times of their own: words, mostly. */
export class TtmlWords {
  readonly #timing: TtmlTiming
  readonly #open: { from: number; readonly isTimed: boolean; hasTimed: boolean }[] = []
  #words: TimedSpan[] = []
  #text = ''

  constructor(timing: TtmlTiming) {
    this.#timing = timing
  }

  /** A span opens behind the text so far; its times are the innermost now. */
  open(attributes: Attributes): void {
    const isTimed = TIMES.some((name) => attributes(name) !== undefined)
    if (isTimed) for (const around of this.#open) around.hasTimed = true
    this.#open.push({ from: this.#text.length, isTimed, hasTimed: false })
  }

  close(): void {
    const open = this.#open.pop()
    if (open?.isTimed !== true || open.hasTimed) return
    const { start, end } = this.#timing.interval
    const word = trimmedSpan(this.#text, { from: open.from, to: this.#text.length, start, end })
    if (word !== undefined) this.#words.push(word)
  }

  /** Text is added to the line. */
  grow(text: string): void {
    this.#text += text
  }

  /** The words of the line at hand, which is complete. */
  take(): TimedSpan[] {
    const words = this.#words
    this.#words = []
    this.#text = ''
    for (const open of this.#open) open.from = 0
    return words
  }
}
