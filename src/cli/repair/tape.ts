const FIRST_SIZE = 131_072

/** The bytes of a source that no record has covered yet. It is as long as the longest record and its look-ahead. */
export class Tape {
  #bytes = new Uint8Array(FIRST_SIZE)
  /** Where the held bytes begin and end in the array. */
  #from = 0
  #to = 0
  /** Offset in the source of the first held byte. */
  #offset = 0

  /** Copies a chunk, whose memory is used again. What `cut` gave before is no longer valid. */
  push(chunk: Uint8Array): void {
    this.#makeRoom(chunk.length)
    this.#bytes.set(chunk, this.#to)
    this.#to += chunk.length
  }

  /** The bytes in front of an offset of the source, which are given up. Valid until the next `push`. */
  cut(offset: number): Uint8Array {
    const length = Math.min(Math.max(0, offset - this.#offset), this.#to - this.#from)
    const cut = this.#bytes.subarray(this.#from, this.#from + length)
    this.#from += length
    this.#offset += length
    return cut
  }

  /** The bytes between two offsets of the source, which stay. Valid until the next `push`. */
  view(from: number, to: number): Uint8Array {
    return this.held.subarray(Math.max(0, from - this.#offset), Math.max(0, to - this.#offset))
  }

  /** All that is held, in view only. */
  get held(): Uint8Array {
    return this.#bytes.subarray(this.#from, this.#to)
  }

  #makeRoom(length: number): void {
    const held = this.#to - this.#from
    if (this.#to + length <= this.#bytes.length) return
    const room = held + length <= this.#bytes.length / 2 ? this.#bytes : new Uint8Array(2 * (held + length))
    room.set(this.held)
    this.#bytes = room
    this.#from = 0
    this.#to = held
  }
}
