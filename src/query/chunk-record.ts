import type { Chunk } from '../model/chunk.ts'
import type { Turn } from '../model/turn.ts'
import { countWords } from '../text/words.ts'
import { placeIn } from './places.ts'

/** A stretch of the text of a turn. */
export interface Said {
  readonly turn: Turn
  readonly from: number
  readonly to: number
}

/** Where a stretch stands in the source; inside of its turn as near as the record tells. */
function placeOf({ turn, from, to }: Said): Pick<Chunk, 'line' | 'endLine' | 'byte' | 'endByte' | 'start' | 'end'> {
  const first = from === 0 ? turn : placeIn(turn, from)
  const start = { line: first.line, byte: first.byte ?? turn.byte, start: first.start }
  const { endLine, endByte, end } = turn
  if (to === turn.text.length) return { ...start, endLine, endByte, end }
  const last = placeIn(turn, to - 1)
  return {
    ...start,
    endLine: last.byte === null ? endLine : last.line,
    endByte: placeIn(turn, to).byte ?? endByte,
    end: last.end,
  }
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))]
}

/** The value if there is one alone, or null. */
function only<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null, ...others] = distinct(values)
  return others.length === 0 ? first : null
}

/** The record of stretches that follow each other; `own`: without one that is there for its last words only. */
export function chunkRecord(
  said: readonly [Said, ...Said[]],
  { id, text, own }: { readonly id: string; readonly text: string; readonly own: readonly Said[] },
): Chunk {
  const [first] = said
  const { line, byte, start } = placeOf(first)
  const { endLine, endByte, end } = placeOf(said.at(-1) ?? first)
  const { doc, section } = first.turn
  return {
    type: 'chunk',
    id,
    doc,
    turns: said.map(({ turn }) => turn.turn),
    speakers: distinct(said.map(({ turn }) => turn.speaker)),
    speakerIds: distinct(said.map(({ turn }) => turn.speakerId)),
    question: only(own.map(({ turn }) => turn.question)),
    part: only(own.map(({ turn }) => turn.part)),
    section,
    ...{ line, endLine, byte, endByte, start, end },
    words: countWords(text),
    text,
  }
}
