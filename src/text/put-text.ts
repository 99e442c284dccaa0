const encoder = new TextEncoder()

/** Writes a text in UTF-8 to bytes that have room for three a unit; how many it is. Most is ASCII and short: a loop is quicker than a call. */
export function putText(text: string, bytes: Uint8Array, from: number): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return at + encoder.encodeInto(text.slice(at), bytes.subarray(from + at)).written
    bytes[from + at] = unit
  }
  return text.length
}
