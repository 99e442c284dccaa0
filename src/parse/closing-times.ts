import { isBlank } from '../labels/names/units.ts'
import { readTime } from '../labels/time.ts'
import type { Judged } from './evidence/detector-hooks.ts'

/** So many lines end in a time, and for each label so many. */
const ENOUGH = { lines: 3, share: 0.6 }
const OPENERS: Readonly<Record<string, string>> = { '#': '#', ']': '[', ')': '(' }
const LONGEST = 20

/** The time behind what is said, and where it begins in its line, the white space before it included. */
export interface ClosingTime {
  readonly at: number
  readonly seconds: number
}

/** Times that stand behind what is said, at the end of nearly every paragraph, as programs write them that are told where a paragraph ends. */
export class ClosingTimes {
  #isActive = false
  /** Where the paragraph before ended, in seconds. */
  #last: number | null = null

  /** Looks at the look-ahead; whether times close what is said. */
  learn(ahead: readonly Judged[]): boolean {
    const said = ahead.filter(({ block }) => !block.blank && block.cue === undefined && block.matter === undefined)
    const closed = said.filter(({ block }) => closingTimeIn(block.line.text) !== undefined).length
    const labels = said.filter(({ verdict }) => verdict.label !== null).length
    this.#isActive = closed >= ENOUGH.lines && closed >= labels * ENOUGH.share
    return this.#isActive
  }

  /** The time that closes a line, and where what it closes began. */
  read(text: string): (ClosingTime & { readonly since: number | null }) | undefined {
    const found = this.#isActive ? closingTimeIn(text) : undefined
    if (found === undefined) return undefined
    const since = this.#last
    this.#last = found.seconds
    return { ...found, since: since !== null && since <= found.seconds ? since : null }
  }
}

/** It was late. #00:01:12-5#     It was late. [00:01:12]
 *               ^                             ^           */
function closingTimeIn(text: string): ClosingTime | undefined {
  const end = text.trimEnd().length
  const opener = OPENERS[text.charAt(end - 1)]
  const at = opener === undefined ? -1 : text.lastIndexOf(opener, end - 2)
  if (at < 1 || end - at > LONGEST || !isBlank(text.charCodeAt(at - 1))) return undefined
  const time = readTime(text, at)
  return time?.next === end ? { at: text.slice(0, at).trimEnd().length, seconds: time.start } : undefined
}
