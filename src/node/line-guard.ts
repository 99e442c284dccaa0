const LINE_FEED = 0x0a

/** Makes whole lines of bytes that come cut anywhere. Memory: the longest line. */
export class LineGuard {
  readonly #pass: (lines: Uint8Array) => void
  #rest: Uint8Array[] = []

  /** `pass` is given whole lines, valid as long as what was pushed. */
  constructor(pass: (lines: Uint8Array) => void) {
    this.#pass = pass
  }

  push(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      const start = this.#rest.length === 0 ? 0 : bytes.indexOf(LINE_FEED) + 1
      this.#passRest(bytes.subarray(0, start))
      this.#pass(bytes.subarray(start, end))
    }
    if (end < bytes.length) this.#rest.push(bytes.slice(end))
  }

  /** A last line without an end. */
  end(): void {
    this.#passRest(new Uint8Array(0))
  }

  /** Forgets the beginning of a line. */
  drop(): void {
    this.#rest = []
  }

  #passRest(end: Uint8Array): void {
    const rest = this.#rest
    this.#rest = []
    if (rest.length > 0) this.#pass(Buffer.concat([...rest, end]))
  }
}
