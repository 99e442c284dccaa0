import type { Block, Stage } from '../../formats/format.ts'
import { CodeFences } from './code-fences.ts'
import { FrontFences } from './front-fences.ts'

/** Finds what stands between fences: front matter, then the lines of programs. */
export class Fences implements Stage<Block> {
  readonly #code: CodeFences
  readonly #front: FrontFences

  constructor(emit: (block: Block) => void) {
    this.#code = new CodeFences(emit)
    this.#front = new FrontFences((block) => this.#code.push(block))
  }

  /** Nothing is held, and no line is one of a program. */
  get isIdle(): boolean {
    return this.#front.isIdle && this.#code.isIdle
  }

  push(block: Block): void {
    this.#front.push(block)
  }

  end(): void {
    this.#front.end()
    this.#code.end()
  }
}
