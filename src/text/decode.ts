import type { Widths } from './line.ts'

/** A decoded stretch of bytes. */
export interface Decoded {
  readonly text: string
  readonly widths: Widths
  /** Faults found: byte sequences that became U+FFFD. */
  readonly faults: number
}

/** Decodes the bytes of one line; they are read at once, so the array may be reused. */
export type DecodeLine = (bytes: Uint8Array) => Decoded

/** What windows-1252 makes of bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252). */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** The text of valid UTF-8, or undefined. */
export function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

const NOT_ASCII = /[^\0-\x7f]/

/** The widths are "one" if it is ASCII, and only then. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = decodeStrictUtf8(bytes)
  if (text === undefined) return decodeBrokenUtf8(bytes)
  return { text, widths: NOT_ASCII.test(text) ? 'utf8' : 'one', faults: 0 }
}

/** UTF-8 with faults: each maximal broken sequence becomes one U+FFFD, and a table keeps where each unit stood. */
function decodeBrokenUtf8(bytes: Uint8Array): Decoded {
  const offsets = new Uint32Array(bytes.length + 1)
  let units = 0
  let faults = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length < 0) faults++
    offsets[units++] = at
    if (length === 4) offsets[units++] = at
    at += Math.abs(length)
  }
  offsets[units] = bytes.length
  return { text: utf8.decode(bytes), widths: offsets.subarray(0, units + 1), faults }
}

/** Lowest and highest second byte that UTF-8 allows behind a lead byte. */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}

function trailingBytes(lead: number): number {
  if (lead < 0x80) return 0
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  if (lead >= 0xf0 && lead <= 0xf4) return 3
  return -1
}

/** Bytes of the UTF-8 character at `at`; negative: the bytes of a broken sequence there. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const trailing = trailingBytes(lead)
  if (trailing < 0) return -1
  let [low, high] = secondByteRange(lead)
  for (let step = 1; step <= trailing; step++) {
    const byte = bytes[at + step] ?? 0
    if (byte < low || byte > high) return -step
    low = 0x80
    high = 0xbf
  }
  return trailing + 1
}

function decodeWindows1252(bytes: Uint8Array): Decoded {
  let text = ''
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] ?? '') : String.fromCharCode(byte)
  }
  return { text, widths: 'one', faults: 0 }
}

function decodeUtf16(label: string): DecodeLine {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return (bytes) => {
    const even = bytes.length & ~1
    const whole = decoder.decode(bytes.subarray(0, even))
    const faults = countFaults(whole)
    if (even === bytes.length) return { text: whole, widths: 'two', faults }
    const offsets = Uint32Array.from({ length: whole.length + 2 }, (_, unit) => Math.min(2 * unit, bytes.length))
    return { text: `${whole}\ufffd`, widths: offsets, faults: faults + 1 }
  }
}

function countFaults(text: string): number {
  let faults = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) faults++
  return faults
}

/** Fed byte by byte, Node's decoder of gb18030 throws at some faults, though it is told to replace them. */
class ByteDecoder {
  #decoder: InstanceType<typeof TextDecoder>

  constructor(private readonly label: string) {
    this.#decoder = new TextDecoder(label)
  }

  decode(byte: Uint8Array): string {
    return this.#replacing(() => this.#decoder.decode(byte, { stream: true }))
  }

  end(): string {
    return this.#replacing(() => this.#decoder.decode())
  }

  #replacing(decode: () => string): string {
    try {
      return decode()
    } catch {
      this.#decoder = new TextDecoder(this.label)
      return '\ufffd'
    }
  }
}

/** One byte is one character. */
const SINGLE_BYTE = /^(?:windows|iso-8859|koi8|ibm|macintosh|x-mac)/

function decodeSingleBytes(label: string): DecodeLine {
  const decoder = new TextDecoder(label)
  return (bytes) => {
    const text = decoder.decode(bytes)
    return { text, widths: 'one', faults: countFaults(text) }
  }
}

/** Any other encoding: fed byte by byte, so that each unit knows where it stood. */
function decodeOther(label: string): DecodeLine {
  return (bytes) => {
    const plain = label.startsWith('iso-2022') ? '\ufffd' : utf8.decode(bytes)
    if (!NOT_ASCII.test(plain)) return { text: plain, widths: 'one', faults: 0 }
    const decoder = new ByteDecoder(label)
    const offsets: number[] = []
    let text = ''
    let from = 0
    for (let at = 0; at <= bytes.length; at++) {
      const piece = at < bytes.length ? decoder.decode(bytes.subarray(at, at + 1)) : decoder.end()
      for (let unit = 0; unit < piece.length; unit++) offsets.push(from)
      if (piece !== '') from = at + 1
      text += piece
    }
    offsets.push(bytes.length)
    return { text, widths: Uint32Array.from(offsets), faults: countFaults(text) }
  }
}

/** The decoder for an encoding, by its WHATWG name in lower case ("utf-8", "utf-16le", "windows-1252", …). */
export function lineDecoder(encoding: string): DecodeLine {
  if (encoding === 'utf-8') return decodeUtf8
  if (encoding === 'windows-1252') return decodeWindows1252
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(encoding)
  return SINGLE_BYTE.test(encoding) ? decodeSingleBytes(encoding) : decodeOther(encoding)
}

// "Ã©", two units of which the first begins a character of UTF-8
const BEGINS = /[\u00c2-\u00f4][\u0080-\u00bf]/
const BEYOND_LATIN = /[^\u0000-\u00ff]/

/** A name that is UTF-8 read as Latin-1 all through, as it was meant: "ZoÃ«" is "Zoë". Any other stays. */
export function readBack(name: string): string {
  if (!BEGINS.test(name) || BEYOND_LATIN.test(name)) return name
  return decodeStrictUtf8(Uint8Array.from(name, (unit) => unit.charCodeAt(0))) ?? name
}
