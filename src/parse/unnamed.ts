import type { Block } from '../formats/format.ts'
import type { ClockTime } from '../recogniser/heads/clock.ts'
import { readChange } from './change-mark.ts'
import { RunningTimes, readRunning } from './running-times.ts'

/** Lines that begin with two arrows: so many are marks of a change, where none is a quotation. */
const ARROWS = 4

/** Where somebody begins to speak whom nothing names, and when. */
export interface UnnamedStart {
  readonly changeAt: number
  readonly time?: ClockTime
}

/**
 * Speech of which nobody says whose it is: arrows show that somebody else speaks, or times when something is said.
 *     >> Good evening.      [00:00.000 --> 00:04.120] so good evening
 */
export class Unnamed {
  #hasArrows = false
  #hasTimes = false

  /** Looks at the survey. `hasLabels`: somebody is named in it. */
  learn(blocks: readonly Block[], hasLabels: boolean): void {
    const times = new RunningTimes()
    let arrows = 0
    let quotes = 0
    for (const block of blocks) {
      const { text } = block.line
      if (readChange(text) !== undefined) arrows++
      else if (text.startsWith('>') && text.charAt(1) !== '>') quotes++
      if (!hasLabels && block.cue === undefined) times.weigh(block)
    }
    this.#hasArrows = arrows >= ARROWS && quotes === 0
    this.#hasTimes = !hasLabels && times.areRunning
  }

  get isSpeech(): boolean {
    return this.#hasArrows || this.#hasTimes
  }

  /** Where somebody begins to speak in a line that names nobody. */
  startIn({ line: { text } }: Block): UnnamedStart | undefined {
    const running = this.#hasTimes ? readRunning(text) : undefined
    if (running !== undefined) return { changeAt: running.speechAt, time: running.time }
    const mark = this.#hasArrows ? readChange(text) : undefined
    return mark && { changeAt: mark.speechAt }
  }
}
