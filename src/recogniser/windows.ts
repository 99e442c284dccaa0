import { follow, type Label, type Line, type Options, type Reading, survey } from './index.ts'

/** A stretch of the source with its labels, whose places count its lines. */
export interface Window {
  readonly lines: readonly Line[]
  readonly labels: readonly Label[]
  readonly reading: Reading
}

/** Characters at which the survey may end early, where its reading is decisive, and at which it ends. */
const LOOKS = [20_000, 40_000, 65_536]
const WINDOW = 65_536
const DECISIVE = 0.9
/** Lines that wait for the next window: a label may run on over them. */
const OVERLAP = 4

/**
 * Lines in, windows of lines with their labels out: the first as soon as its reading is decisive, each later one read together with the first.
 * Holds at most two windows; a line longer than a window is a window. Where windows end depends on the content alone.
 */
export class Windows {
  readonly #emit: (window: Window) => void
  readonly #options: Options
  #lines: Line[] = []
  #characters = 0
  #look = 0
  #reading: Reading | undefined

  constructor(emit: (window: Window) => void, options: Options = {}) {
    this.#emit = emit
    this.#options = options
  }

  push(line: Line): void {
    this.#lines.push(line)
    this.#characters += line.text.length + 1
    const limit = this.#reading ? WINDOW : (LOOKS[this.#look] ?? WINDOW)
    if (this.#characters >= limit) this.#read(OVERLAP)
  }

  end(): void {
    if (this.#lines.length > 0) this.#read(0)
  }

  #read(overlap: number): void {
    if (this.#reading) this.#leave(follow(this.#reading, this.#lines), this.#reading, overlap)
    else this.#survey(overlap)
  }

  #survey(overlap: number): void {
    const reading = survey(this.#lines, this.#options)
    const isLast = overlap === 0 || ++this.#look >= LOOKS.length
    if (!isLast && reading.confidence < DECISIVE) return
    this.#reading = reading
    this.#leave(reading.labels, reading, overlap)
  }

  /** Emits all lines but the last few, which the next window begins with. */
  #leave(labels: readonly Label[], reading: Reading, overlap: number): void {
    const count = Math.max(1, this.#lines.length - overlap)
    const lines = this.#lines.slice(0, count)
    this.#emit({ lines, labels: labels.filter(({ start }) => start.line < count), reading })
    this.#lines = this.#lines.slice(count)
    this.#characters = this.#lines.reduce((sum, { text }) => sum + text.length + 1, 0)
  }
}
