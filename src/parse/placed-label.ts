import type { Block } from '../formats/format.ts'
import type { Candidate } from '../recogniser/recogniser.ts'
import { byteAt } from '../text/line.ts'
import { writtenAt } from '../text/line-pieces.ts'
import { bareLabel } from './people/labels.ts'

/** A label that was taken, and the bytes of the source that its name stands in, with its marks and times. */
export interface PlacedLabel {
  readonly line: number
  /** The words that name somebody, without an office or a note behind them. */
  readonly name: string
  /** Those of each, where it names several people at once. */
  readonly names: readonly string[]
  readonly byte: number
  readonly endByte: number
  /** The format says who speaks: the bytes are those of its cue in front of what is said. */
  readonly isGiven: boolean
}

export function placedLabel({ line, cue }: Block, { match }: Candidate): PlacedLabel {
  const isGiven = typeof cue?.speaker === 'string'
  const offset = (at: number) => byteAt(line.written ?? line, writtenAt(line, at))
  const span = isGiven ? { byte: cue.byte, endByte: offset(0) } : { byte: offset(match.at), endByte: offset(match.speechAt) }
  return { line: line.number, name: bareLabel(match) ?? match.label, names: match.names, ...span, isGiven }
}
