import type { TranscriptRecord } from '../model/record.ts'
import type { Emit } from './options.ts'

interface Waiting {
  readonly record: TranscriptRecord
  isSettled: boolean
}

/** So many records wait, and so many units of their text. */
const MOST = 1_000
const MOST_UNITS = 0x20000

/** Hands records on in their order, where some of them wait for what later ones tell. */
export class InOrder {
  readonly #emit: Emit
  readonly #overflow: () => void
  #waiting: Waiting[] = []
  #units = 0

  /** `overflow` is called where too much waits: it settles all. */
  constructor(emit: Emit, overflow: () => void) {
    this.#emit = emit
    this.#overflow = overflow
  }

  /** A record that is complete. */
  readonly emit = (record: TranscriptRecord): void => {
    if (this.#waiting.length === 0) this.#emit(record)
    else this.#add(record, true)
  }

  /** A record that is not; the function hands it on. */
  hold(record: TranscriptRecord): () => void {
    const waiting = this.#add(record, false)
    return () => {
      waiting.isSettled = true
      this.#release()
    }
  }

  #add(record: TranscriptRecord, isSettled: boolean): Waiting {
    if (this.#waiting.length >= MOST || this.#units > MOST_UNITS) this.#overflow()
    const waiting = { record, isSettled }
    this.#waiting.push(waiting)
    this.#units += 'text' in record ? record.text.length : 0
    if (isSettled) this.#release()
    return waiting
  }

  #release(): void {
    let count = 0
    while (this.#waiting[count]?.isSettled === true) count++
    if (count === 0) return
    const ready = this.#waiting.slice(0, count)
    this.#waiting = this.#waiting.slice(count)
    for (const { record } of ready) {
      this.#units -= 'text' in record ? record.text.length : 0
      this.#emit(record)
    }
  }
}
