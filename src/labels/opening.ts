/**
 * What is cheap to see of every line that carries labels of a convention. It may let lines pass that carry none, never
 * the other way round: a line that no opening fits is speech without a look at its words. A line that begins with a picture is never
 * passed over, whatever the openings are.
 */
export interface Opening {
  /**
   * The characters that such a line begins with, white space aside; left out: any. None are named: Han or kana, and lines that begin so are
   * never passed over.
   */
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

/** Whether a letter beyond ASCII that may be a capital begins there; quotation marks and dashes begin with 0xE2. */
export function mayBeCapital(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] ?? 0
  if (lead < 0xc3 || lead === 0xe2) return false
  const second = bytes[at + 1] ?? 0
  if (lead === 0xc3) return second < 0x9f
  // In Latin Extended-A every second letter is small, from "ĸ" to "ň" and behind "Ÿ" the even ones.
  if (lead > 0xc5) return !isSmallGreekOrCyrillic(lead, second)
  const isEven = (second & 1) === 0
  const evenIsSmall = lead === 0xc4 ? second >= 0xb8 : second <= 0x88 || second >= 0xb9
  return isEven !== evenIsSmall
}
