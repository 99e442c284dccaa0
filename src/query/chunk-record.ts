import type { Chunk } from '../model/chunk.ts'
import type { Turn } from '../model/turn.ts'
import { countBefore } from '../text/halving.ts'
import { countWords } from '../text/words.ts'

/** A stretch of the text of a turn. */
export interface Said {
  readonly turn: Turn
  readonly from: number
  readonly to: number
}

/** How many of what stands in the order of the text stand before a place: a turn has many, and many pieces. */
function marksBefore(items: readonly { readonly at: number }[], place: number): number {
  return countBefore(items.length, (index) => (items[index]?.at ?? place) < place)
}

/** Where a stretch stands in the source, as far as marks and times of words tell; else its turn. */
function placeOf({ turn, from, to }: Said): Pick<Chunk, 'line' | 'endLine' | 'byte' | 'endByte' | 'start' | 'end'> {
  const { text, marks, wordTimes } = turn
  const { lines = [], cues = [] } = marks ?? {}
  const heard = wordTimes !== undefined && wordTimes.length > 0 ? wordTimes : cues
  const first = from === 0 ? turn : (lines[marksBefore(lines, from + 1) - 1] ?? turn)
  const isLast = to === text.length
  const linesBefore = marksBefore(lines, to)
  return {
    line: first.line,
    endLine: isLast ? turn.endLine : (lines[linesBefore - 1]?.line ?? turn.endLine),
    byte: first.byte,
    endByte: isLast ? turn.endByte : (lines[linesBefore]?.byte ?? turn.endByte),
    start: (from === 0 ? turn.start : heard[marksBefore(heard, from + 1) - 1]?.start) ?? null,
    end: (isLast ? turn.end : heard[marksBefore(heard, to) - 1]?.end) ?? null,
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
