/** Up to so many bytes a loop is quicker than a call that needs a view of them. */
const SHORT = 64

/** A stretch of bytes. */
export interface ByteSpan {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** Copies a stretch to an offset of other bytes, which must have the room. */
export function copyBytes({ bytes, from, to }: ByteSpan, target: Uint8Array, at: number): void {
  if (to - from > SHORT) {
    target.set(bytes.subarray(from, to), at)
    return
  }
  let put = at
  for (let index = from; index < to; index++) target[put++] = bytes[index] ?? 0
}
