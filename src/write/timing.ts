import type { Turn } from '../model/turn.ts'
import { UnwritableError } from './unwritable-error.ts'

/** A turn with both its times, in seconds, from 0 on; the end is behind the start. */
export interface TimedTurn {
  readonly turn: Turn
  readonly start: number
  readonly end: number
}

/** Words a minute of unhurried talk: so long lasts a turn whose end nothing tells. */
const PACE = 150
/** Seconds. */
const SHORTEST = 0.001

interface Begun {
  readonly turn: Turn
  readonly start: number
}

/**
 * Gives turns both their times. An end that the source does not say is the start of the next turn; of the last one, and
 * where turns overlap, it is told by the number of words. Starts are never made up unless words a minute are given.
 */
export class Timing {
  readonly #format: string
  readonly #pace: number | undefined
  #held: Begun | undefined

  /** `format`: its name, for the error. */
  constructor(format: string, wordsPerMinute?: number) {
    this.#format = format
    this.#pace = wordsPerMinute
  }

  /** Takes the next turn of a document; the one before it is complete. */
  push(turn: Turn): TimedTurn | undefined {
    const held = this.#held
    const complete = held && timed(held, held.turn.end ?? this.#endBefore(held, turn.start))
    this.#held = { turn, start: Math.max(0, turn.start ?? this.#startBehind(complete, turn)) }
    return complete
  }

  /** The last turn of a document. */
  end(): TimedTurn | undefined {
    const held = this.#held
    this.#held = undefined
    return held && timed(held, held.turn.end ?? this.#endBefore(held, null))
  }

  #startBehind(complete: TimedTurn | undefined, { line, turn }: Turn): number {
    if (this.#pace !== undefined) return complete?.end ?? 0
    throw new UnwritableError(
      `turn ${turn} (line ${line}) has no time, which ${this.#format} needs; spread times by the number of words with --estimate-times 150, or choose another format`,
    )
  }

  #endBefore({ turn, start }: Begun, next: number | null): number {
    if (next !== null && next > start) return next
    return start + (turn.words * 60) / (this.#pace ?? PACE)
  }
}

function timed({ turn, start }: Begun, end: number): TimedTurn {
  return { turn, start, end: Math.max(end, start + SHORTEST) }
}
