import type { LabelMatch, LabelShape } from '../../labels/convention.ts'
import { saysPersons } from '../evidence/bare-mark.ts'
import type { LabelDensity } from '../label-density.ts'

/** Of all labels: so few behind a blank line, and so few paragraphs without one. */
const TIGHT = { labels: 6, parted: 0.2, bare: 0.2, capitals: 0.8 }
const CAPITALS: ReadonlySet<LabelShape> = new Set(['letter', 'caps', 'initials'])
// “Ground rules”
const QUOTED = /^["“„«‘].*["”“»’]$/
// "then both went home": the sentence before goes on
const GOES_ON = /^[^\p{L}\p{N}]{0,3}\p{Ll}/u

/** Sees whether label stands below label, so that a blank line parts nothing but exchanges. */
export class Tightness {
  /** Labels with a blank line before them, and those of letters or capitals. */
  #parted = 0
  #capitals = 0
  /** Messages with a time, and labels above what is said, may have paragraphs of their own. */
  #mayPart = false

  /** A turn begins. */
  open(match: LabelMatch | undefined, afterBlank: boolean): void {
    if (afterBlank) this.#parted++
    if (match !== undefined && CAPITALS.has(match.shape)) this.#capitals++
    this.#mayPart ||= match === undefined || match.ownLine || match.start !== null
  }

  /** Whether no paragraph went on behind a blank line, either: one that does is hardly the speaker's. */
  isTight({ labelled, bare }: LabelDensity): boolean {
    return !this.#mayPart && bare === 0 && this.#isClose(labelled)
  }

  /**
   * Whether a short line behind a blank one heads the next exchange: in quotes, or where the labels are letters and capitals, as in
   * extracts from courts. Messages end without a full stop.
   */
  headsExchange(text: string, { labelled, bare }: LabelDensity): boolean {
    if (!this.#isClose(labelled) || bare > labelled * TIGHT.bare) return false
    return QUOTED.test(text) || this.#capitals >= labelled * TIGHT.capitals
  }

  #isClose(labelled: number): boolean {
    return labelled >= TIGHT.labels && this.#parted <= labelled * TIGHT.parted
  }
}

/** Whether a paragraph may be told by somebody else than who spoke before: it begins anew, and says nothing such as "I". */
export function isTold(text: string): boolean {
  return !GOES_ON.test(text) && !saysPersons(text)
}
