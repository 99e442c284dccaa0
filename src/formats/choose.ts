import type { Line } from '../text/line.ts'
import { type Format, HEAD_UNITS, type Stage } from './format.ts'
import { formats } from './index.ts'
import { isBlank, text } from './text.ts'

/** A format must be surer than this to be taken for anything but plain text. */
const SURE_ENOUGH = 0.5

/**
 * Tells the format of a source by its first lines, and hands all lines to its reader. What is held is what some format may
 * begin with: lines of plain text are let go at once.
 *     lines ─> [ held until one format is sure, HEAD_UNITS, or the end ] ─> reader
 */
export class FormatChooser implements Stage<Line> {
  readonly #open: (format: Format) => Stage<Line>
  readonly #held: Line[] = []
  #rivals: readonly Format[] | undefined
  #head = ''
  #reader: Stage<Line> | undefined

  /** `open` is called once, with the format that was chosen; `forced` is chosen whatever the lines say. */
  constructor(forced: Format | undefined, open: (format: Format) => Stage<Line>) {
    this.#open = open
    if (forced !== undefined) this.#reader = open(forced)
  }

  push(line: Line): void {
    if (this.#reader !== undefined) this.#reader.push(line)
    else this.#hold(line)
  }

  end(): void {
    const reader = this.#reader ?? this.#choose(surest(this.#rivals ?? [], this.#head))
    reader.end()
  }

  #hold(line: Line): void {
    this.#held.push(line)
    this.#head += `${line.text}\n`
    if (this.#rivals === undefined) {
      if (isBlank(line.text) && this.#head.length < HEAD_UNITS) return
      const first = line.text.trimStart()
      this.#rivals = formats.filter((format) => format !== text && format.begins(first))
    }
    this.#rivals = this.#rivals.filter((format) => format.sniff(this.#head) > 0)
    const best = surest(this.#rivals, this.#head)
    if (this.#rivals.length === 0 || this.#head.length >= HEAD_UNITS || best?.sniff(this.#head) === 1) this.#choose(best)
  }

  #choose(format: Format = text): Stage<Line> {
    const reader = this.#open(format)
    this.#reader = reader
    this.#head = ''
    for (const line of this.#held.splice(0)) reader.push(line)
    return reader
  }
}

/** The surest of some formats, if it is sure enough. */
export function surest(rivals: readonly Format[], head: string): Format | undefined {
  let best: Format | undefined
  let most = SURE_ENOUGH
  for (const format of rivals) {
    const sureness = format.sniff(head)
    if (sureness > most) {
      most = sureness
      best = format
    }
  }
  return best
}
