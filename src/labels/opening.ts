/**
 * What is cheap to see of every line that carries labels of a convention. It may let lines pass that carry none, never
 * the other way round: a line that no opening fits is speech without a look at its words.
 */
export interface Opening {
  /** The characters that such a line begins with, white space aside; left out: any. */
  readonly first?: string
  /** One of these ASCII characters stands within `reach` UTF-16 units behind its beginning. */
  readonly marks?: string
  readonly reach?: number
  /** No longer line carries one, in units. */
  readonly longest?: number
  /** A test of the bytes of the line, bytes[from..to), without white space at its ends. */
  readonly sees?: (bytes: Uint8Array, from: number, to: number) => boolean
}

export const DIGITS = '0123456789'

/** Whether a byte is an ASCII letter in lower case. */
export function isLowerByte(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

/** Whether a byte is an ASCII capital. */
export function isUpperByte(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}
