import type { Diagnostic } from '../model/diagnostic.ts'
import type { Emit } from './options.ts'

const HALF = /\p{Surrogate}/gu

/** Makes diagnostic records, at most so many of each code; the rest are counted. */
export class Diagnostics {
  readonly #doc: string
  readonly #limit: number
  readonly #emit: Emit
  readonly #counts = new Map<string, number>()

  constructor(options: { readonly doc: string; readonly limit: number }, emit: Emit) {
    this.#doc = options.doc
    this.#limit = options.limit
    this.#emit = emit
  }

  /** All that were found, written or not. */
  get total(): number {
    let total = 0
    for (const count of this.#counts.values()) total += count
    return total
  }

  add(found: Pick<Diagnostic, 'code' | 'severity' | 'message' | 'line' | 'byte'>): void {
    const count = (this.#counts.get(found.code) ?? 0) + 1
    this.#counts.set(found.code, count)
    if (count > this.#limit) return
    // What is quoted was cut, perhaps in the middle of a character.
    this.#emit({ type: 'diagnostic', doc: this.#doc, ...found, message: found.message.replace(HALF, '') })
  }

  /** Says how many of each code were not written. */
  end(): void {
    for (const [code, count] of this.#counts) {
      if (count <= this.#limit) continue
      const message = `${count - this.#limit} more of these were found`
      this.#emit({ type: 'diagnostic', doc: this.#doc, code, severity: 'info', message, line: null, byte: null })
    }
  }
}
