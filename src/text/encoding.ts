import { sequenceLength } from './decode.ts'

/** Bytes looked at to tell the encoding of a source without a byte order mark. */
export const ENCODING_HEAD = 1024

/** What the first bytes say: an encoding that is sure, or undefined for a source whose lines must be tried as UTF-8. */
export function sniffEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return sniffUtf16(head)
}

/** UTF-16 without a mark: NUL bytes on one side of nearly every second pair, hardly any on the other. */
function sniffUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (!head.includes(0)) return undefined
  const counts = [0, 0]
  const end = Math.min(head.length, ENCODING_HEAD) & ~1
  for (let at = 0; at < end; at++) if (head[at] === 0) counts[at & 1] = (counts[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = counts
  const enough = end * 0.2
  if (odd > enough && even < odd / 8) return 'utf-16le'
  if (even > enough && odd < even / 8) return 'utf-16be'
  return undefined
}

/**
 * Which 8-bit encoding the first line that is not valid UTF-8 speaks for, when no line before it held a valid
 * multi-byte character: UTF-8 with faults if it holds more whole characters than faults, else windows-1252.
 */
export function judgeBrokenLine(bytes: Uint8Array): 'utf-8' | 'windows-1252' {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length < 0) broken++
    else if (length > 1) whole++
    at += Math.abs(length)
  }
  return whole > broken || hasImpossibleByte(bytes) ? 'utf-8' : 'windows-1252'
}

/** Bytes that windows-1252 has no character for. */
const IMPOSSIBLE = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function hasImpossibleByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => IMPOSSIBLE.has(byte))
}
