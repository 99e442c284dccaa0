import type { BytePassage } from '../text/byte-passage.ts'
import type { Line } from '../text/line.ts'
import { type Passage, PassageBuilder } from '../text/passage.ts'

/** A piece of a stretch: text[from..] of a line, and what parts it from the text before. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly gap: '' | '\n' | '\n\n'
}

/** Where a stretch is kept as bytes. */
export interface ByteKeeper {
  readonly passage: BytePassage
  /** False when the line cannot be kept as bytes. */
  add(piece: Piece): boolean
  /** The passage goes on as text; what it holds is counted. */
  leave(): void
}

/** Collects the lines of a stretch: as bytes as long as they are plain, else as lines of text. */
export class StretchPassage {
  #keeper: ByteKeeper | undefined
  #builder: PassageBuilder | undefined

  /** Without a keeper only lines of text are kept. */
  constructor(keeper?: ByteKeeper) {
    keeper?.passage.clear()
    this.#keeper = keeper
    if (keeper === undefined) this.#builder = new PassageBuilder()
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#keeper?.passage.units ?? this.#builder?.length ?? 0
  }

  /** The passage, if all of it is bytes. */
  get bytes(): BytePassage | undefined {
    return this.#keeper?.passage
  }

  /** Adds text[from..] of a line, trimmed; `gap` is what parts it from the text before. */
  add(line: Line, from: number, gap: '' | '\n' | '\n\n'): void {
    if (this.#keeper !== undefined && !this.#keeper.add({ line, from, gap })) this.becomeText()
    this.#builder?.add(line, from, gap)
  }

  /** Goes on as lines of text. */
  becomeText(): void {
    if (this.#keeper === undefined) return
    this.#keeper.leave()
    this.#builder = new PassageBuilder(this.#keeper.passage.toPassage())
    this.#keeper = undefined
  }

  /** The lines as text. */
  build(): Passage {
    this.becomeText()
    return this.#builder?.build() ?? { text: '', pieces: [] }
  }
}
