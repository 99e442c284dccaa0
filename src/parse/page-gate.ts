import type { Block, Stage } from '../formats/format.ts'
import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { PageBreaks } from '../repairs/page-breaks.ts'

/** Bytes that are held at once, and in all. */
const WINDOW = 65_536
const MOST_HELD = 4 * WINDOW
/** Lines behind the number that tells the pages. */
const SETTLING = 3

export interface PageGateHooks {
  readonly emit: (block: Block) => void
  /** Pages are told. */
  readonly told: () => void
}

/**
 * Holds a line that may be the number of a page, and all behind it, until further numbers tell whether it is one: so the first
 * pages are known for what they are before anything is said of them. What stands on every page is no label and no heading.
 *     block ─> [ 12? · … · 13? · … · 14? · … · 15! ] ─> block, inert where it is a number of a page or a running head
 */
export class PageGate implements Stage<Block> {
  readonly #evidence: Pick<EvidenceCounter, 'pages'>
  readonly #hooks: PageGateHooks
  #held: Block[] = []
  #bytes = 0
  #left = MOST_HELD
  readonly #places = new PagePlaces()
  #isTold = false
  #settling = SETTLING

  /** The evidence has pages where they are looked for, which is known when the first line comes. */
  constructor(evidence: Pick<EvidenceCounter, 'pages'>, hooks: PageGateHooks) {
    this.#evidence = evidence
    this.#hooks = hooks
  }

  push(block: Block): void {
    const { pages } = this.#evidence
    if (pages !== undefined && !block.line.continues) pages.observe(block.line.text, block.line.number)
    if (pages?.isPaged === true) this.#settle(block, pages)
    else if (pages?.isPending === true && this.#bytes < WINDOW && this.#left > 0) this.#hold(block)
    else {
      this.#release()
      this.#hooks.emit(block)
    }
  }

  end(): void {
    const { pages } = this.#evidence
    if (pages?.isPaged === true) this.#tell(pages)
    this.#release()
  }

  #hold(block: Block): void {
    const size = block.line.endByte - block.line.byte
    this.#held.push(block)
    this.#bytes += size
    this.#left -= size
  }

  /** Once pages are told, what stands below the last number is looked at too before anything leaves. */
  #settle(block: Block, pages: PageBreaks): void {
    if (this.#isTold) this.#emit(block, pages)
    else {
      this.#hold(block)
      if (!block.blank) this.#settling--
      if (this.#settling < 0 || this.#bytes >= WINDOW) this.#tell(pages)
    }
  }

  #tell(pages: PageBreaks): void {
    if (this.#isTold) return
    this.#isTold = true
    pages.areKnown = true
    this.#hooks.told()
    const held = this.#held
    this.#held = []
    this.#places.begin(held.map(({ line }) => [line.text, pages.numberIn(line.text.trim())]))
    for (const block of held) this.#emit(block, pages)
  }

  #emit(block: Block, pages: PageBreaks): void {
    const text = block.blank ? '' : block.line.text.trim()
    if (!block.line.continues) this.#places.take(block.line.text, text === '' ? undefined : pages.numberIn(text))
    const { page, hasBegun } = this.#places
    const isInert = text !== '' && (pages.isMark(text) || pages.isHead(text))
    if (isInert) this.#hooks.emit({ ...block, isInert })
    else this.#hooks.emit(!hasBegun || text === '' || block.printed ? block : { ...block, printed: { page, line: null } })
  }

  #release(): void {
    const held = this.#held
    this.#held = []
    this.#bytes = 0
    for (const block of held) this.#hooks.emit(block)
  }
}

const FORM_FEED = '\f'
/** A number behind more lines of its page stands below what is said on it. */
const HEAD_LINES = 6
/** Pages in a row that may go without a number. */
const MOST_BARE = 3

/**
 * Counts the pages of a text in which form feeds stand between them, by the numbers that are printed in their heads or feet.
 * Without form feeds nobody can tell whether a number is that of the page above it or below it.
 *     \f 12 · line (12) · line (12) · \f line (13) · line (13) · 13 · \f line (14)
 */
class PagePlaces {
  /** Of the line that was taken last; null when it is not known. */
  page: number | null = null
  /** Whether the page of any line was known so far. */
  hasBegun = false
  /** The number that was printed last, and whether it counted the form feeds before it. */
  #last: number | undefined
  #agrees = false
  /** Form feeds since then, and lines since the last of these. */
  #feeds = 0
  #lines = 0
  /** The first number, if those behind it agree. */
  #first: number | undefined

  /** Takes a line, and the number of a page that it holds, before a form feed ("12\f") or behind it. */
  take(line: string, number: number | undefined): void {
    const isBefore = line.slice(0, Math.max(0, line.indexOf(FORM_FEED))).trim() !== ''
    if (isBefore) this.#note(number)
    for (let at = line.indexOf(FORM_FEED); at >= 0; at = line.indexOf(FORM_FEED, at + 1)) this.#feed()
    if (!isBefore) this.#note(number)
    if (line.trim() !== '') this.#lines++
  }

  /** Looks ahead: where the first two numbers agree with the form feeds between them, the page of the first is known. */
  begin(lines: Iterable<readonly [line: string, number: number | undefined]>): void {
    const ahead = new PagePlaces()
    for (const [line, number] of lines) {
      const before = ahead.#last
      ahead.take(line, number)
      if (!ahead.#agrees) continue
      this.#first = before
      return
    }
  }

  #feed(): void {
    this.#feeds++
    this.#lines = 0
    this.#turnTo(this.#last === undefined || this.#feeds > MOST_BARE ? null : this.#last + this.#feeds)
  }

  /** A number that does not count the form feeds is none of a page, or pages are missing: nothing is known until two agree again. */
  #note(number: number | undefined): void {
    if (number === undefined || (number === this.#last && this.#feeds === 0)) return
    this.#agrees = this.#last === undefined ? number === this.#first : this.#feeds > 0 && number === this.#last + this.#feeds
    this.#last = number
    this.#feeds = 0
    // Behind a number at the foot another page begins, whether a form feed says so or not.
    this.#turnTo(this.#lines > HEAD_LINES ? null : number)
  }

  #turnTo(page: number | null): void {
    this.page = this.#agrees ? page : null
    this.hasBegun ||= this.page !== null
  }
}
