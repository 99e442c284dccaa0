import { JsonPlaceFault, readPlacedJson } from '../settings/placed-json.ts'
import { JsonFault, type JsonPiece, JsonSplitter } from './json-values.ts'

const LF = 0x0a
const OPEN = 0x7b

/** A line longer than this is read piece by piece. */
const LONGEST_LINE = 1024 * 1024

/**
 * Makes the JSON objects of a stream of bytes. A line that is one object is told by its end; anything else goes through the
 * splitter, which also says what is wrong.
 */
export class JsonLines {
  readonly #emit: (value: unknown, line: number) => void
  readonly #splitter: JsonSplitter
  /** The beginning of a line whose end is yet to come. */
  #held: Uint8Array[] = []
  #heldLength = 0

  constructor(emit: (value: unknown, line: number) => void) {
    this.#emit = emit
    this.#splitter = new JsonSplitter((piece) => {
      const value = parsed(piece.text)
      if (value === undefined) throw notJson(piece)
      emit(value, piece.line)
    })
  }

  push({ buffer, byteOffset, byteLength }: Uint8Array): void {
    const chunk = Buffer.from(buffer, byteOffset, byteLength)
    for (let at = 0; at < byteLength; ) {
      if (!this.#splitter.isAtLineStart) {
        at = this.#splitter.read(chunk, at)
        continue
      }
      const end = chunk.indexOf(LF, at)
      const part = chunk.subarray(at, end < 0 ? byteLength : end + 1)
      if (end >= 0) this.#line(this.#release(part))
      else this.#hold(part)
      at += part.length
    }
  }

  end(): void {
    this.#line(this.#release(Buffer.alloc(0)))
    this.#splitter.end()
  }

  #line(bytes: Buffer): void {
    const value = bytes[0] === OPEN ? parsed(bytes.toString()) : undefined
    if (value === undefined) for (let at = 0; at < bytes.length; ) at = this.#splitter.read(bytes, at)
    else this.#emit(value, this.#splitter.line++)
  }

  #hold(bytes: Buffer): void {
    this.#held.push(Uint8Array.from(bytes))
    this.#heldLength += bytes.length
    if (this.#heldLength > LONGEST_LINE) this.#splitter.read(this.#release(Buffer.alloc(0)), 0)
  }

  #release(last: Buffer): Buffer {
    if (this.#heldLength === 0) return last
    const whole = Buffer.concat([...this.#held, last])
    this.#held = []
    this.#heldLength = 0
    return whole
  }
}

/** The value of a text, if it is JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Says what was expected, and where. */
function notJson({ text, line }: JsonPiece): JsonFault {
  try {
    readPlacedJson(text)
  } catch (error) {
    if (error instanceof JsonPlaceFault)
      return new JsonFault({ what: `is not JSON: ${error.message}`, line: line + error.line - 1 })
  }
  return new JsonFault({ what: 'is not JSON', line })
}
