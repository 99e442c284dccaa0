import type { Line } from '../text/line.ts'
import { measured, partOf } from '../text/line-pieces.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import type { Format, FormatSink, Stage } from './format.ts'
import {
  FULL,
  Furniture,
  MOST_LINES,
  type NumberedLine,
  numberedLine,
  pageNumberIn,
  pageSureness,
  standingKind,
} from './pages/lines.ts'
import { isBlank } from './text.ts'

// "MARA LUND: Good evening."
const LABELLED = /^[^\s:]{1,40}(?: [^\s:]{1,40}){0,3}: /

/** Lines of a full page, until a longer one is seen. */
const USUAL_LENGTH = 25
/** Lines without a number that wait for the next number. */
const MOST_HELD = 12
/** Lines of the first page that wait for the number below it. */
const MOST_WAITING = 80

/** A line of a page; `number` is printed before it. */
interface Said {
  readonly line: Line
  readonly byte: number
  readonly number: number | null
}

/**
 * Pages of print whose lines are numbered: numbers and margins are taken off, running heads and feet are left out.
 *     numbered ─────────────────────────────> block
 *     without ─> [ held until a number comes ] ─> a lost number: block · a new page: between pages, left out
 */
class PagesReader implements Stage<Line> {
  readonly #furniture = new Furniture()
  readonly #pages = new PageCount()
  #held: Line[] = []
  /** Lines of the first page, as long as its number may stand below it. */
  #waiting: Said[] = []
  #hasBegun = false
  /** The line before is a title. */
  #isTitle = false
  #before: NumberedLine | undefined
  /** The longest page so far. */
  #length = USUAL_LENGTH

  constructor(private readonly sink: FormatSink) {}

  push(line: Line): void {
    const { text } = line
    if (line.continues) this.#goOn(line)
    else if (isBlank(text) && !text.includes('\f')) this.#gap(line)
    else {
      const numbered = numberedLine(text)
      if (numbered !== undefined && this.#counts(numbered, text)) this.#take(line, numbered)
      else this.#hold(line)
    }
  }

  end(): void {
    const numbers = this.#held.map(({ text }) => pageNumberIn(text)).filter((number) => number !== undefined)
    const said = this.#hasBegun ? this.#held.filter(({ text }) => !this.#furniture.looksLike(text)) : this.#held
    if (this.#pages.waits) this.#endFirst({ number: numbers[0], isBehindFeed: false })
    for (const line of said) this.#plain(line)
  }

  /** Blank lines without a number are the space between lines. */
  #gap(line: Line): void {
    if (!this.#hasBegun) this.#hold(line)
  }

  #goOn(line: Line): void {
    if (this.#held.length > 0) this.#hold(line)
    else this.#say({ line, byte: line.byte, number: this.#before?.number ?? null })
  }

  /** Whether a number counts the lines: it follows the one before, begins a page, or stands below the others. */
  #counts({ number, from, to, textAt }: NumberedLine, { length }: string): boolean {
    const before = this.#before
    if (before === undefined) return number <= 2
    const isBelow = before.from === from || before.to === to
    if (number > before.number) return (number === before.number + 1 && textAt < length) || (isBelow && number <= this.#mostLines)
    return number === 1 || (number <= 3 && before.number >= FULL)
  }

  /** Behind the last line of a full page, a number alone is that of the page. */
  get #mostLines(): number {
    return this.#before !== undefined && this.#before.number >= this.#length ? this.#length : MOST_LINES
  }

  #take(line: Line, numbered: NumberedLine): void {
    const last = this.#before?.number ?? 0
    if (!this.#hasBegun) this.#begin(line)
    else if (numbered.number <= last) this.#turnPage(last, { number: numbered.number, isFed: line.text.startsWith('\f') })
    else this.#inside(last)
    this.#before = numbered
    this.#length = Math.max(this.#length, numbered.number)
    const text = partOf(measured(line), numbered.textAt, line.text.length)
    this.#say({ line: text, byte: line.byte, number: numbered.number })
  }

  /** What stands before the first number is the front of the document. */
  #begin({ byte }: Line): void {
    const numbers = this.#held.map(({ text }) => pageNumberIn(text)).filter((number) => number !== undefined)
    for (const { text } of this.#held) if (!isBlank(text) && byte > 0) this.#furniture.learn(text)
    for (const line of this.#held.splice(0)) this.#plain(line)
    this.#pages.start(numbers.at(-1))
    this.#hasBegun = true
  }

  /** Lines among numbered ones have lost their number, or go on. */
  #inside(last: number): void {
    let number = last
    for (const line of this.#held.splice(0)) {
      if (this.#furniture.looksLike(line.text)) continue
      number++
      this.#say({ line, byte: line.byte, number })
    }
  }

  /** Between two pages stand a foot and a head, and lines at either end whose numbers are lost. */
  #turnPage(last: number, { number, isFed }: { readonly number: number; readonly isFed: boolean }): void {
    const held = this.#held.splice(0)
    const lost = this.#lostAtEnd(held, this.#length - last)
    const found = number > 1 ? this.#lostAtStart(held, number - 1) : []
    const gap = gapOf(held, isFed)
    this.#sayLost(lost, last + 1)
    for (const { text } of held) if (!isBlank(text)) this.#furniture.learn(text)
    if (this.#pages.waits) this.#endFirst(gap)
    this.#pages.next(gap)
    this.#sayLost(found, number - found.length)
  }

  #sayLost(lines: readonly Line[], first: number): void {
    for (const [index, line] of lines.entries()) this.#say({ line, byte: line.byte, number: first + index })
  }

  /** Takes out the first lines, at most so many, that look like text of the page. */
  #lostAtEnd(held: Line[], most: number): Line[] {
    if (this.#length - most < FULL) return []
    let count = 0
    while (count < most && count < held.length && this.#isText(held[count])) count++
    return held.splice(0, count)
  }

  #lostAtStart(held: Line[], most: number): Line[] {
    let from = held.length
    while (from > 0 && held.length - from < most && this.#isText(held[from - 1])) from--
    return held.splice(from)
  }

  #isText(line: Line | undefined): boolean {
    return line !== undefined && !line.text.includes('\f') && !this.#furniture.looksLike(line.text)
  }

  #hold(line: Line): void {
    this.#held.push(line)
    if (this.#held.length < MOST_HELD) return
    // So many lines without a number are no head and no foot.
    for (const held of this.#held.splice(0)) this.#plain(held)
  }

  #endFirst(gap: PageGap): void {
    this.#pages.endFirst(gap)
    for (const said of this.#waiting.splice(0)) this.#emit(said)
  }

  #plain(line: Line): void {
    this.#say({ line, byte: line.byte, number: null })
  }

  #say(said: Said): void {
    if (!this.#hasBegun || !this.#pages.waits) this.#emit(said)
    else {
      this.#waiting.push(said)
      if (this.#waiting.length > MOST_WAITING) this.#endFirst({ number: undefined, isBehindFeed: false })
    }
  }

  #emit({ line, byte, number }: Said): void {
    const { page } = this.#pages
    const printed = number === null ? {} : { printed: { page, line: number, byte } }
    const stands = number === null ? undefined : standingKind(line.text)
    // Between such lines and speech there is no blank line where print is narrow; elsewhere there is.
    if ((stands === 'title') !== this.#isTitle)
      this.sink.block({ line: { ...partOf(line, 0, 0), byte }, blank: true, ...printed })
    this.#isTitle = stands === 'title'
    const matter = stands === 'examination' ? ({ matter: 'heading' } as const) : {}
    this.sink.block({ line, blank: isBlank(line.text), ...printed, ...matter })
  }
}

/** The number that a foot or a head tells. */
function gapOf(held: readonly Line[], isFed: boolean): PageGap {
  let hasFeed = false
  let gap: PageGap = { number: undefined, isBehindFeed: isFed }
  for (const { text } of held) {
    hasFeed ||= text.trimEnd() !== '' ? text.startsWith('\f') : text.includes('\f')
    const number = pageNumberIn(text)
    if (number !== undefined && (gap.number === undefined || hasFeed)) gap = { number, isBehindFeed: hasFeed }
    hasFeed ||= text.includes('\f')
  }
  return gap
}

/** What stands between two pages: the number of a page in a foot, or behind a form feed in a head. */
interface PageGap {
  readonly number: number | undefined
  /** The number stands behind a form feed: it is that of the page that begins. */
  readonly isBehindFeed: boolean
}

/** Counts pages by the numbers printed in their heads or feet; a number that is lost is counted. */
class PageCount {
  /** Of the page at hand; null when it is not known. */
  page: number | null = null
  /** Whether numbers stand below the pages. */
  #isBelow = false
  #isFirst = true

  /** What stands before the first page. */
  start(number: number | undefined): void {
    this.page = number ?? null
    if (number !== undefined) this.#isFirst = false
  }

  /** Whether the number of the first page may be told below it. */
  get waits(): boolean {
    return this.#isFirst
  }

  /** The first page ends: its number may stand below it, or before that of the next. */
  endFirst({ number, isBehindFeed }: PageGap): void {
    this.#isFirst = false
    if (number === undefined) return
    this.#isBelow = !isBehindFeed
    this.page = isBehindFeed ? number - 1 : number
    if (this.page < 1) this.page = null
  }

  /** The next page begins. */
  next({ number }: PageGap): void {
    const told = number === undefined || !this.#isBelow ? number : number + 1
    const counted = this.page === null ? undefined : this.page + 1
    // A number that does not grow is none of a page.
    const isLikely = told !== undefined && (counted === undefined || told >= counted)
    this.page = (isLikely ? told : counted) ?? null
  }
}

/** Text of printed pages whose lines are numbered, as that of depositions and trials. */
export const pages: Format = {
  ...catalogue.pages,
  begins: (line) => line.length < 160 && !LABELLED.test(line),
  sniff: pageSureness,
  reader: (sink) => new PagesReader(sink),
}
