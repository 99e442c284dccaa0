import type { Block } from '../format.ts'

/** Cues before and behind one that tell whether captions roll. */
const AROUND = 3
/** Share of these that must show something again. */
const LEAST_SHARE = 0.5
/** What waits, blank lines too. */
const PATIENCE = 32
/** Words of a line that is hardly said twice at once. */
const ENOUGH_WORDS = 3

/** When lines that are shown again are taken out: always, never, or where the cues around roll too. */
export type Dedupe = 'on' | 'off' | 'auto'

/** A cue, or something between two. */
export interface Shown {
  /** Its blocks; `repeats`: what it shows again is told of. */
  blocks(repeats: boolean): readonly Block[]
  /** Whether it shows again what the cue before it showed; undefined where none stands right before it. */
  readonly repeats: boolean | undefined
  /** Something tells by itself that it was not said again: words with times of their own, a cue that nobody can read. */
  readonly isSure: boolean
  /** Words that are shown again. */
  readonly words: number
}

/**
 * Tells captions that roll from people who say a thing twice. A cue that shows something again waits for a few more: where
 * captions roll, most of them do the same.
 *     cue · cue · cue? · cue · cue · cue
 *                 waits  ^-----------^
 */
export class RollingCaptions {
  readonly #emit: (block: Block) => void
  readonly #dedupe: Dedupe
  #waiting: Shown[] = []
  #before: boolean[] = []

  constructor(emit: (block: Block) => void, dedupe: Dedupe) {
    this.#emit = emit
    this.#dedupe = dedupe
  }

  push(shown: Shown): void {
    this.#waiting.push(shown)
    while (this.#waiting.length > 0 && !this.#mustWait()) this.#release()
  }

  end(): void {
    while (this.#waiting.length > 0) this.#release()
  }

  #mustWait(): boolean {
    const [first] = this.#waiting
    if (this.#dedupe !== 'auto' || first?.repeats !== true || first.isSure || this.#waiting.length > PATIENCE) return false
    return this.#waiting.filter(({ repeats }) => repeats !== undefined).length <= AROUND
  }

  #release(): void {
    const [first, ...behind] = this.#waiting
    if (first === undefined) return
    for (const block of first.blocks(first.repeats === true && this.#rolls(first, behind))) this.#emit(block)
    this.#waiting = behind
    if (first.repeats !== undefined) this.#before = [...this.#before, first.repeats].slice(-AROUND)
  }

  #rolls({ isSure, words }: Shown, behind: readonly Shown[]): boolean {
    if (this.#dedupe !== 'auto' || isSure) return this.#dedupe !== 'off'
    const ahead = behind.flatMap(({ repeats }) => repeats ?? []).slice(0, AROUND)
    const around = [...this.#before, ...ahead]
    const others = around.filter((repeats) => repeats).length
    const least = words >= ENOUGH_WORDS || others === around.length ? 1 : 2
    return others >= least && others >= around.length * LEAST_SHARE
  }
}
