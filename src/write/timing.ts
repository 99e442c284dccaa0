import type { Turn } from '../model/turn.ts'
import { UnwritableError } from './writer.ts'

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
  readonly #pace: number | undefined
  #held: Begun | undefined

  /** `format`: its name, for the error. */
  constructor(
    private readonly format: string,
    wordsPerMinute?: number,
  ) {
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
      `turn ${turn} (line ${line}) has no time, which ${this.format} needs; spread times by the number of words with --estimate-times 150, or choose another format`,
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

interface ClockParts {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly milliseconds: number
}

/** Of seconds, rounded to the millisecond; a clock shows no time before 0, and no more than can be counted. */
function parts(time: number): ClockParts {
  const all = Math.min(Math.max(0, Math.round(time * 1000)), Number.MAX_SAFE_INTEGER)
  const seconds = Math.floor(all / 1000)
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    milliseconds: all % 1000,
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** 3754.25 -> "01:02:34" */
export function clockSeconds(time: number): string {
  const { hours, minutes, seconds } = parts(time)
  return `${two(hours)}:${two(minutes)}:${two(seconds)}`
}

/** 3754.25 -> "01:02:34.250" */
export function clock(time: number, point = '.'): string {
  return clockSeconds(time) + point + String(parts(time).milliseconds).padStart(3, '0')
}

/** 3754.25 -> "1:02:34", 34.2 -> "0:34"; for people, -34.2 -> "-0:34" */
export function shortClock(time: number): string {
  if (time < 0) return `-${shortClock(-time)}`
  const { hours, minutes, seconds } = parts(time)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** Seconds to the millisecond, without needless digits: 34.25 */
export function seconds(time: number): string {
  return String(Math.round(time * 1000) / 1000)
}
