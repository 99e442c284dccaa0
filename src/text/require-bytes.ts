/** Says in plain words that something is no bytes, which programs in JavaScript may give: a stream with an encoding gives strings. */
export function requireBytes(given: unknown): asserts given is Uint8Array {
  if (ArrayBuffer.isView(given) && 'subarray' in given) return
  const what =
    typeof given === 'string' ? 'a string; leave the encoding of the stream out' : String(given === null ? null : typeof given)
  throw new TypeError(`bytes are expected, as a Uint8Array or a Buffer, and this is ${what}`)
}
