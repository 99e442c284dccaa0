import type { BytePassage } from '../text/byte-passage.ts'
import type { Line } from '../text/line.ts'
import { type Passage, PassageBuilder } from '../text/passage.ts'
import { endsInStop } from '../text/sentences.ts'

/** Of the end of a passage, as much as a mark and what closes behind it can take. */
const TAIL = 32

/** A piece of a stretch: text[from..] of a line, and what parts it from the text before. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly gap: '' | ' ' | '\n' | '\n\n'
}

/** Where a stretch is kept as bytes. */
export interface ByteKeeper {
  readonly passage: BytePassage
  /** False when the line cannot be kept as bytes. */
  add(piece: Piece): boolean
  /** The passage goes on as text; what it holds is counted. */
  leave(): void
}

/**
 * Collects the lines of a stretch: as lines of text until there is a keeper, from then on as bytes as long as they are
 * plain.
 */
export class StretchPassage {
  readonly #keeperNow: (() => ByteKeeper | undefined) | undefined
  /** What was collected as text, as long as it may yet become bytes. */
  #pieces: Piece[] | undefined
  #keeper: ByteKeeper | undefined
  #builder: PassageBuilder | undefined = new PassageBuilder()

  /** `keeperNow`: where bytes can be kept from now on, if anywhere. Without it only lines of text are kept. */
  constructor(keeperNow?: () => ByteKeeper | undefined) {
    this.#keeperNow = keeperNow
    this.#pieces = keeperNow && []
    this.becomeBytes()
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#keeper?.passage.units ?? this.#builder?.length ?? 0
  }

  /** Whether what was collected ends in a mark that can end a sentence. */
  get endsInStop(): boolean {
    const { bytes } = this
    return endsInStop(
      bytes === undefined ? (this.#builder?.last ?? '').slice(-TAIL) : bytes.textOf(Math.max(0, bytes.size - TAIL), bytes.size),
    )
  }

  /** The passage, if all of it is bytes. */
  get bytes(): BytePassage | undefined {
    return this.#keeper?.passage
  }

  /** Adds text[from..] of a line, trimmed; `gap` is what parts it from the text before. */
  add(line: Line, from: number, gap: '' | ' ' | '\n' | '\n\n'): void {
    const piece = { line, from, gap }
    if (this.#keeper !== undefined && !this.#keeper.add(piece)) this.becomeText()
    this.#builder?.add(line, from, gap)
    if (this.#builder !== undefined) this.#pieces?.push(piece)
  }

  /** Goes on as bytes if that is possible; returns them. */
  becomeBytes(): BytePassage | undefined {
    const pieces = this.#pieces
    const keeper = pieces && this.#keeperNow?.()
    if (keeper === undefined) return this.bytes
    keeper.passage.clear()
    if (pieces?.every((piece) => keeper.add(piece))) {
      this.#keeper = keeper
      this.#builder = undefined
    }
    this.#pieces = undefined
    return this.bytes
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
