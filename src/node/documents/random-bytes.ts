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

/** Bytes that came in pieces, and are held as they came. */
export function bytesInPieces(pieces: readonly Uint8Array[]): RandomBytes {
  const starts: number[] = []
  let size = 0
  for (const { length } of pieces) {
    starts.push(size)
    size += length
  }
  return {
    size,
    read(buffer, offset) {
      let at = 0
      for (let index = pieceAt(starts, offset); index < pieces.length && at < buffer.length; index++) {
        const from = offset + at - (starts[index] ?? 0)
        const found = pieces[index]?.subarray(from, from + buffer.length - at) ?? new Uint8Array(0)
        buffer.set(found, at)
        at += found.length
      }
      return at
    },
  }
}

/** The last piece that begins at an offset or before it. */
function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}
