import type { Chunk } from '../model/chunk.ts'
import type { Turn } from '../model/turn.ts'
import { countWords } from '../text/words.ts'
import type { Measure } from './text-cutter.ts'

/** A stretch of the text of a turn. */
export interface Said {
  readonly turn: Turn
  readonly from: number
  readonly to: number
}

/** Where a stretch stands in the source, as far as marks and times of words tell; else its turn. */
function placeOf({ turn, from, to }: Said): Pick<Turn, 'line' | 'endLine' | 'byte' | 'endByte' | 'start' | 'end'> {
  const { marks, text, wordTimes = [] } = turn
  const isFirst = from === 0
  const isLast = to === text.length
  const first = isFirst ? turn : (marks?.lines.findLast(({ at }) => at <= from) ?? turn)
  const endLine = isLast ? undefined : marks?.lines.findLast(({ at }) => at < to)?.line
  const endByte = isLast ? undefined : marks?.lines.find(({ at }) => at >= to)?.byte
  const words = isFirst && isLast ? [] : wordTimes.filter(({ at }) => at >= from && at < to)
  const heardFrom = words.find(({ start }) => start !== null)?.start ?? marks?.cues.findLast(({ at }) => at <= from)?.start
  const heardTo = words.findLast(({ end }) => end !== null)?.end ?? marks?.cues.findLast(({ at }) => at < to)?.end
  return {
    line: first.line,
    endLine: endLine ?? turn.endLine,
    byte: first.byte,
    endByte: endByte ?? turn.endByte,
    start: (isFirst ? turn.start : heardFrom) ?? null,
    end: (isLast ? turn.end : heardTo) ?? null,
  }
}

/** The value if there is one alone, or null. */
function only<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null, ...others] = distinct(values)
  return others.length === 0 ? first : null
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))]
}

interface Made {
  readonly id: string
  readonly text: string
  /** The turns that are not there only for their last words. */
  readonly own: readonly Turn[]
  /** Counts tokens, where these are counted. */
  readonly tokens?: Measure | undefined
}

/** The record of stretches that follow each other. */
export function chunkRecord(said: readonly [Said, ...Said[]], { id, text, own, tokens }: Made): Chunk {
  const places = said.map(placeOf)
  const [begin, end] = [placeOf(said[0]), places.at(-1) ?? placeOf(said[0])]
  const turns = said.map(({ turn }) => turn)
  return {
    type: 'chunk',
    id,
    doc: said[0].turn.doc,
    turns: turns.map(({ turn }) => turn),
    speakers: distinct(turns.map(({ speaker }) => speaker)),
    speakerIds: distinct(turns.map(({ speakerId }) => speakerId)),
    question: only(own.map(({ question }) => question)),
    part: only(own.map(({ part }) => part)),
    section: said[0].turn.section,
    line: begin.line,
    endLine: end.endLine,
    byte: begin.byte,
    endByte: end.endByte,
    start: begin.start,
    end: end.end,
    words: countWords(text),
    ...(tokens && { tokens: tokens(text) }),
    text,
  }
}
