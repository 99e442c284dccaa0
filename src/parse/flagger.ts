import type { Flag, FlagPlace, FlagReport, FlagWatch } from '../flags/flag.ts'
import { type Passage, sourceAt } from '../text/passage.ts'
import type { Diagnostics } from './diagnostics.ts'

const NOWHERE: Passage = { text: '', pieces: [] }

/** Asks the flags that were chosen, and makes diagnostics of what they find. */
export class Flagger {
  readonly #diagnostics: Diagnostics
  readonly #watches: readonly FlagWatch[]
  #passage = NOWHERE

  constructor(flags: readonly Flag[], diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics
    this.#watches = flags.map((flag) => flag.watch(this.#report(flag.name)))
  }

  /** Nothing is asked. */
  get isIdle(): boolean {
    return this.#watches.length === 0
  }

  look(passage: Passage, isSpeech: boolean): void {
    if (passage.pieces.length === 0) return
    this.#passage = passage
    for (const watch of this.#watches) watch.text({ text: passage.text, isSpeech })
    this.#passage = NOWHERE
  }

  end(): void {
    for (const watch of this.#watches) watch.end?.()
  }

  #report(code: string): FlagReport {
    const add = ({ line, byte }: FlagPlace, message: string): void =>
      this.#diagnostics.add({ code, severity: 'info', message, line, byte })
    const place = (at: number): FlagPlace => sourceAt(this.#passage, at)
    return { place, found: ({ from, message }) => add(place(from), message), foundAt: add }
  }
}
