import { looseClassOf, markPattern } from './mark-pattern.ts'
import type { Near } from './repair.ts'

/** Finds the marks in texts at which there is something to ask: all beside which stands what must, and may be others. */
export class MarkSearch {
  /** Any of the marks that call for a search, or what may be one. */
  readonly #trigger: RegExp
  readonly #pattern: RegExp

  /** `triggers`: without any of these a text is done. */
  constructor(triggers: Iterable<string>, marks: Iterable<string>, nearsOf: (mark: string) => readonly Near[]) {
    this.#trigger = new RegExp(looseClassOf(triggers))
    this.#pattern = new RegExp(markPattern(marks, nearsOf), 'g')
  }

  /** Whether there may be anything to find in a text. */
  mayFind(text: string): boolean {
    return this.#trigger.test(text)
  }

  /** The offset of the first mark at or behind `from`, or -1. */
  next(text: string, from: number): number {
    const pattern = this.#pattern
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex - 1 : -1
  }
}
