import type { TranscriptRecord } from '../../model/record.ts'
import type { Turn } from '../../model/turn.ts'
import { InputError } from '../../node/errors.ts'
import type { Emit, Parser } from '../../parse/options.ts'
import { countWords } from '../../text/words.ts'
import { DAMAGED, JsonLines } from './json-lines.ts'
import { type Origin, recordShapes, UNCOUNTED } from './json-records.ts'
import { listOf, membersOf, nested, ShapeFault, shaped, TEXT } from './json-shape.ts'

/** Bytes that tell what an input is. So many are waited for, so that chunks make no difference; the parser waits for as many. */
export const HEAD = 1024

/** A source begins with a JSON object, or with an array of them. */
const JSON_START = /^\ufeff?\s*(?:\[\s*)?\{\s*"/
/** {"type":"turn", … or, of a whole document, {"source":"talk.txt","format":"text" */
const OUR_MEMBER = /"type"\s*:\s*"(?:turn|matter|diagnostic|summary)"|"endByte"\s*:|"source"\s*:\s*"[^"]*",\s*"format"\s*:/
/** "speakerId":"mara-lund" or "speakerId":null, beside "speaker": others count their speakers, and name them elsewhere. */
const OUR_SPEAKER = /"speakerId"\s*:\s*(?:null|"[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*")/u
const SPEAKER = /"speaker"\s*:/

/** Whether the first bytes of an input are records of ours as JSON. */
export function isOurJson(first: Uint8Array): boolean {
  const head = new TextDecoder().decode(first.subarray(0, HEAD))
  return JSON_START.test(head) && (OUR_MEMBER.test(head) || (OUR_SPEAKER.test(head) && SPEAKER.test(head)))
}

/** Reads records of ours out of JSON: JSON Lines as they come, and whole documents. */
export function createJsonReader(name: string, emit: Emit): Parser {
  const reader = new JsonReader(name, emit)
  return new JsonLines(name, (value, line) => reader.read(value, line))
}

class JsonReader {
  readonly #origin: Origin
  readonly #shapes: ReturnType<typeof recordShapes>

  constructor(
    private readonly name: string,
    private readonly emit: Emit,
  ) {
    this.#origin = { doc: name, turn: 1 }
    this.#shapes = recordShapes(this.#origin)
  }

  read(value: unknown, line: number): void {
    try {
      const members = membersOf(value, 'the record')
      if (members.type === undefined && members.turns !== undefined) this.#document(members)
      else this.emit(this.#record(members.type, value))
    } catch (error) {
      throw error instanceof ShapeFault ? new InputError(this.name, error.message, DAMAGED, line) : error
    }
  }

  /** By hand, for zod costs more than the start of the program. */
  #record(type: unknown, value: unknown): TranscriptRecord {
    if (type === 'turn') return this.#turn(value, 'the record')
    if (type === 'matter') return shaped(this.#shapes.matter, value, 'the record')
    if (type === 'diagnostic') return shaped(this.#shapes.diagnostic, value, 'the record')
    if (type === 'summary') return shaped(this.#shapes.summary, value, 'the record')
    throw new ShapeFault('is not one of our records: its "type" is none of turn, matter, diagnostic, summary')
  }

  #turn(value: unknown, what: string): Turn {
    const turn = shaped(this.#shapes.turn, value, what)
    if (turn.words === UNCOUNTED) turn.words = countWords(turn.text)
    this.#origin.turn = turn.turn + 1
    return turn
  }

  /** The records of a whole document in the order of the source. */
  #document(given: Readonly<Record<string, unknown>>): void {
    const { matter, diagnostic, summary } = this.#shapes
    const name = { doc: { ...TEXT, missing: () => this.name } }
    Object.assign(this.#origin, shaped(name, { doc: given.source }, 'the record'), { turn: 1 })
    const parts = {
      turns: listOf({ read: (turn) => this.#turn(turn, 'a turn') }),
      matter: listOf(nested(matter, 'a piece of matter')),
      diagnostics: listOf(nested(diagnostic, 'a diagnostic')),
    }
    const { turns, diagnostics, ...other } = shaped(parts, { ...given }, 'the record')
    for (const record of [...turns, ...other.matter].sort((left, right) => left.byte - right.byte)) this.emit(record)
    for (const record of [...diagnostics, shaped(summary, { ...given }, 'the record')]) this.emit(record)
    this.#origin.doc = this.name
  }
}
