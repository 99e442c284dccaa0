import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import type { Emit, Parser } from '../../parse/options.ts'
import { Fields, ShapeFault } from './json-fields.ts'
import { JsonLines } from './json-lines.ts'
import { diagnosticFrom, matterFrom, recordFrom, summaryFrom, turnFrom } from './json-records.ts'
import { JsonFault } from './json-values.ts'

/** Reads records of ours out of JSON: JSON Lines as they come, and whole documents. */
export function createJsonReader(name: string, emit: Emit): Parser {
  const reader = new JsonReader(name, emit)
  const lines = new JsonLines((value, line) => reader.read(value, line))
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw error instanceof JsonFault ? new InputError(name, error.what, error.advice, error.line) : error
    }
  }
  return { push: (chunk) => attempt(() => lines.push(chunk)), end: () => attempt(() => lines.end()) }
}

class JsonReader {
  readonly #name: string
  readonly #emit: Emit
  #turns = 0

  constructor(name: string, emit: Emit) {
    this.#name = name
    this.#emit = emit
  }

  read(value: unknown, line: number): void {
    try {
      this.#value(value)
    } catch (error) {
      throw error instanceof ShapeFault ? new JsonFault({ what: error.message, line }) : error
    }
  }

  #value(value: unknown): void {
    const fields = new Fields(value, 'the record')
    if (!fields.has('type') && fields.has('turns')) this.#document(fields)
    else {
      const record = recordFrom(fields, { doc: this.#name, turn: this.#turns + 1 })
      if (record.type === 'turn') this.#turns = record.turn
      this.#emit(record)
    }
  }

  /** The records of a whole document in the order of the source. */
  #document(fields: Fields): void {
    const doc = fields.string('source', this.#name)
    let turn = 0
    const turns = fields.list('turns', (value) => turnFrom(new Fields(value, 'a turn'), { doc, turn: ++turn }))
    const matter = fields.list('matter', (value) => matterFrom(new Fields(value, 'a piece of matter'), { doc, turn }))
    const spoken: (Turn | Matter)[] = [...turns, ...matter]
    for (const record of spoken.sort((left, right) => left.byte - right.byte)) this.#emit(record)
    for (const value of fields.list('diagnostics', (item) => new Fields(item, 'a diagnostic'))) {
      this.#emit(diagnosticFrom(value, { doc, turn }))
    }
    this.#emit(summaryFrom(fields, doc))
  }
}
