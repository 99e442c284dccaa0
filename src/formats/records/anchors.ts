import { type FieldLine, purposeOf } from './lines.ts'
import { unquotedText } from './quotes.ts'

// "&m Mara Lund"
const ANCHOR = /^&([^\s,[\]{}]{1,60})\s{1,9}/
// "*m"
const ALIAS = /^\*([^\s,[\]{}]{1,60})$/
// "  - &m Mara Lund"
const ITEM = /^\s{0,200}- {1,8}(?=&)/
/** Names that are remembered. */
const MOST = 10_000

/** The values that YAML gives a name, "&m Mara Lund", for it to stand for them elsewhere, "*m". Words that are said are left alone. */
export class Anchors {
  readonly #values = new Map<string, string>()

  /** A field of a line as it is meant. */
  meant(field: FieldLine, text: string): FieldLine {
    if (purposeOf(field) === 'text') return field
    const value = this.#meaning(text.slice(field.from, field.to))
    return value === undefined ? field : { ...field, value }
  }

  /** An item of a list, which may have a name. */
  learn(text: string): void {
    const mark = ITEM.exec(text)?.[0]
    if (mark !== undefined) this.#meaning(text.slice(mark.length).trimEnd())
  }

  #meaning(value: string): string | undefined {
    const [mark, name] = ANCHOR.exec(value) ?? []
    if (mark === undefined || name === undefined) return this.#values.get(ALIAS.exec(value)?.[1] ?? '')
    const named = unquotedText(value.slice(mark.length))
    if (this.#values.size < MOST) this.#values.set(name, named)
    return named
  }
}
