import { TurnLine } from './json-turn-line.ts'
import { type JsonPiece, JsonSplitter } from './json-values.ts'
import { type JsonWindow, openWindow } from './json-window.ts'

const LF = 0x0a

/** A line longer than this is read piece by piece. */
const LONGEST_LINE = 1024 * 1024

export interface JsonHooks {
  /** A line that holds one turn just as we write it; valid during the call only. */
  turnLine(turn: TurnLine): void
  /** Any other object. */
  piece(piece: JsonPiece): void
}

/**
 * Cuts a stream of bytes into its JSON objects. Lines as we write them are told at once, many times faster than an object
 * is found and made; everything else goes through the splitter, which also says what is wrong.
 */
export class JsonLines {
  readonly #hooks: JsonHooks
  readonly #splitter: JsonSplitter
  readonly #turn = new TurnLine()
  /** The beginning of a line whose end is yet to come. */
  #held: Uint8Array[] = []
  #heldLength = 0

  constructor(hooks: JsonHooks) {
    this.#hooks = hooks
    this.#splitter = new JsonSplitter(hooks.piece)
  }

  push(chunk: Uint8Array): void {
    let window: JsonWindow | undefined
    let at = 0
    while (at < chunk.length) {
      if (!this.#splitter.isAtLineStart) at = this.#splitter.read(chunk, at)
      else if (this.#heldLength > 0) at = this.#joined(chunk, at)
      else {
        window ??= openWindow(chunk)
        at = this.#lines(window, at)
      }
    }
  }

  end(): void {
    const rest = this.#release()
    // The last line may lack its end.
    if (rest.length > 0 && !this.#isTurn(openWindow(Buffer.concat([rest, Uint8Array.of(LF)])), 0)) this.#splitter.read(rest, 0)
    this.#splitter.end()
  }

  /** Turns, as many as stand here in a row, and one line that is none. */
  #lines(window: JsonWindow, from: number): number {
    const { bytes } = window
    let at = from
    while (this.#isTurn(window, at)) at = this.#turn.next
    if (at === bytes.length) return at
    if (bytes.includes(LF, at)) return this.#splitter.read(bytes, at)
    this.#hold(bytes.subarray(at))
    return bytes.length
  }

  /** The rest of a line that began in a chunk before. */
  #joined(chunk: Uint8Array, from: number): number {
    const end = chunk.indexOf(LF, from)
    const to = end < 0 ? chunk.length : end + 1
    this.#hold(chunk.subarray(from, to))
    if (end >= 0) {
      const line = this.#release()
      if (!this.#isTurn(openWindow(line), 0)) this.#splitter.read(line, 0)
    }
    return to
  }

  #isTurn(window: JsonWindow, at: number): boolean {
    if (!this.#turn.read(window, at)) return false
    this.#hooks.turnLine(this.#turn)
    this.#splitter.line++
    return true
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(new Uint8Array(bytes))
    this.#heldLength += bytes.length
    if (this.#heldLength > LONGEST_LINE) this.#splitter.read(this.#release(), 0)
  }

  #release(): Uint8Array {
    const [first = new Uint8Array(0)] = this.#held
    const whole = this.#held.length > 1 ? Buffer.concat(this.#held) : first
    this.#held = []
    this.#heldLength = 0
    return whole
  }
}
