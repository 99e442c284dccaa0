import type { WordTime } from '../model/word-time.ts'
import { countBefore } from '../text/halving.ts'
import type { CueMark, Times } from './stretch.ts'
import type { TextOffsets } from './text-offsets.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

interface Whole {
  readonly cues: readonly CueMark[]
  readonly offsets: TextOffsets
  readonly times: Times | null
  readonly speech: { readonly text: string }
}

/**
 * When text[from..to) of a turn is heard: from its first word that has a time to its last, else in the cues that it stands in.
 * Where the source has neither, the turn's own times are those of its ends. `words`: those of the piece.
 */
export function pieceTimes(whole: Whole, { from, to }: { from: number; to: number }, words: readonly WordTime[]): Times {
  const { text } = whole.speech
  const first = words.find(({ start }) => start !== null)
  const last = words.findLast(({ end }) => end !== null)
  const isFirst = first !== undefined && !LETTER_OR_DIGIT.test(text.slice(from, from + first.at))
  const isLast = last !== undefined && !LETTER_OR_DIGIT.test(text.slice(from + last.at + last.text.length, to))
  const cueStart = cueAt(whole, from)?.start ?? (from === 0 ? whole.times?.start : null) ?? null
  const cueEnd = cueAt(whole, to - 1)?.end ?? (to >= text.length ? whole.times?.end : null) ?? null
  return { start: told(isFirst, first?.start, cueStart), end: told(isLast, last?.end, cueEnd) }
}

/** The time of a word, if that is the outermost of its piece; else that of a cue, if it is known. */
function told(isOuter: boolean, ofWord: number | null | undefined, ofCue: number | null): number | null {
  return (isOuter ? ofWord : ofCue) ?? ofWord ?? ofCue
}

/** The cue that a unit of the text stands in. */
function cueAt({ cues, offsets }: Whole, at: number): CueMark | undefined {
  const begun = countBefore(cues.length, (index) => offsets.begin(cues[index]?.at ?? 0) <= at)
  return cues[Math.max(0, begun - 1)]
}
