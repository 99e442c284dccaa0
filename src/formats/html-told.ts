import type { Line } from '../text/line.ts'
import { toMillisecond } from './clock.ts'
import type { Cue } from './format.ts'
import { isCellOfName } from './name-like.ts'
import { cellSeconds } from './table-times.ts'

type Attributes = ReadonlyMap<string, string>

const SPEAKERS = ['data-speaker', 'data-speaker-name', 'data-speakername', 'data-speaker-label']
const STARTS = ['data-start', 'data-start-time', 'data-starttime', 'data-begin', 'data-time', 'data-timestamp']
const ENDS = ['data-end', 'data-end-time', 'data-endtime']
const MILLIS = ['data-m', 'data-start-ms', 'data-begin-ms']
const LASTS = ['data-d', 'data-duration-ms']
/** Seconds of a day: what is more is the hour of a clock, or counts other things. */
const LONGEST = 86_400

function firstOf(attributes: Attributes, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name)
    if (value !== undefined) return value.trim()
  }
  return undefined
}

function secondsIn(attributes: Attributes, names: readonly string[], unit?: 'ms'): number | null {
  const seconds = cellSeconds(firstOf(attributes, names) ?? '', unit)
  return seconds === null || seconds > LONGEST ? null : seconds
}

/**
 * What the attributes of elements tell of the line at hand: who speaks, and when.
 *     <p data-speaker="Mara Lund" data-start="3.2">Good evening.</p>
 *     <span data-m="3200" data-d="400">Good </span><span data-m="3600" data-d="310">evening.</span>
 */
export class ToldByAttributes {
  #name: string | undefined
  #start: number | null = null
  #end: number | null = null

  see(attributes: Attributes): void {
    if (attributes.size === 0) return
    const name = firstOf(attributes, SPEAKERS)
    if (name !== undefined) this.#name = isCellOfName(name) ? name : undefined
    const millis = secondsIn(attributes, MILLIS, 'ms')
    // By itself, "data-start" may be anything that a page moves or counts.
    const start = millis ?? (this.#name === undefined ? null : secondsIn(attributes, STARTS))
    if (start === null) return
    const lasts = secondsIn(attributes, LASTS, 'ms')
    this.#start ??= start
    this.#end = lasts === null || millis === null ? secondsIn(attributes, ENDS) : toMillisecond(millis + lasts)
  }

  /** Who speaks in a line that begins with a text, where the line does not say it itself. */
  takeName(text: string): string | undefined {
    const name = this.#name
    this.#name = undefined
    return name === undefined || text.trimStart().startsWith(name) ? undefined : name
  }

  /** The page shows a name itself. */
  dropName(): void {
    this.#name = undefined
  }

  /** When a line is heard, if it is told. */
  takeTimes(line: Line): Cue | undefined {
    const [start, end] = [this.#start, this.#end]
    this.#start = null
    this.#end = null
    return start === null ? undefined : { start, end, speaker: undefined, byte: line.byte, line: line.number }
  }
}
