import type { Matter } from '../../model/matter.ts'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import type { Emit, Parser } from '../../parse/options.ts'
import type { SketchVisitor } from '../../query/sketch.ts'
import { JsonPlaceFault, readPlacedJson } from '../settings/placed-json.ts'
import { Fields, ShapeFault } from './json-fields.ts'
import { JsonLines } from './json-lines.ts'
import { diagnosticFrom, matterFrom, recordFrom, summaryFrom, turnFrom } from './json-records.ts'
import { LineSketch } from './json-sketch.ts'
import type { TurnLine } from './json-turn-line.ts'
import { JsonFault, type JsonPiece } from './json-values.ts'

export interface JsonReaderHooks {
  readonly emit: Emit
  /** Sees turns before they are read; those it does not want are not emitted. */
  readonly sketches?: SketchVisitor | undefined
}

/** Reads records of ours out of JSON: JSON Lines as they come, and whole documents. */
export function createJsonReader(name: string, hooks: JsonReaderHooks): Parser {
  const reader = new JsonReader(name, hooks)
  const lines = new JsonLines({ turnLine: (turn) => reader.readTurn(turn), piece: (piece) => reader.read(piece) })
  return {
    push: (chunk) => reader.attempt(() => lines.push(chunk)),
    end: () => reader.attempt(() => lines.end()),
  }
}

/** Says what was expected, and where. */
export function notJson({ text, line }: JsonPiece): JsonFault {
  try {
    readPlacedJson(text)
  } catch (error) {
    if (error instanceof JsonPlaceFault)
      return new JsonFault({ what: `is not JSON: ${error.message}`, line: line + error.line - 1 })
  }
  return new JsonFault({ what: 'is not JSON', line })
}

class JsonReader {
  readonly #name: string
  readonly #emit: Emit
  readonly #sketches: SketchVisitor | undefined
  readonly #sketch: LineSketch
  #turns = 0

  constructor(name: string, { emit, sketches }: JsonReaderHooks) {
    this.#name = name
    this.#emit = emit
    this.#sketches = sketches
    this.#sketch = new LineSketch(sketches?.needle)
  }

  attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      throw error instanceof JsonFault ? new InputError(this.#name, error.what, error.advice, error.line) : error
    }
  }

  read({ text, line }: JsonPiece): void {
    try {
      this.#value(JSON.parse(text))
    } catch (error) {
      if (error instanceof SyntaxError) throw notJson({ text, line })
      throw error instanceof ShapeFault ? new JsonFault({ what: error.message, line }) : error
    }
  }

  /** The line is known to be valid, member by member, so it is the record. */
  readTurn(line: TurnLine): void {
    if (this.#sketches !== undefined && this.#sketch.open(line)) {
      this.#turns = this.#sketch.turn
      if (!this.#sketches.see(this.#sketch)) return
    }
    const turn: Turn = JSON.parse(line.json)
    this.#turns = turn.turn
    if (this.#sketches !== undefined) this.#sketch.learn(turn.doc, line)
    this.#emit(turn)
  }

  #value(value: unknown): void {
    const fields = new Fields(value, 'the record')
    if (!fields.has('type') && fields.has('turns')) this.#document(fields)
    else {
      const record = recordFrom(fields, { doc: this.#name, turn: this.#turns + 1 })
      if (record.type === 'turn') this.#turns = record.turn
      // A document ends with its summary, or where another begins: the next turn opens one, and is read in full.
      if (record.type === 'summary' || record.doc !== this.#sketch.doc) this.#sketch.forget()
      this.#emit(record)
    }
  }

  /** The records of a whole document in the order of the source. */
  #document(fields: Fields): void {
    const doc = fields.string('source', this.#name)
    this.#sketch.forget()
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
