import type { Block, Stage } from '../formats/format.ts'
import type { EvidenceCounter } from '../repairs/evidence.ts'
import type { PageBreaks } from '../repairs/page-breaks.ts'
import { PagePlaces } from './page-places.ts'

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
