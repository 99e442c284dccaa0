import { isLowerByte } from '../../labels/opening.ts'

const SPACE = 0x20

/** A letter or a figure of ASCII. */
export function isAsciiWord(byte: number): boolean {
  return isLowerByte(byte | SPACE) || (byte >= 0x30 && byte <= 0x39)
}

/** An ASCII letter, or the beginning of any character beyond ASCII. */
export function isLetterByte(byte: number): boolean {
  return byte > 0x7f || isLowerByte(byte | SPACE)
}

/** A letter, ‘, “, «, ¿, ¡ or …: nothing that lists, headings and rules begin with. */
export function beginsSpeech(code: number): boolean {
  if (code < 0x80) return isLowerByte(code | SPACE)
  if (code < 0xc0) return code === 0xab || code === 0xbf || code === 0xa1
  return code < 0x2000 || code === 0x2018 || code === 0x201c || code === 0x2026
}
