/** Bytes of JSON that whole lines are read in. Valid as long as the bytes are. */
export interface JsonWindow {
  readonly bytes: Buffer
  /** A character for each byte, so that expressions can be asked about bytes. */
  readonly latin1: string
  /** The same memory, four bytes at a time. */
  readonly quads: Int32Array
}

export function openWindow({ buffer, byteOffset, byteLength }: Uint8Array): JsonWindow {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  return { bytes, latin1: bytes.toString('latin1'), quads: new Int32Array(buffer, 0, buffer.byteLength >> 2) }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20

/** "\n", "\u00e9" */
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/** Where the quote is that ends a JSON string; `from` is behind the one that begins it, or at any character of it. -1 when the string is not valid. */
export function stringEnd(window: JsonWindow, from: number): number {
  const { bytes, latin1 } = window
  let at = from
  for (;;) {
    at = plainEnd(window, at)
    const byte = bytes[at]
    if (byte === QUOTE) return at
    if (byte !== BACKSLASH) return -1
    ESCAPE.lastIndex = at
    if (!ESCAPE.test(latin1)) return -1
    at = ESCAPE.lastIndex
  }
}

/** Where the bytes end that stand for themselves in a JSON string. */
export function plainEnd(window: JsonWindow, from: number): number {
  const { bytes } = window
  let at = from
  while (isPlain(bytes, at) && !isAligned(bytes, at)) at++
  if (isAligned(bytes, at)) at = plainQuadsEnd(window, at)
  while (isPlain(bytes, at)) at++
  return at
}

function isPlain(bytes: Buffer, at: number): boolean {
  const byte = at < bytes.length ? (bytes[at] ?? 0) : 0
  return byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH
}

function isAligned({ byteOffset }: Uint8Array, at: number): boolean {
  return ((byteOffset + at) & 3) === 0
}

/** Passes four bytes at once while none is a control, a quote or a backslash: taking 32 or 1 of each byte would borrow. */
function plainQuadsEnd({ bytes, quads }: JsonWindow, from: number): number {
  const last = (bytes.byteOffset + bytes.length) >> 2
  let index = (bytes.byteOffset + from) >> 2
  for (; index < last; index++) {
    const quad = quads[index] ?? 0
    const quote = quad ^ 0x22222222
    const backslash = quad ^ 0x5c5c5c5c
    const borrowed = ((quad - 0x20202020) & ~quad) | ((quote - 0x01010101) & ~quote) | ((backslash - 0x01010101) & ~backslash)
    if ((borrowed & 0x80808080) !== 0) break
  }
  return (index << 2) - bytes.byteOffset
}
