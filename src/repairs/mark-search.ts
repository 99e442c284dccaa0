import { isAnywhere, looseClassOf, markPattern } from './mark-pattern.ts'
import { NearTest } from './near-test.ts'
import type { Near } from './repair.ts'

/** Units from which on it pays to look one by one: until then the engine's own search is quicker, from the first line on. */
const LONG = 65_536

/** What a unit below 0x80 means. */
const ALWAYS = 1
const TESTED = 2

/**
 * Finds the marks in texts at which there is something to ask. It has two ways, one quick at the start of a run and one in
 * the long run; both find all marks beside which stands what must, and may find others.
 */
export class MarkSearch {
  /** Any of the marks that call for a search, or what may be one. */
  readonly #trigger: RegExp
  readonly #pattern: RegExp
  readonly #meanings = new Uint8Array(0x80)
  readonly #tests: (NearTest | undefined)[] = new Array(0x80).fill(undefined)
  readonly #nearsOf: (mark: string) => readonly Near[]
  readonly #marks: readonly string[]
  #units = 0

  /** `triggers`: without any of these a text is done. */
  constructor(triggers: Iterable<string>, marks: readonly string[], nearsOf: (mark: string) => readonly Near[]) {
    this.#trigger = new RegExp(looseClassOf(triggers))
    this.#pattern = new RegExp(markPattern(marks, nearsOf), 'g')
    this.#marks = marks
    this.#nearsOf = nearsOf
  }

  /** Whether there may be anything to find in a text, which is counted. */
  mayFind(text: string): boolean {
    if (this.#units < LONG && this.#units + text.length >= LONG) this.#makeTables()
    this.#units += text.length
    return this.#trigger.test(text)
  }

  /** The offset of the first mark at or behind `from`, or -1. */
  next(text: string, from: number): number {
    if (this.#units >= LONG) return this.#walk(text, from)
    const pattern = this.#pattern
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex - 1 : -1
  }

  #walk(text: string, from: number): number {
    const meanings = this.#meanings
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const meaning = unit < 0x80 ? meanings[unit] : ALWAYS
      if (meaning === 0) continue
      if (meaning === ALWAYS || this.#tests[unit]?.fits(text, at) === true) return at
    }
    return -1
  }

  #makeTables(): void {
    for (const mark of this.#marks) {
      const unit = mark.charCodeAt(0)
      if (unit >= 0x80) continue
      const nears = this.#nearsOf(mark)
      this.#meanings[unit] = nears.some(isAnywhere) ? ALWAYS : TESTED
      this.#tests[unit] = new NearTest(nears)
    }
  }
}
