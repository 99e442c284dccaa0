import type { Block, Stage } from '../../formats/format.ts'
import { CodeFences } from './code-fences.ts'
import { Comments } from './comments.ts'
import { FrontFences } from './front-fences.ts'

/** Finds what stands between fences: front matter, then the lines of programs, then comments outside of these. */
export class Fences implements Stage<Block> {
  readonly #comments: Comments
  readonly #code: CodeFences
  readonly #front: FrontFences

  constructor(emit: (block: Block) => void) {
    this.#comments = new Comments(emit)
    this.#code = new CodeFences((block) => this.#comments.push(block))
    this.#front = new FrontFences((block) => this.#code.push(block))
  }

  push(block: Block): void {
    this.#front.push(block)
  }

  end(): void {
    this.#front.end()
    this.#code.end()
    this.#comments.end()
  }
}
