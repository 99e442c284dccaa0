import { byteAt, type Line, type Widths } from '../text/line.ts'

/** Lines whose places are kept: more than any look-ahead of the parser holds. */
const KEPT = 16_384

/** A range of bytes in the source. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Where the last lines lie in the source. */
export class LinePlaces {
  readonly #number = new Float64Array(KEPT)
  readonly #byte = new Float64Array(KEPT)
  readonly #endByte = new Float64Array(KEPT)
  readonly #widths: Widths[] = new Array(KEPT).fill('one')

  add({ number, byte, endByte, widths, continues }: Line): void {
    if (continues) return
    const slot = number % KEPT
    this.#number[slot] = number
    this.#byte[slot] = byte
    this.#endByte[slot] = endByte
    this.#widths[slot] = widths
  }

  /** The bytes of a whole line, its end included. */
  line(number: number): ByteRange | undefined {
    const slot = number % KEPT
    if (this.#number[slot] !== number) return undefined
    return { from: this.#byte[slot] ?? 0, to: this.#endByte[slot] ?? 0 }
  }

  /** The bytes of a part of a line: of its units [from..to). */
  part(number: number, { from, to, text }: { readonly from: number; readonly to: number; readonly text: string }) {
    const range = this.line(number)
    if (range === undefined) return undefined
    const widths = this.#widths[number % KEPT] ?? 'one'
    const line = { text, number, byte: range.from, endByte: range.to, widths, continues: false, goesOn: false }
    return { from: byteAt(line, from), to: byteAt(line, to) }
  }
}
