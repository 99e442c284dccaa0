/** A source in chunks of one size. The memory of a chunk is overwritten once it is used, as a reader of files does. */
export function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  yield* cutAt(
    bytes,
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size),
  )
}

/** A source cut at these offsets. */
export function* cutAt(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  const sorted = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((left, right) => left - right)
  for (const [index, from] of sorted.entries()) {
    const chunk = Uint8Array.from(bytes.subarray(from, sorted[index + 1] ?? bytes.length))
    yield chunk
    chunk.fill(0x23)
  }
}
