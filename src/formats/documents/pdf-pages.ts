import type { Line } from '../../text/line.ts'
import type { FormatSink, Stage } from '../format.ts'
import { isBlank } from '../text.ts'

/** Lines at either end of a page among which running heads and feet are looked for. */
const EDGE = 3
/** Lines of a page that are held; a longer one goes on as if another began. */
const MOST_LINES = 400
// "\f\fMARA LUND: Good evening.", behind a page without text
const LEADING_FEEDS = /^\f+/
const NOTHING = { keys: [], length: 0, isSpeech: false }
/** Units of a running head. */
const LONGEST = 160

// "12"  "- 12 -"  "Page 3 of 12"  "3 / 12"  "xii"
const FOLIO =
  /^[\s–—\-[(]*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,5}|[ivxl]{1,7})(?:\s*(?:of|\/|von|sur|de)\s*\d{1,5})?[\s–—\-\])]*$/i

/** Lines of one page, and what may be furniture at its ends. */
interface Page {
  readonly lines: Line[]
  /** Counted from the first of the document. */
  readonly number: number
  readonly head: Edge
  readonly foot: Edge
}

/**
 * Plain pages: what stands at the same end of two neighbouring pages, but for its numbers, is a running head or foot, and is
 * left out, and so is a number alone there. A paragraph goes on from one page to the next.
 *     page 1 ─> [ held ] page 2 ─> lines of page 1 without heads and feet
 */
export class PdfPages implements Stage<Line> {
  #lines: Line[] = []
  #number = 1
  #before: Page | undefined
  /** The one before that, whose lines are gone. */
  #first: Pick<Page, 'head' | 'foot'> = { head: NOTHING, foot: NOTHING }

  /** Nothing stands before the first page, which what is left out could belong to. */
  #isBare: boolean

  constructor(
    private readonly sink: FormatSink,
    isBare = false,
  ) {
    this.#isBare = isBare
  }

  push(line: Line): void {
    if (line.text.startsWith('\f') && !line.continues) this.#feed(line)
    this.#lines.push(line)
    if (this.#lines.length >= MOST_LINES && !line.goesOn) this.#turn()
  }

  end(): void {
    this.#turn()
    this.#turn()
  }

  /** Pages without text are counted, too. */
  #feed({ text }: Line): void {
    this.#turn()
    this.#number += LEADING_FEEDS.exec(text)?.[0].length ?? 0
  }

  #turn(): void {
    const lines = this.#lines
    this.#lines = []
    const page = { lines, number: this.#number, head: edgeOf(lines), foot: edgeOf(lines.toReversed()) }
    if (this.#before !== undefined) this.#emit(this.#before, page)
    this.#before = page
  }

  #emit(page: Page, after: Page): void {
    const { lines, number, head, foot } = page
    const from = furniture(head, [this.#first.head, after.head])
    const to = lines.length - furniture(foot, [this.#first.foot, after.foot])
    if (this.#isBare) this.#keep(lines.slice(0, from))
    const printed = { page: number, line: null }
    for (const line of lines.slice(from, Math.max(from, to)))
      this.sink.block(isBlank(line.text) ? { line, blank: true } : { line, blank: false, printed })
    this.#first = { head, foot }
  }

  #keep(lines: readonly Line[]): void {
    this.#isBare = false
    for (const line of lines)
      this.sink.block(isBlank(line.text) ? { line, blank: true } : { line, blank: false, matter: 'boilerplate' })
  }
}

/** How many lines of an edge are furniture: all of it if every line stands on a neighbouring page as well, or the outermost. */
function furniture({ keys, length, isSpeech }: Edge, neighbours: readonly Edge[]): number {
  const known = new Set(['', ...neighbours.flatMap((edge) => edge.keys)])
  const [outermost] = keys
  if (outermost === undefined || !known.has(outermost)) return 0
  if (keys.every((key) => known.has(key))) return length
  return isSpeech ? 0 : length - keys.length + 1
}

// "MARA LUND: Good"  "and so we went on."
const SPEECH = /^[^:]{1,40}:\s|[.?!…,;”"]$/

/** What tells a running head: its letters. Undefined for what is none, empty for a number alone. */
function keyOf({ text }: Line): string | undefined {
  const said = text.trim()
  if (said.length > LONGEST) return undefined
  return FOLIO.test(said) ? '' : said.replace(/[\s\d]/g, '')
}

/** What may be furniture: the lines at an end of a page that a blank line parts from the rest, or the outermost alone. */
interface Edge {
  /** Keys of these lines, from the outermost on. */
  readonly keys: readonly string[]
  /** How many lines of the page they are, the blank ones around them included. */
  readonly length: number
  /** The outermost reads like speech. */
  readonly isSpeech: boolean
}

/** `lines` begin with the outermost. */
function edgeOf(lines: readonly Line[]): Edge {
  const from = lines.findIndex(({ text }) => !isBlank(text))
  const outermost = lines[from]
  const key = outermost && keyOf(outermost)
  if (outermost === undefined || key === undefined) return NOTHING
  const isSpeech = key !== '' && SPEECH.test(outermost.text.trim())
  const gap = lines.slice(from, from + EDGE + 1).findIndex(({ text }) => isBlank(text))
  const apart = gap > 0 ? lines.slice(from, from + gap).map(keyOf) : []
  const keys = apart.filter((found) => found !== undefined)
  if (apart.length > 0 && keys.length === apart.length) return { keys, length: from + keys.length, isSpeech }
  return isSpeech ? NOTHING : { keys: [key], length: from + 1, isSpeech }
}
