import type { Block, Stage } from '../formats/format.ts'
import { asShown } from '../text/as-shown.ts'
import { measured, partOf } from '../text/line-pieces.ts'

// U+2028, U+2029, U+0085, VT; "late.<br>Jo: Yes", not "the <br> tag"
const BREAK = /[\u2028\u2029\u0085\v]|(?<=[^\s`])<br ?\/?>(?=[^\s`])/gi
const MAY_BREAK = /[\u2028\u2029\u0085\v<]/

export interface InnerBreaksHooks {
  readonly emit: (block: Block) => void
  /** Whether the conventions are settled: a document in which no line was parted by then has none. */
  readonly isSettled: () => boolean
}

/**
 * Lines of plain text as they are shown: parted where a line ends that is none of the file, and without what Markdown hides.
 *     Mara: It is half\-past six.<br>Jo: Yes.   ->   Mara: It is half-past six. | Jo: Yes.
 */
export class InnerBreaks implements Stage<Block> {
  readonly #hooks: InnerBreaksHooks
  #isActive = false

  constructor(hooks: InnerBreaksHooks) {
    this.#hooks = hooks
  }

  push(block: Block): void {
    if (block.fence !== undefined || block.isInert === true) this.#hooks.emit(block)
    else if (this.#isParted(block)) this.#part(block)
    else this.#emit(block, block.line)
  }

  end(): void {}

  #isParted({ line }: Block): boolean {
    return MAY_BREAK.test(line.text) && (this.#isActive || !this.#hooks.isSettled()) && line.text.search(BREAK) >= 0
  }

  #part(block: Block): void {
    this.#isActive = true
    const line = measured(block.line)
    let piece = block
    let from = 0
    for (const { 0: mark, index } of line.text.matchAll(BREAK)) {
      // What is a tag in the text is taken out of it by a repair: nothing else parts it from what follows.
      const isTag = mark.length > 1
      const part = partOf(line, from, isTag ? index + mark.length : index)
      this.#emit({ ...piece, blank: part.text.trim() === '' }, part)
      piece = isTag ? { ...block, isGlued: true } : block
      from = index + mark.length
    }
    this.#emit(piece, { ...partOf(line, from, line.text.length), endByte: line.endByte })
  }

  #emit(block: Block, line: Block['line']): void {
    const shown = asShown(line)
    this.#hooks.emit(shown === block.line ? block : { ...block, line: shown })
  }
}
