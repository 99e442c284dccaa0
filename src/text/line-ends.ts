const LF = 0x0a
const CR = 0x0d

/** How the line ends of a text in bytes can be written. */
export type LineEnd = '\n' | '\r\n' | '\r'

/** Finds line ends as lines are counted: LF, CRLF and CR, of one byte a unit or of two. */
export class LineEnds {
  readonly #bytes: Uint8Array
  readonly #width: 1 | 2
  /** Of a unit's bytes, the one that tells ASCII characters apart. */
  readonly #low: 0 | 1

  /** `wide`: "utf-16le" or "utf-16be" where a unit has two bytes. */
  constructor(bytes: Uint8Array, wide: string | undefined) {
    this.#bytes = bytes
    this.#width = wide === undefined ? 1 : 2
    this.#low = wide === 'utf-16be' ? 1 : 0
  }

  /** How many lines end in bytes[from..to). A CRLF ends where its CR stands. */
  count(from: number, to: number): number {
    let ends = 0
    for (let at = from; at < to; at += this.#width) {
      const unit = this.#unit(at)
      if (unit === LF ? this.#unit(at - this.#width) !== CR : unit === CR) ends++
    }
    return ends
  }

  /** The one way in which all lines end, or undefined when there are several, or none. */
  get only(): LineEnd | undefined {
    const found = new Set<LineEnd>()
    for (let at = 0; at < this.#bytes.length && found.size < 2; at += this.#width) {
      const unit = this.#unit(at)
      if (unit === LF && this.#unit(at - this.#width) !== CR) found.add('\n')
      else if (unit === CR) found.add(this.#unit(at + this.#width) === LF ? '\r\n' : '\r')
    }
    const [only, other] = found
    return other === undefined ? only : undefined
  }

  /** The unit at a byte when it is ASCII, else -1. */
  #unit(at: number): number {
    if (this.#width === 1) return this.#bytes[at] ?? -1
    return this.#bytes[at + 1 - this.#low] === 0 ? (this.#bytes[at + this.#low] ?? -1) : -1
  }
}
