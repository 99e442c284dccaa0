import type { Block } from '../../formats/format.ts'

const MOST_LINES = 400
const MOST_UNITS = 32_768

/** Lines that are held until it is clear what they are; there is an end to that. */
export class HeldLines {
  #blocks: Block[] = []
  #units = 0

  get count(): number {
    return this.#blocks.length
  }

  /** Holds one more; `units`: what it counts for. */
  add(block: Block, units = block.line.text.length): void {
    this.#blocks.push(block)
    this.#units += units
  }

  /** So many are held that they will be nothing else than what they look like. */
  get isFull(): boolean {
    return this.#blocks.length > MOST_LINES || this.#units > MOST_UNITS
  }

  /** Lets all go. */
  take(): readonly Block[] {
    const blocks = this.#blocks
    this.#blocks = []
    this.#units = 0
    return blocks
  }
}
