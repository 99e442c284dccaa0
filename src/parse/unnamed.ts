import type { ClockTime } from '../recogniser/heads/clock.ts'
import { type AskedLine, AskedLines } from './asked-lines.ts'
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
 * Speech of which nobody says whose it is: arrows show that somebody else speaks, times when something is said, or questions stand
 * out from the answers below them.
 *     >> Good evening.      [00:00.000 --> 00:04.120] so good evening      **How did you come here?**
 */
export class Unnamed {
  #hasArrows = false
  #hasTimes = false
  #asked = new AskedLines([])

  /** Looks at the text of the survey, with the names that labels say. `isCues`: it stands in cues, which have times. */
  learn(lines: readonly AskedLine[], isCues: boolean): void {
    const hasTimes = isCues || lines.some(({ label }) => label !== undefined)
    const times = new RunningTimes()
    let arrows = 0
    let quotes = 0
    for (const { text } of lines) {
      if (readChange(text) !== undefined) arrows++
      else if (text.startsWith('>') && text.charAt(1) !== '>') quotes++
      if (!hasTimes) times.weigh(text)
    }
    this.#hasArrows = arrows >= ARROWS && quotes === 0
    this.#hasTimes = !hasTimes && times.areRunning
    this.#asked = new AskedLines(isCues || this.#hasArrows || this.#hasTimes ? [] : lines)
  }

  /** Where somebody begins to speak in a line that names nobody. Lines must come in order. */
  startIn(line: AskedLine): UnnamedStart | undefined {
    const running = this.#hasTimes ? readRunning(line.text) : undefined
    if (running !== undefined) return { changeAt: running.speechAt, time: running.time }
    const changeAt = this.#hasArrows ? readChange(line.text)?.speechAt : this.#asked.startIn(line)
    return changeAt === undefined ? undefined : { changeAt }
  }
}
