/** Bytes that are counted: enough for the shares to be steady. */
const SAMPLE = 4096

/** Strays that even the shortest text may have. */
const STRAYS = 32

/** What is counted is below. */
const FIRST_PLAIN = 0x20

/** How often something is at even and at odd offsets. */
type Tally = [even: number, odd: number]

/** Not NUL, which may stray into a text and fills UTF-16, nor tab, line ends, form feed, backspace, end of file, escape. */
function isOddControl(byte: number): boolean {
  return byte < FIRST_PLAIN && byte !== 0 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b
}

/** A plain loop: this runs once, before anything is compiled well, over thousands of bytes. */
function tally(sample: Uint8Array, counts: (byte: number) => boolean): Tally {
  const found: Tally = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte < FIRST_PLAIN && counts(byte)) found[at % 2 === 0 ? 0 : 1]++
  }
  return found
}

/** UTF-16: it says so, or one byte of nearly every pair is the high one of a letter, such as 0 for Latin and 4 for Cyrillic. */
function isWide(sample: Uint8Array): boolean {
  const [first, second] = sample
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const high = tally(sample, (byte) => byte === 0 || isOddControl(byte))
  return Math.max(...high) > sample.length / 4 && Math.min(...high) < Math.max(...high) / 2
}

/**
 * Bytes without any structure of text. NULs at every second byte are UTF-16 and a few are strays, but many on both sides
 * are no text; nor are many odd controls, which UTF-16 may have as halves of letters.
 */
export function looksLikeNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const few = Math.max(STRAYS, sample.length / 16)
  if (Math.min(...tally(sample, (byte) => byte === 0)) > few) return true
  const [even, odd] = tally(sample, isOddControl)
  return even + odd > few && !isWide(sample)
}
