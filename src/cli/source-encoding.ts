import { type DecodeLine, decodeUtf8, lineDecoder } from '../text/decode.ts'
import { judgeBrokenLine, sniffEncoding } from '../text/encoding.ts'
import { encode } from './repair-encode.ts'

const LINE_END = /[\r\n]/
const HIGH = 0x80
const latin1 = new TextDecoder('latin1')

/**
 * The encoding of a source, found as the parser finds it: by the head, else by the first line that is not ASCII. The
 * parser tells only at the end, in the summary; the bytes of repairs are wanted before.
 */
export class SourceEncoding {
  #name: string
  #settled: boolean
  #decode: DecodeLine

  /** `head`: at least the first 1,024 bytes, unless the source is shorter. */
  constructor(head: Uint8Array, forced: string | undefined) {
    const sure = forced ?? sniffEncoding(head.subarray(0, 1024))
    this.#name = sure ?? 'utf-8'
    this.#settled = sure !== undefined
    this.#decode = lineDecoder(this.#name)
  }

  get name(): string {
    return this.#name
  }

  /** Looks at the next bytes of the source, which end with a line. */
  observe(bytes: Uint8Array): void {
    if (this.#settled) return
    const high = bytes.findIndex((byte) => byte >= HIGH)
    if (high < 0) return
    this.#settled = true
    const line = lineAround(bytes, high)
    if (decodeUtf8(line, false).faults === 0) return
    this.#name = judgeBrokenLine(line)
    this.#decode = lineDecoder(this.#name)
  }

  decode(bytes: Uint8Array): string {
    return this.#decode(bytes, false).text
  }

  /** The bytes of a text, or undefined when the encoding has none for it. */
  encode(text: string): Uint8Array | undefined {
    return encode(text, this.#name)
  }
}

/** The line that holds a byte. */
function lineAround(bytes: Uint8Array, at: number): Uint8Array {
  const before = latin1.decode(bytes.subarray(0, at))
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  const length = latin1.decode(bytes.subarray(at)).search(LINE_END)
  return bytes.subarray(from, length < 0 ? bytes.length : at + length)
}
