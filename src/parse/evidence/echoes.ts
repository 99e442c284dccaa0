import { readName } from '../../labels/name.ts'
import { ABBREVIATIONS } from '../../labels/names/heads.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import type { Judged } from '../../recogniser/recogniser.ts'
import { fold } from '../../text/fold.ts'
import { initialsOf } from '../people/letters.ts'
import { readTimeMark } from '../time-marks.ts'
import { foldedLabel } from './folded-label.ts'

/** So many labels, and this share of all, have the same above them, of so many names. */
const ENOUGH = { labels: 3, share: 0.5, names: 2 }
/** Lines looked at above a label. */
const MOST_ABOVE = 4
/** A name that may be that of somebody who has not spoken yet. */
const LIKELY = 0.6
// "ML"
const AVATAR = /^\p{Lu}{1,3}$/u
const LETTERS = /[\p{L}\p{N}]+/gu

const ECHOES = ['initials', 'name', 'time'] as const
type Echo = (typeof ECHOES)[number]

/** What stands above a label and says who speaks or when once more: the letters on a picture, the name, the time. */
function echoOf(text: string, { label, start }: LabelMatch): Echo | undefined {
  const mark = readTimeMark(text)
  if (mark !== undefined) return mark.time.start === start ? 'time' : undefined
  if (AVATAR.test(text)) return isInitials(text, label) ? 'initials' : undefined
  const name = readName(text)
  return name !== undefined && fold(name.label) === foldedLabel(label) ? 'name' : undefined
}

/** "ML" of "Mara Lund", and of "Lund, Mara" */
function isInitials(letters: string, label: string): boolean {
  const initials = initialsOf(label.match(LETTERS) ?? []).toUpperCase()
  return Array.from(letters).every((letter) => initials.includes(letter))
}

/**
 * Pages of meetings show who speaks more than once, and copies of them have it all.
 *     ML
 *     Mara Lund
 *     0 minutes 3 seconds
 *     Mara Lund 0:03
 *     Good day.
 */
export class Echoes {
  readonly #told = new Set<Echo>()
  /** Letters that stood above the name that they begin. */
  readonly #initials = new Set<string>()

  /** Whether nothing of the kind was met. */
  get isNone(): boolean {
    return this.#told.size === 0
  }

  /** Looks at lines, none of them blank, and at those of them that are labels on a line of their own. */
  learn(lines: readonly Judged[], isLabel: (judged: Judged) => boolean): void {
    const names: Record<Echo, string[]> = { initials: [], name: [], time: [] }
    let labels = 0
    for (const [place, judged] of lines.entries()) {
      const { label } = judged.verdict
      if (label === null || !isLabel(judged)) continue
      labels++
      for (const [echo, text] of above(lines, place, label.match)) {
        names[echo].push(label.key)
        if (echo === 'initials') this.#initials.add(text)
      }
    }
    for (const echo of ECHOES) {
      const { length } = names[echo]
      const isEnough = length >= ENOUGH.labels && length >= labels * ENOUGH.share
      if (isEnough && new Set(names[echo]).size >= ENOUGH.names) this.#told.add(echo)
    }
  }

  /** Whether a line that is no label is such an echo. */
  isOne(text: string): boolean {
    if (AVATAR.test(text))
      return this.#told.has('initials') && (this.#initials.has(text) || !ABBREVIATIONS.has(text.toLowerCase()))
    if (readTimeMark(text) !== undefined) return this.#told.has('time')
    return this.#told.has('name') && (readName(text)?.prior ?? 0) >= LIKELY
  }
}

/** What echoes a label right above it; times may stand between. */
function above(lines: readonly Judged[], place: number, match: LabelMatch): ReadonlyMap<Echo, string> {
  const found = new Map<Echo, string>()
  for (let at = place - 1; at >= 0 && at >= place - MOST_ABOVE; at--) {
    const judged = lines[at]
    if (judged === undefined || judged.verdict.label !== null) break
    const text = judged.block.line.text.trim()
    const echo = echoOf(text, match)
    if (echo !== undefined) found.set(echo, text)
    else if (readTimeMark(text) === undefined) break
  }
  return found
}
