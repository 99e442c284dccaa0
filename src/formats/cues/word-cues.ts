import type { Line } from '../../text/line.ts'
import type { Cue, FormatSink } from '../format.ts'

/** A word, or a few, with its time. */
export interface TimedWord {
  readonly line: Line
  readonly start: number | null
  readonly end: number | null
  readonly speaker: string | null | undefined
  /** Where its row begins. */
  readonly byte: number
  readonly row: number
  readonly isApart?: boolean
}

/** Silence that parts the words of nobody known, in seconds. */
const PAUSE = 1

/** Words of one cue. */
const MOST_WORDS = 200

/** Joins words to cues: those of one speaker, or of nobody known up to a pause. */
export class WordCues {
  readonly #keepsTimes: boolean
  #cue: { -readonly [Key in keyof Cue]: Cue[Key] } | undefined
  #words = 0

  /** `keepsTimes`: each word says when it is heard. */
  constructor(
    private readonly sink: FormatSink,
    keepsTimes = false,
  ) {
    this.#keepsTimes = keepsTimes
  }

  push({ line, start, end, speaker, byte, row, isApart = false }: TimedWord): void {
    let cue = this.#cue
    if (cue === undefined || isApart || cue.speaker !== speaker || this.#words >= MOST_WORDS || isPause(cue.end, start)) {
      cue = { start, end, speaker, byte, line: row, ...(isApart && { isApart }) }
      this.#cue = cue
      this.#words = 0
    }
    cue.end = end ?? start ?? cue.end
    this.#words++
    const words = this.#keepsTimes ? [{ from: 0, to: line.text.length, start, end }] : undefined
    this.sink.block({ line, blank: false, cue, ...(words && { words }) })
  }

  /** Something else stands between words. */
  part(): void {
    this.#cue = undefined
  }
}

function isPause(end: number | null, start: number | null): boolean {
  return end !== null && start !== null && start - end > PAUSE
}
