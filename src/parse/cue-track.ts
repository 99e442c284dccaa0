import type { Block, Cue } from '../formats/format.ts'
import type { Candidate, Judged } from '../recogniser/recogniser.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Stretch, Unit } from './stretch.ts'
import { readChange } from './unnamed.ts'

/** A line of a cue: who speaks in it, and whether the cue begins with it. */
export interface CueLine {
  readonly cue: Cue
  readonly label: Candidate | null
  readonly begins: boolean
  /** Where the speech begins in the line. */
  readonly speechAt: number
  /** A mark tells that somebody else speaks, and not who. */
  readonly changes: boolean
}

/** Which cues make one turn. */
export interface CueJoining {
  /** "cue": each is a turn of its own. */
  readonly unit: Unit
  /** Seconds of silence behind which another turn begins, whoever speaks. */
  readonly gap: number
  /** Each is kept as it is shown. */
  readonly isKept: boolean
  /** Turns note where their cues and printed lines begin. */
  readonly isPlaced: boolean
}

/** Follows the cues of a source: where each begins, and who goes on speaking where labels stand in the text. */
export class CueTrack {
  #joining: CueJoining
  #cue: Cue | undefined
  #speaker: Candidate | null = null
  /** Somebody speaks whom nothing but a mark of a change tells. */
  #isMarked = false
  /** What was said last ended a sentence. */
  #endsSentence = true

  constructor(joining: CueJoining) {
    this.#joining = joining
  }

  /** Places of cues are wanted: turns tell them, or will be cut into sentences or words. */
  get places(): boolean {
    const { unit, isPlaced } = this.#joining
    return isPlaced || unit === 'sentence' || unit === 'word'
  }

  /** From here on cues are kept as they are shown. */
  keep(): void {
    this.#joining = { ...this.#joining, unit: 'cue', isKept: true }
  }

  /** How the turn that begins with a line stands in a cue that is kept. */
  keptAs({ begins, cue }: CueLine): Stretch['kept'] {
    if (!this.#joining.isKept) return undefined
    return begins && cue.isSame !== true ? 'begins' : 'goes on'
  }

  /** The line at hand, which is the last of what is open, was taken. */
  heard(text: string): void {
    if (this.#joining.unit === 'sentence') this.#endsSentence = endsSentence(text)
  }

  take({ block, verdict }: Judged, cue: Cue): CueLine {
    const begins = this.#cue !== cue
    this.#cue = cue
    const isText = cue.speaker === undefined
    const changeAt = isText && verdict.label === null ? changeIn(block) : undefined
    if (changeAt !== undefined || verdict.label !== null) this.#isMarked = changeAt !== undefined
    if (isText) this.#speaker = changeAt === undefined ? (verdict.label ?? this.#speaker) : null
    const label = isText ? this.#speaker : verdict.label
    const speechAt = verdict.label?.match.speechAt ?? changeAt ?? 0
    return { cue, label, begins, speechAt, changes: changeAt !== undefined }
  }

  /** Where a stretch begins that begins with this block: a cue begins before its text. */
  placeOf({ line, cue }: Block): { readonly byte: number; readonly line: number } {
    const begins = cue !== undefined && cue !== this.#cue
    return begins ? { byte: cue.byte, line: cue.line } : { byte: line.byte, line: line.number }
  }

  /** Whether a line of a cue belongs to an open turn: the same speaker goes on, or nobody's cue does. */
  goesOn(open: Stretch | null, { label, begins, cue, changes }: CueLine): boolean {
    if (open?.what !== 'turn' || changes || (begins && this.#parts(open, cue))) return false
    if (label !== null) return open.label?.key === label.key
    return open.label === null && (!begins || this.#isMarked || (this.#joining.unit === 'sentence' && !this.#endsSentence))
  }

  /** Whether a cue that begins is none that a turn goes on in. */
  #parts({ times }: Stretch, cue: Cue): boolean {
    const { unit, gap } = this.#joining
    if (cue.isApart === true || unit === 'cue') return true
    const before = times?.end ?? times?.start ?? null
    return before !== null && cue.start !== null && cue.start - before > gap
  }
}

// ">> Good evening."   ">> yes"   ">>> In other news"   but not: ">>> print(tides)"
const BROKEN_OFF = /^\s*>>>\s*\p{Ll}/u

/** Where the speech begins behind the arrows that captions have where somebody else begins to speak; what is shown again changes nothing. */
function changeIn({ line: { text }, repeats = 0 }: Block): number | undefined {
  if (repeats > 0) return undefined
  return text.trimStart().startsWith('>>') && !BROKEN_OFF.test(text) ? readChange(text)?.speechAt : undefined
}
