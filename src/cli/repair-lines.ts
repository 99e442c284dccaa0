const LF = 0x0a

/** Lines of the source and what became of them. Equal lines come one by one. */
export interface LineChange {
  readonly same: boolean
  readonly before: readonly Uint8Array[]
  readonly after: readonly Uint8Array[]
}

/** A text that grows by pieces, cut at line feeds. */
class Side {
  #pieces: Uint8Array[] = []

  get atLineStart(): boolean {
    const last = this.#pieces.at(-1)
    return last === undefined || last.at(-1) === LF
  }

  /** Copies the piece, whose memory is used again. */
  add(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#pieces.push(bytes.slice())
  }

  /** The whole lines so far, which are given up. */
  take(): Uint8Array[] {
    const bytes = this.#pieces.length === 1 ? (this.#pieces[0] ?? new Uint8Array(0)) : Buffer.concat(this.#pieces)
    this.#pieces = []
    const lines: Uint8Array[] = []
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LF, from)
      const to = end < 0 ? bytes.length : end + 1
      lines.push(bytes.subarray(from, to))
      from = to
    }
    return lines
  }
}

/** Turns kept and replaced bytes into changes of whole lines. */
export class LineChanges {
  readonly #emit: (change: LineChange) => void
  readonly #before = new Side()
  readonly #after = new Side()
  #same = true

  constructor(emit: (change: LineChange) => void) {
    this.#emit = emit
  }

  /** Where both sides are at the end of a line, the lines before it are settled. */
  keep(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LF, from)
      const to = end < 0 ? bytes.length : end + 1
      const piece = bytes.subarray(from, to)
      this.#before.add(piece)
      this.#after.add(piece)
      if (end >= 0) this.#settle()
      from = to
    }
  }

  replace(before: Uint8Array, after: Uint8Array): void {
    this.#same = false
    this.#before.add(before)
    this.#after.add(after)
    if (this.#before.atLineStart && this.#after.atLineStart) this.#settle()
  }

  end(): void {
    this.#settle()
  }

  #settle(): void {
    const before = this.#before.take()
    const after = this.#after.take()
    if (before.length > 0 || after.length > 0) this.#emit({ same: this.#same, before, after })
    this.#same = true
  }
}
