import type { Block, Stage } from '../../formats/format.ts'
import { HeldLines } from './held-lines.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/**
 * Finds comments of Markdown and HTML that go on over lines: nobody says them. They are held until their end comes; if none
 * does, all lines go on as they were. A comment within one line is furniture (`sections`).
 *     <!--               <- open
 *     status: draft         held
 *     -->                <- close
 */
export class Comments implements Stage<Block> {
  readonly #emit: (block: Block) => void
  readonly #held = new HeldLines()

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  /** Nothing is held. */
  get isIdle(): boolean {
    return this.#held.count === 0
  }

  push(block: Block): void {
    if (this.#held.count > 0) this.#meet(block)
    else if (opens(block)) this.#held.add(block)
    else this.#emit(block)
  }

  end(): void {
    this.#release((block) => block)
  }

  #meet(block: Block): void {
    const closes = block.line.text.includes(CLOSE)
    this.#held.add(block)
    if (closes) this.#release((held) => ({ ...held, matter: 'boilerplate' }))
    else if (this.#held.isFull) this.#release((held) => held)
  }

  #release(as: (block: Block) => Block): void {
    for (const block of this.#held.take()) this.#emit(block.blank ? block : as(block))
  }
}

/** Whether a line opens a comment that the line does not close. */
function opens({ blank, line, matter, cue, isInert, fence }: Block): boolean {
  if (blank || line.continues || matter !== undefined || cue !== undefined || isInert === true || fence !== undefined)
    return false
  const start = line.text.trimStart()
  return start.startsWith(OPEN) && !start.includes(CLOSE)
}
