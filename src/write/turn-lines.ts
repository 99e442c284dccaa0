import type { TurnHead } from '../model/turn.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { JsonBuffer } from './json-buffer.ts'
import type { SpokenBytes, SpokenText } from './spoken.ts'
import { PIECE, TurnJson } from './turn-json.ts'

/** What is said in more bytes, or repaired in more places, is not put together elsewhere: there is no room for it. */
const LONGEST = 262_144
const MOST_EDITS = 1_024

/**
 * Turns as JSON Lines, bytes to bytes, without a string for what is said. They are put together where what is said stands, if it can be
 * done there at once, else here.
 */
export class TurnLines {
  readonly #letGo: () => void
  readonly #here: TurnJson<ByteBuffer>
  #there: TurnJson<JsonBuffer> | undefined

  /** `letGo` takes what was collected when it is much, be it in the middle of a turn. */
  constructor(letGo: () => void = () => {}) {
    this.#letGo = letGo
    this.#here = new TurnJson(new ByteBuffer(), letGo)
  }

  /** Bytes collected so far. */
  get size(): number {
    return this.#here.out.size + (this.#there?.out.size ?? 0)
  }

  /** The bytes collected; valid until the next turn. */
  take(): Uint8Array {
    if (this.#there === undefined || this.#there.out.size === 0) return this.#here.out.take()
    if (this.#here.out.size === 0) return this.#there.out.take()
    this.#bringHere()
    return this.#here.out.take()
  }

  add(head: TurnHead, spoken: SpokenBytes): void {
    const there = this.#thereFor(spoken)
    if (there === undefined) {
      this.#bringHere()
      this.#here.add(head, spoken)
      return
    }
    there.add(head, spoken)
    // It is not let go, or something stands before it.
    if (there.out.most > PIECE || this.#here.out.size > 0) this.#bringHere()
  }

  /** The same of what is said as text. */
  addText(head: TurnHead, spoken: SpokenText): void {
    this.#bringHere()
    this.#here.addText(head, spoken)
  }

  #bringHere(): void {
    const there = this.#there
    if (there === undefined || there.out.size === 0) return
    const { size } = there.out
    this.#here.out.raw(there.out.take(), size)
  }

  /** What puts it together elsewhere, if there is room for it. */
  #thereFor({ flat, passage, sourceEdits }: SpokenBytes): TurnJson<JsonBuffer> | undefined {
    const { gather } = flat
    if (gather === undefined || flat.size > LONGEST || passage.size > LONGEST || sourceEdits.length > MOST_EDITS) return undefined
    if (gather !== this.#there?.out) {
      this.#bringHere()
      this.#there = new TurnJson(gather, this.#letGo)
    }
    return this.#there
  }
}
