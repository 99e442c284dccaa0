import { byteAt, type Line } from './line.ts'

/**
 * Puts a line of text together out of pieces of the source, each unit of which knows the byte that it comes from:
 *     <v Mara>Fish &amp; chips</v>   ->   Fish & chips
 */
export class MappedText {
  #text = ''
  readonly #bytes: number[] = []

  get text(): string {
    return this.#text
  }

  /** Adds text[from..to) of a source line as it stands. */
  add(line: Line, from: number, to: number): void {
    this.#text += line.text.slice(from, to)
    let byte = byteAt(line, from)
    for (let index = from; index < to; index++) {
      this.#bytes.push(byte)
      byte += widthAt(line, index)
    }
  }

  /** Adds text that stands for something else at a byte of the source, such as "&" for "&amp;". */
  put(text: string, byte: number): void {
    this.#text += text
    for (let index = 0; index < text.length; index++) this.#bytes.push(byte)
  }

  /** The line so far, and begins another; `endByte` is where its last piece ends. */
  take(number: number, endByte: number): Line {
    // Where marks stand behind the word that they belong before, the first unit is not the first byte.
    const byte = this.#bytes.reduce((least, at) => Math.min(least, at), this.#bytes[0] ?? endByte)
    const all = new Uint32Array(this.#bytes.length + 1)
    let index = 0
    for (const at of this.#bytes) all[index++] = at - byte
    all[index] = endByte - byte
    const line = { text: this.#text, number, byte, endByte, widths: all, continues: false, goesOn: false }
    this.#text = ''
    this.#bytes.length = 0
    return line
  }
}

/** Bytes of the unit at `index` of a line; of a surrogate pair the first unit has them all. */
export function widthAt({ text, widths }: Line, index: number): number {
  if (widths === 'one') return 1
  if (widths === 'two') return 2
  if (widths !== 'utf8') return (widths[index + 1] ?? 0) - (widths[index] ?? 0)
  const unit = text.charCodeAt(index)
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  if (unit >= 0xd800 && unit < 0xdc00) return 4
  return unit >= 0xdc00 && unit < 0xe000 ? 0 : 3
}
