/** Bytes on their way out, joined so that one write takes many pieces. */
export class Collector {
  #pieces: (string | Uint8Array)[] = []

  /** Bytes must stay as they are until `take`. */
  add(piece: string | Uint8Array): void {
    this.#pieces.push(piece)
  }

  take(): Uint8Array {
    const pieces = this.#pieces
    this.#pieces = []
    return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)))
  }
}
