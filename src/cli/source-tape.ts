/** The bytes of a source that no record has covered yet; memory is what lies between the reader and the last record. */
export class SourceTape {
  #bytes = new Uint8Array(131_072)
  #base = 0
  #length = 0

  push(chunk: Uint8Array): void {
    this.#makeRoom(chunk.length)
    this.#bytes.set(chunk, this.#length)
    this.#length += chunk.length
  }

  /** Offset in the source behind the last byte. */
  get end(): number {
    return this.#base + this.#length
  }

  /** Bytes by their offsets in the source; valid until the next `push` or `drop`. */
  view(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(Math.max(0, from - this.#base), Math.min(this.#length, to - this.#base))
  }

  /** Forgets everything before an offset in the source. */
  drop(to: number): void {
    const gone = Math.min(to - this.#base, this.#length)
    if (gone <= 0) return
    this.#start += gone
    this.#base += gone
    this.#bytes = this.#bytes.subarray(gone)
    this.#length -= gone
  }

  /** Bytes of the memory that were given up in front of `#bytes`. */
  #start = 0

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return
    const needed = this.#length + length
    const whole = new Uint8Array(Math.max(131_072, 2 * needed))
    whole.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = whole
    this.#start = 0
  }
}
