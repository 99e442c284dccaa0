import type { Matter } from '../model/matter.ts'
import type { Line } from '../text/line.ts'
import { partOf } from '../text/line-pieces.ts'
import type { Block, FormatSink } from './format.ts'

/** Hands blocks on; when tags stand in front of the first, a blank one that has them goes ahead. */
export class FromFirstByte {
  #first: Line | undefined
  #isTold = false

  /** `kind` is one that the first words do not have. */
  constructor(
    private readonly sink: FormatSink,
    private readonly kind: Matter['kind'],
  ) {}

  get hasLines(): boolean {
    return this.#first !== undefined
  }

  /** Some block was handed on. */
  get hasBegun(): boolean {
    return this.#isTold
  }

  see(line: Line): void {
    this.#first ??= partOf(line, 0, 0)
  }

  block(block: Block): void {
    if (!this.#isTold) this.#tell(block.cue?.byte ?? block.line.byte)
    this.sink.block(block)
  }

  end(): void {
    if (!this.#isTold) this.#tell(Number.POSITIVE_INFINITY)
  }

  #tell(byte: number): void {
    this.#isTold = true
    const line = this.#first
    if (line !== undefined && byte > line.byte) this.sink.block({ line, blank: true, matter: this.kind })
  }
}
