/** Bytes that can be read in any order. */
export interface RandomBytes {
  readonly size: number
  /** Fills a buffer from an offset on; fewer bytes come only at the end. */
  read(buffer: Uint8Array, offset: number): number
}

/** A document that is open: where its bytes are, and how a fault of it is told. */
export interface OpenDocument {
  readonly bytes: RandomBytes
  /** An error that names the file: what is wrong, and what to do about it. */
  fault(what: string, advice?: string): Error
}

/** Bytes that are at hand as those of a file are. */
export function bytesInMemory(held: Uint8Array): RandomBytes {
  return {
    size: held.length,
    read(buffer, offset) {
      const found = held.subarray(offset, offset + buffer.length)
      buffer.set(found)
      return found.length
    },
  }
}
