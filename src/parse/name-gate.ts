import type { Block } from '../formats/format.ts'
import { bareName } from '../labels/bare-name.ts'
import { LABEL_REACH } from '../recogniser/label.ts'
import { type NameFate, NameWatch } from './evidence/bare-names.ts'

/** What takes the blocks. */
export interface NameTaker {
  /** Whether names alone on a line can still be labels. */
  readonly asksForNames: boolean
  push(block: Block): void
}

/** Lines behind a name that are waited for, blank ones too. */
const PATIENCE = 12
const IS_NAME = { speaks: 'surely', mutters: 'perhaps', waits: undefined, silent: undefined } as const

/**
 * Holds a name that stands alone on a line until the lines below it tell whether somebody speaks, then lets all of them
 * go in their order.
 *     block ─> [ name? · time? · title? · speech ] ─> block, with what it is
 */
export class NameGate {
  readonly #taker: NameTaker
  readonly #watch = new NameWatch()
  #held: Block[] = []

  constructor(taker: NameTaker) {
    this.#taker = taker
  }

  push(block: Block): void {
    if (this.#held.length > 0) this.#follow(block)
    else if (!this.#begins(block)) this.#taker.push(block)
  }

  end(): void {
    this.#release('silent')
  }

  #begins(block: Block): boolean {
    const { line, blank, isInert, cue, matter } = block
    if (blank || isInert === true || cue !== undefined || matter !== undefined) return false
    const { text } = line
    if (line.continues || text.length > LABEL_REACH || !this.#taker.asksForNames || bareName.match(text) === undefined) {
      this.#watch.pass(text)
      return false
    }
    this.#watch.begin()
    this.#held.push(block)
    return true
  }

  #follow(block: Block): void {
    const fate = this.#fateBefore(block)
    if (fate === 'waits' && this.#held.length < PATIENCE) {
      this.#held.push(block)
      return
    }
    this.#release(fate)
    this.push(block)
  }

  #fateBefore({ line, blank, isInert }: Block): NameFate {
    if (blank || isInert === true) return 'waits'
    const fate = this.#watch.follow(line.text)
    // Another name: nobody spoke.
    return fate !== 'waits' && bareName.match(line.text) !== undefined ? 'silent' : fate
  }

  #release(fate: NameFate): void {
    const [name, ...rest] = this.#held
    this.#held = []
    if (name === undefined) return
    const isName = IS_NAME[fate]
    this.#taker.push(isName === undefined ? name : { ...name, isName })
    for (const block of rest) this.#taker.push(block)
  }
}
