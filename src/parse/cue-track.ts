import type { Block, Cue } from '../formats/format.ts'
import type { Judged } from './detector.ts'
import type { Candidate } from './judge.ts'
import type { Stretch } from './stretch.ts'

/** A line of a cue: who speaks in it, and whether the cue begins with it. */
export interface CueLine {
  readonly cue: Cue
  readonly label: Candidate | null
  readonly begins: boolean
  /** Where the speech begins in the line. */
  readonly speechAt: number
}

/** Follows the cues of a source: where each begins, and who goes on speaking where labels stand in the text. */
export class CueTrack {
  #cue: Cue | undefined
  #speaker: Candidate | null = null

  take({ verdict }: Judged, cue: Cue): CueLine {
    const begins = this.#cue !== cue
    this.#cue = cue
    const isText = cue.speaker === undefined
    if (isText) this.#speaker = verdict.label ?? this.#speaker
    this.#cue = cue
    const label = isText ? this.#speaker : verdict.label
    return { cue, label, begins, speechAt: verdict.label?.match.speechAt ?? 0 }
  }

  /** Where a stretch begins that begins with this block: a cue begins before its text. */
  placeOf({ line, cue }: Block): { readonly byte: number; readonly line: number } {
    const begins = cue !== undefined && cue !== this.#cue
    return begins ? { byte: cue.byte, line: cue.line } : { byte: line.byte, line: line.number }
  }
}

/** Whether a line of a cue belongs to an open turn: the same speaker goes on, or nobody's cue does. */
export function goesOnIn(open: Stretch | null, { label, begins }: CueLine): boolean {
  if (open?.what !== 'turn') return false
  return label === null ? open.label === null && !begins : open.label?.key === label.key
}
