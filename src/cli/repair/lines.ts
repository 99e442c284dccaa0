const LF = 0x0a

/** A line with its end. */
export interface MarkedLine {
  readonly bytes: Uint8Array
  /** Where edits were made in it: from, to, from, to, in bytes. */
  readonly marks: readonly number[]
}

/** Lines of the source and what became of them. Equal lines come one by one. */
export interface LineChange {
  readonly same: boolean
  readonly before: readonly MarkedLine[]
  readonly after: readonly MarkedLine[]
}

/** A text that grows by pieces, cut at line feeds. */
class Side {
  #pieces: Uint8Array[] = []
  #marks: number[] = []
  #length = 0

  get atLineStart(): boolean {
    const last = this.#pieces.at(-1)
    return last === undefined || last.at(-1) === LF
  }

  /** Copies the piece, whose memory is used again. */
  add(bytes: Uint8Array, isEdit: boolean): void {
    if (bytes.length === 0) return
    this.#pieces.push(bytes.slice())
    if (isEdit) this.#marks.push(this.#length, this.#length + bytes.length)
    this.#length += bytes.length
  }

  /** The whole lines so far, which are given up. */
  take(): MarkedLine[] {
    const bytes = this.#pieces.length === 1 ? (this.#pieces[0] ?? new Uint8Array(0)) : Buffer.concat(this.#pieces)
    const marks = this.#marks
    this.#pieces = []
    this.#marks = []
    this.#length = 0
    const lines: MarkedLine[] = []
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LF, from)
      const to = end < 0 ? bytes.length : end + 1
      lines.push({ bytes: bytes.subarray(from, to), marks: marksIn(marks, from, to) })
      from = to
    }
    return lines
  }
}

/** The parts of marks that lie in bytes[from..to), counted from there. */
function marksIn(marks: readonly number[], from: number, to: number): number[] {
  const own: number[] = []
  for (let at = 0; at < marks.length; at += 2) {
    const start = Math.max(from, marks[at] ?? 0)
    const end = Math.min(to, marks[at + 1] ?? 0)
    if (start < end) own.push(start - from, end - from)
  }
  return own
}

/** Turns kept and replaced bytes into changes of whole lines. */
export class LineChanges {
  readonly #before = new Side()
  readonly #after = new Side()
  #same = true

  constructor(private readonly emit: (change: LineChange) => void) {}

  /** Where both sides are at the end of a line, the lines before it are settled. */
  keep(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LF, from)
      const to = end < 0 ? bytes.length : end + 1
      const piece = bytes.subarray(from, to)
      this.#before.add(piece, false)
      this.#after.add(piece, false)
      if (end >= 0) this.#settle()
      from = to
    }
  }

  replace(before: Uint8Array, after: Uint8Array): void {
    this.#same = false
    this.#before.add(before, true)
    this.#after.add(after, true)
    if (this.#before.atLineStart && this.#after.atLineStart) this.#settle()
  }

  end(): void {
    this.#settle()
  }

  #settle(): void {
    const before = this.#before.take()
    const after = this.#after.take()
    if (before.length > 0 || after.length > 0) this.emit({ same: this.#same, before, after })
    this.#same = true
  }
}
