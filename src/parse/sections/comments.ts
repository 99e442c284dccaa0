import type { Block, Stage } from '../../formats/format.ts'

const OPEN = '<!--'
const CLOSE = '-->'
const MOST_LINES = 400
const MOST_UNITS = 32_768

/**
 * Finds comments of Markdown and HTML that go on over lines: nobody says them. They are held until their end comes; if none
 * does, all lines go on as they were. A comment within one line is furniture (`sections`).
 *     <!--               <- open
 *     status: draft         held
 *     -->                <- close
 */
export class Comments implements Stage<Block> {
  readonly #emit: (block: Block) => void
  #held: Block[] = []
  #units = 0

  constructor(emit: (block: Block) => void) {
    this.#emit = emit
  }

  /** Nothing is held. */
  get isIdle(): boolean {
    return this.#held.length === 0
  }

  push(block: Block): void {
    if (this.#held.length > 0) this.#meet(block)
    else if (opens(block)) this.#hold(block)
    else this.#emit(block)
  }

  end(): void {
    this.#release((block) => block)
  }

  #meet(block: Block): void {
    const closes = block.line.text.includes(CLOSE)
    this.#hold(block)
    if (closes) this.#release((held) => ({ ...held, matter: 'boilerplate' }))
    else if (this.#held.length > MOST_LINES || this.#units > MOST_UNITS) this.#release((held) => held)
  }

  #hold(block: Block): void {
    this.#held.push(block)
    this.#units += block.line.text.length
  }

  #release(as: (block: Block) => Block): void {
    const held = this.#held
    this.#held = []
    this.#units = 0
    for (const block of held) this.#emit(block.blank ? block : as(block))
  }
}

/** Whether a line opens a comment that the line does not close. */
function opens({ blank, line, matter, cue, isInert, fence }: Block): boolean {
  if (blank || line.continues || matter !== undefined || cue !== undefined || isInert === true || fence !== undefined)
    return false
  const start = line.text.trimStart()
  return start.startsWith(OPEN) && !start.includes(CLOSE)
}
