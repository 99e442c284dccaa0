/** Bytes that are counted: enough for the shares to be steady. */
const SAMPLE = 4096

/** Strays that even the shortest text may have. */
const STRAYS = 32

interface Counts {
  /** NUL bytes at even offsets. */
  even: number
  /** NUL bytes at odd offsets. */
  odd: number
  /** Control characters that no text has. */
  controls: number
}

/** Not NUL, which may stray into a text and fills UTF-16, nor tab, line ends, form feed, backspace, end of file, escape. */
function isOddControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b
}

function count(sample: Uint8Array): Counts {
  const counts: Counts = { even: 0, odd: 0, controls: 0 }
  for (const [at, byte] of sample.entries()) {
    if (byte === 0 && at % 2 === 0) counts.even++
    else if (byte === 0) counts.odd++
    else if (isOddControl(byte)) counts.controls++
  }
  return counts
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/**
 * Bytes without any structure of text. NULs at every second byte are UTF-16 and a few are strays, but many on both sides
 * are no text; nor are many odd controls, which UTF-16 may have as halves of letters.
 */
export function looksLikeNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const { even, odd, controls } = count(sample)
  const few = Math.max(STRAYS, sample.length / 16)
  const isWide = hasWideMark(sample) || Math.max(even, odd) > sample.length / 4
  return Math.min(even, odd) > few || (controls > few && !isWide)
}
