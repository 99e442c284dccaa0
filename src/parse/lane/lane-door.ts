import type { EvidenceCounter } from '../../repairs/evidence.ts'
import type { Finder } from '../../repairs/find-edits.ts'
import type { Line } from '../../text/line.ts'
import type { LinePlace, SkippedLines } from '../../text/lines.ts'
import type { Candidate } from '../evidence/verdict.ts'
import type { InnerOptions } from '../options.ts'
import type { Spellings } from '../people/spellings.ts'
import type { FastLane, Stages } from './fast-lane.ts'
import { isLaneWorthIt, leaveLane, noteParsed, takeLane } from './lane-pool.ts'

interface DoorTools {
  readonly evidence: EvidenceCounter
  readonly spellings: Spellings
  readonly stages: Stages
  /** Asked when the lane opens: by then it is known what the source needs. */
  readonly finder: () => Finder
  /** UTF-16 units of a turn. */
  readonly limit: number
}

/** Whether the lane is open for a source, and the lane while it is. */
export class LaneDoor {
  lane: FastLane | undefined
  #isLocked = false
  readonly #tools: DoorTools
  readonly #longFrom: number | undefined

  constructor({ longFrom }: Pick<InnerOptions, 'longFrom'>, tools: DoorTools) {
    this.#longFrom = longFrom
    this.#tools = tools
  }

  /** No line of this source may go through the lane. */
  lock(): void {
    this.#isLocked = true
  }

  /** Takes lines from the front of chunk[from..) through the lane, if it is open. */
  skip(chunk: Uint8Array, from: number, place: LinePlace): SkippedLines {
    const lane = this.lane ?? this.#open()
    return lane === undefined ? { next: from, lines: 0 } : lane.skim(chunk, { from, place }, this.#tools.stages)
  }

  /** It is made when it may open, and is worth it: a short source is over by then, unless others were before it. */
  #open(): FastLane | undefined {
    const { evidence, spellings, stages, finder, limit } = this.#tools
    if (this.#isLocked || !stages.detector.decided || !evidence.isSettled) return undefined
    const longFrom = this.#longFrom
    if (isLaneWorthIt({ spellings, longFrom })) this.lane = takeLane({ finder: finder(), evidence, spellings, limit, longFrom })
    return this.lane
  }

  learn(line: Line, candidates: readonly Candidate[]): void {
    this.lane?.learn(line, candidates)
  }

  /** So many bytes have come and gone. */
  leaveChunk(length: number): void {
    noteParsed(length)
    this.lane?.leaveChunk()
  }

  /** The source is at its end. */
  leave(): void {
    if (this.lane !== undefined) leaveLane(this.lane)
    this.lane = undefined
  }
}
