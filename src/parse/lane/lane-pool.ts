import { FastLane, type LaneTools } from './fast-lane.ts'

/** Bytes after which there is so much to read that the lane is worth its start for short sources as well. */
const MUCH = 262_144

let bytes = 0
/** A lane that nobody is in: its tables are made, its code is fast. */
let spare: FastLane | undefined

/** Told of all bytes that are parsed. */
export function noteParsed(length: number): void {
  bytes += length
}

/** A source that is short, and the first, is at its end before a lane has paid. */
export function isLaneWorthIt({ spellings, longFrom }: Pick<LaneTools, 'spellings' | 'longFrom'>): boolean {
  return spellings.isFull || (longFrom === undefined ? bytes >= MUCH : longFrom <= 1)
}

/** A lane for a document: one that another has left, if there is one. */
export function takeLane(tools: LaneTools): FastLane {
  const lane = spare
  if (lane === undefined || tools.longFrom !== undefined || !lane.fits(tools.finder)) return new FastLane(tools)
  spare = undefined
  lane.enter(tools)
  return lane
}

/** The document is at its end. */
export function leaveLane(lane: FastLane): void {
  if (lane.isUsual) spare = lane
}
