import { InputError } from '../../node/errors.ts'
import { doWithin } from '../../node/time-limit.ts'
import { ADVICE, LIMIT } from '../select/grep-options.ts'

/** Does the work of one chunk of an input, or of its end; it may break it off with an error. */
type Within = (work: () => void, doc: string) => void

/** Breaks off the matching of a label pattern that takes time out of all proportion, as (a+)+b does. */
export class LabelLimit {
  readonly #around: Within | undefined
  readonly #milliseconds: number
  #line: number | null = null

  /** `around`: what limits the same work already, whatever takes long in it. */
  constructor(around?: Within, milliseconds = LIMIT) {
    this.#around = around
    this.#milliseconds = milliseconds
  }

  /** Told of each line before the pattern is matched, and null after. */
  readonly note = (line: number | null): void => {
    this.#line = line
  }

  /** Throws an `InputError` where the work is broken off. */
  readonly within: Within = (work, doc) => {
    try {
      if (this.#around !== undefined) this.#around(work, doc)
      else if (!doWithin(this.#milliseconds, work)) throw this.#broken(doc)
    } catch (error) {
      throw this.#line === null ? error : this.#broken(doc)
    }
  }

  #broken(doc: string): InputError {
    const what = `the label pattern was broken off: it takes more than ${this.#milliseconds / 1000} seconds`
    return new InputError(doc, what, ADVICE, this.#line ?? undefined)
  }
}
