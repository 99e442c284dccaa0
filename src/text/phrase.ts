import { byteAt, type Line } from './line.ts'
import { MappedText } from './mapped-text.ts'

interface Break {
  readonly unit: number
  readonly number: number
}

/** Where lines of the source begin in a piece, which may be made of several: the first at its first unit. */
function startsOf({ text, number, breaks = [] }: Line): readonly Break[] {
  if (breaks.length === 0) return [{ unit: 0, number }]
  const own = breaks.findLast(({ unit }) => unit <= 0)?.number ?? number
  return [{ unit: 0, number: own }, ...breaks.filter(({ unit }) => unit > 0 && unit < text.length)]
}

/** Text between tags that is read as one line: "He <hi>said</hi> it" has three pieces. */
export class Phrase {
  #pieces: Line[] = []
  readonly #mapped = new MappedText()

  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** Number of the line of the source that it stands in. */
  get number(): number | undefined {
    return this.#pieces[0]?.number
  }

  /** Number of the line that its last piece stands in. */
  get lastNumber(): number | undefined {
    return this.#pieces.at(-1)?.number
  }

  /** The last unit of the text so far. */
  get lastUnit(): string {
    return this.#pieces.at(-1)?.text.slice(-1) ?? ''
  }

  /** The first units of the text so far, and no more than these. */
  lead(units: number): string {
    let lead = ''
    for (const { text } of this.#pieces) {
      lead += text.slice(0, units - lead.length)
      if (lead.length >= units) break
    }
    return lead
  }

  add(piece: Line): void {
    this.#pieces.push(piece)
  }

  /** How many pieces it has. */
  get count(): number {
    return this.#pieces.length
  }

  /** Writes something else for what was put at a place among the pieces, if the text behind it is not as it should be. */
  amend(place: number, text: string, isAsShould: (behind: string) => boolean): void {
    const put = this.#pieces[place]
    const behind = this.#pieces.slice(place + 1)
    if (put === undefined || isAsShould(behind.map((piece) => piece.text).join(''))) return
    this.#pieces.length = place
    this.put(text, put)
    this.#pieces.push(...behind)
  }

  /** Adds text that the source does not have, at a byte where it would stand. */
  put(text: string, { byte, number }: { readonly byte: number; readonly number: number }): void {
    const widths = new Uint32Array(text.length + 1)
    this.#pieces.push({ text, number, byte, endByte: byte, widths, continues: false, goesOn: false })
  }

  /** The pieces so far as one line. */
  take(): Line | undefined {
    const pieces = this.#pieces
    const [first] = pieces
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return undefined
    this.#pieces = []
    if (first === last) return first
    const breaks: Break[] = []
    for (const piece of pieces) {
      const unit = this.#mapped.text.length
      for (const found of startsOf(piece))
        if (found.number !== (breaks.at(-1)?.number ?? first.number))
          breaks.push({ unit: unit + found.unit, number: found.number })
      this.#mapped.add(piece, 0, piece.text.length)
    }
    const whole = this.#mapped.take(first.number, byteAt(last, last.text.length))
    return { ...whole, continues: first.continues, goesOn: last.goesOn, ...(breaks.length > 0 && { breaks }) }
  }
}
