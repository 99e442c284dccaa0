import type { Line } from '../text/line.ts'
import { type Below, BelowTitle, isAmidTalk, mayBePart } from './below.ts'
import { type Format, HEAD_UNITS, type Stage, SURE_ENOUGH } from './format.ts'
import { formats } from './index.ts'
import { isBlank, text } from './text.ts'

/**
 * Tells the format of a source by its first lines, and hands all lines to its reader. What is held is what some format may
 * begin with, or what may stand above one: plain text is let go behind a few lines.
 *     lines ─> [ held until one format is sure, HEAD_UNITS, or the end ] ─> reader
 */
export class FormatChooser implements Stage<Line> {
  readonly #watch: ((rated: readonly Rated[], line: number) => void) | undefined
  readonly #held: Line[] = []
  #rivals: readonly Format[] | undefined
  #head = ''
  #below: BelowTitle | undefined = new BelowTitle()
  /** What was found below, until it is seen what stands around it. */
  #found: Below | undefined
  #reader: Stage<Line> | undefined

  /**
   * `open` is called once, with the format that was chosen; `forced` is chosen whatever the lines say. `watch` is told, with
   * each line that is looked at, how sure the formats are that may be: all that may begin so, then those that were not ruled out.
   */
  constructor(
    forced: Format | undefined,
    private readonly open: (format: Format, around?: Around) => Stage<Line>,
    watch?: (rated: readonly Rated[], line: number) => void,
  ) {
    this.#watch = watch
    if (forced !== undefined) this.#reader = open(forced)
  }

  push(line: Line): void {
    if (this.#reader !== undefined) this.#reader.push(line)
    else this.#hold(line)
  }

  end(): void {
    const reader = this.#reader ?? this.#last()
    reader.end()
  }

  #hold(line: Line): void {
    this.#held.push(line)
    this.#head += `${line.text}\n`
    if (this.#rivals === undefined) {
      if (isBlank(line.text) && this.#head.length < HEAD_UNITS) {
        this.#below?.push(line.text)
        return
      }
      const first = line.text.trimStart()
      this.#rivals = formats.filter((format) => format !== text && format.begins(first))
    } else if (isBlank(line.text) && this.#head.length < HEAD_UNITS && this.#rivals.length > 0) {
      // A blank line tells nothing that the next one does not tell as well.
      this.#lookBelow(line.text)
      return
    }
    const rated = rate(this.#rivals, this.#head)
    this.#watch?.(rated, line.number)
    this.#rivals = rated.map(({ format }) => format)
    const best = surest(rated)
    this.#lookBelow(line.text)
    const found = rated.length === 0 || !this.#found?.isData ? this.#found : undefined
    const isOver = this.#head.length >= HEAD_UNITS
    if (best?.sureness === 1) this.#choose(best.format)
    else if (found !== undefined && (isOver || !mayBePart(found))) this.#chooseBelow(found)
    else if (isOver || (rated.length === 0 && this.#found === undefined && this.#below === undefined)) this.#choose(best?.format)
  }

  #lookBelow(line: string): void {
    const below = this.#below?.push(line) ?? false
    if (typeof below === 'object') this.#found = below
    if (below !== true) this.#below = undefined
  }

  /** The source has ended before it was clear. */
  #last(): Stage<Line> {
    const best = surest(rate(this.#rivals ?? [], this.#head))
    const below = best === undefined ? (this.#found ?? this.#below?.end()) : undefined
    return below === undefined ? this.#choose(best?.format) : this.#chooseBelow(below)
  }

  #chooseBelow(below: Below): Stage<Line> {
    const lines = this.#held.map(({ text }) => text)
    if (isAmidTalk(below, lines)) return this.#choose(undefined)
    return this.#choose(below.format, { above: this.#held.splice(0, below.above), fence: below.fence })
  }

  #choose(format: Format = text, around?: Around): Stage<Line> {
    const reader = this.open(format, around)
    this.#reader = reader
    this.#head = ''
    for (const line of this.#held.splice(0)) reader.push(line)
    return reader
  }
}

/** What stands around a format that does not begin in the first line. */
export interface Around {
  readonly above: readonly Line[]
  /** The fence of Markdown that it ends at. */
  readonly fence: string | undefined
}

export interface Rated {
  readonly format: Format
  /** 0 to 1. */
  readonly sureness: number
}

/** How sure formats are of a head, without those that it rules out. */
function rate(rivals: readonly Format[], head: string): Rated[] {
  return rivals.map((format) => ({ format, sureness: format.sniff(head) })).filter(({ sureness }) => sureness > 0)
}

/** The surest of some formats, the first of equals, if it is sure enough. */
function surest(rated: readonly Rated[]): Rated | undefined {
  let best: Rated | undefined
  for (const one of rated) if (one.sureness > (best?.sureness ?? SURE_ENOUGH)) best = one
  return best
}

/** The format that is asked for: by its name, or by the columns of a table. Throws a RangeError when there is none of that name. */
export function forcedFormat(asked: { readonly format?: string | undefined; readonly columns?: object }): Format | undefined {
  const wanted = asked.format ?? (asked.columns && 'table')
  if (wanted === undefined) return undefined
  const found = formats.find(({ name }) => name === wanted)
  if (found === undefined) throw new RangeError(`there is no input format "${wanted}"`)
  return found
}
