import type { BytePassage } from './byte-passage.ts'
import type { ByteEdit } from './flat-text.ts'
import { putText } from './put-text.ts'
import type { Vectors } from './vectors.ts'

/** Edits of one text, and what they leave; more are made byte by byte. */
const EDITS = 4_096
const AFTER = 65_536
const PARAGRAPHS = 32_768

// Members of the state in fours of bytes, as scripts/wasm/flat.ts has them.
const STATE_BYTES = 48
const EDIT_SIZE = 5
const PARAGRAPH_COUNT = 10
const WORDS = 11

/** What `FlatText` makes, by the WebAssembly module, of passages that stand in its memory. */
export class VectorFlat {
  readonly paragraphs: Int32Array
  readonly #vectors: Vectors
  /** Bytes of a text at most. */
  readonly #most: number
  readonly #address: number
  readonly #state: Int32Array
  readonly #edits: Int32Array
  readonly #after: Uint8Array
  readonly #afterAt: number

  /** `room`: where the text goes. */
  constructor(vectors: Vectors, room: Uint8Array) {
    const { buffer } = vectors.bytes
    this.#vectors = vectors
    this.#most = room.length
    this.#address = vectors.take(STATE_BYTES)
    this.#state = new Int32Array(buffer, this.#address, STATE_BYTES / 4)
    this.#edits = new Int32Array(buffer, vectors.take(4 * EDIT_SIZE * EDITS), EDIT_SIZE * EDITS)
    this.#afterAt = vectors.take(AFTER)
    this.#after = new Uint8Array(buffer, this.#afterAt, AFTER)
    this.paragraphs = new Int32Array(buffer, vectors.take(4 * PARAGRAPHS), PARAGRAPHS)
    this.#state[6] = this.#edits.byteOffset
    this.#state[8] = room.byteOffset
    this.#state[9] = this.paragraphs.byteOffset
  }

  get words(): number {
    return this.#state[WORDS] ?? 0
  }

  get paragraphCount(): number {
    return this.#state[PARAGRAPH_COUNT] ?? 0
  }

  /** Takes a passage with the edits made; how many bytes its text has, or -1 when it must be made otherwise. */
  fill(passage: BytePassage, edits: readonly ByteEdit[]): number {
    const { room, size, lines, isLoose } = passage
    if (room?.addresses === undefined || lines > PARAGRAPHS || edits.length > EDITS) return -1
    const added = this.#layEdits(edits)
    if (added < 0 || size * (isLoose ? 2 : 1) + added > this.#most) return -1
    const state = this.#state
    const { bytes, lineAt, lineUnit } = room.addresses
    state[0] = bytes
    state[1] = size
    state[2] = lineAt
    state[3] = lineUnit
    state[4] = lines
    state[5] = isLoose ? 1 : 0
    state[7] = edits.length
    return this.#vectors.exports.fill(this.#address)
  }

  /** Puts edits where the module finds them; how many bytes they leave, or -1 when that is too much. */
  #layEdits(edits: readonly ByteEdit[]): number {
    let at = 0
    const table = this.#edits
    for (let index = 0; index < edits.length; index++) {
      const edit = edits[index]
      if (edit === undefined || at + edit.after.length * 3 > AFTER) return -1
      const written = putText(edit.after, this.#after, at)
      const entry = index * EDIT_SIZE
      table[entry] = edit.from
      table[entry + 1] = edit.to
      table[entry + 2] = this.#afterAt + at
      table[entry + 3] = written
      table[entry + 4] = edit.growth
      at += written
    }
    return at
  }
}
