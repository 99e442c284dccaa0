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
  /** What tells without `sees` that most lines carry none. */
  readonly hint?: Hint
}

/**
 * What is true of every line that `sees` is true of, where the line begins with a letter, a quotation mark or an ellipsis. It is
 * looked at in long inputs, many lines at a time: see ARCHITECTURE.md, The fast lane.
 */
export interface Hint {
  /** One of these ASCII characters stands last, or a character beyond ASCII. */
  readonly last?: string
  /** The same of the second byte. */
  readonly second?: string
  /** The first word may lead a name: see `mayLead`. */
  readonly leads?: true
  /** A full stop or a bracket stands within its first words, or more where there is a comma among them: see `hasStop`. */
  readonly stop?: true
  /** These four letters stand in it. */
  readonly holds?: string
  /** Two capitals stand side by side near the beginning, or what may be a capital beyond ASCII: see `hasCapitals`. */
  readonly capitals?: true
  /** It does not begin with words in small letters: within its first words stands a mark, or few of them are small. */
  readonly noProse?: true
}

export const DIGITS = '0123456789'
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const LETTERS = CAPITALS + CAPITALS.toLowerCase()

/** Whether a byte is an ASCII letter in lower case. */
export function isLowerByte(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

/** Whether a byte is an ASCII capital. */
export function isUpperByte(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}

/** Whether two bytes are one of ά to ώ, or а to џ. */
export function isSmallGreekOrCyrillic(lead: number, second: number): boolean {
  if (lead === 0xd0) return second >= 0xb0
  if (lead === 0xd1) return second >= 0x80 && second <= 0x9f
  return lead === 0xce ? second >= 0xac : lead === 0xcf && second >= 0x80 && second <= 0x8e
}
