import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { WordTime } from '../model/word-time.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { countBefore } from '../text/halving.ts'
import { type Passage, sourceAt } from '../text/passage.ts'
import { sentenceStarts } from '../text/sentences.ts'
import { countWords, wordStarts } from '../text/words.ts'
import { findAnnotations } from './annotations.ts'
import { editRecords } from './records.ts'
import type { Speech, TextSpeech } from './speech.ts'
import type { CueMark, Times } from './stretch.ts'
import type { TextOffsets } from './text-offsets.ts'

/** A turn that is cut. */
export interface WholeTurn {
  readonly speech: TextSpeech
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  readonly offsets: TextOffsets
  readonly words: readonly WordTime[]
  /** Pieces tell the times of their words. */
  readonly isTold: boolean
  readonly cues: readonly CueMark[]
  readonly times: Times | null
}

/** One sentence or word of a turn: what it says, when, and where it begins in the source. */
export interface TurnPiece {
  readonly speech: Speech
  readonly times: Times
  readonly byte: number
  readonly line: number
}

/** Units of a word that are looked at for its place. */
const MARKS = 12

/** The sentences or the words of a turn. No cut lies inside of a note of the transcriber, nor of what an edit put there. */
export function piecesOf(turn: WholeTurn, unit: 'sentence' | 'word'): TurnPiece[] {
  const { text } = turn.speech
  const cuts = cutsOf(turn, unit === 'sentence' ? sentenceStarts(text) : startsOfWords(turn))
  return cuts.map((cut, index) => makePiece(turn, cut, cuts[index + 1]))
}

/** Where words begin; marks alone go with the word before them. */
function startsOfWords({ speech: { text }, words }: WholeTurn): number[] {
  const starts = new Set([...words.map(({ at }) => at), ...wordStarts(text)])
  return [...starts].sort((left, right) => left - right)
}

interface Cut {
  /** Offsets in the text and in the passage. */
  readonly at: number
  readonly from: number
  readonly byte: number
  readonly line: number
}

function cutsOf({ speech, passage, offsets, cues }: WholeTurn, starts: readonly number[]): Cut[] {
  const cuts: Cut[] = [{ at: 0, from: 0, ...sourceAt(passage, 0) }]
  let cue = 0
  for (const at of outsideNotes(starts, speech.annotations)) {
    const from = offsets.origin(at) ?? 0
    while (cue + 1 < cues.length && (cues[cue + 1]?.at ?? 0) <= from) cue++
    const mark = cues[cue]
    // A cue begins before its words do.
    const first = firstPlace(passage, from)
    const isFirst = mark !== undefined && offsets.begin(mark.at) === at && mark.byte < first.byte
    const place = isFirst ? mark : first
    if (from > 0 && place.byte > (cuts.at(-1)?.byte ?? 0)) cuts.push({ at, from, byte: place.byte, line: place.line })
  }
  return cuts
}

/** Where the first of the bytes of a word stands: some formats have the marks of a word behind it. */
function firstPlace(passage: Passage, from: number): { byte: number; line: number } {
  let first = sourceAt(passage, from)
  for (let at = from + 1; at - from < MARKS && /\S/.test(passage.text.charAt(at)); at++) {
    const place = sourceAt(passage, at)
    if (place.byte < first.byte) first = place
  }
  return first
}

/** Offsets that lie in no note. */
function outsideNotes(starts: readonly number[], notes: readonly Annotation[]): number[] {
  let next = 0
  return starts.filter((at) => {
    while (next < notes.length && (notes[next]?.end ?? 0) <= at) next++
    return at <= (notes[next]?.at ?? at)
  })
}

function makePiece(turn: WholeTurn, cut: Cut, next: Cut | undefined): TurnPiece {
  const { speech, passage, edits } = turn
  const to = next?.at ?? speech.text.length
  const until = next?.from ?? passage.text.length + 1
  const own = edits.filter(({ from }) => from >= cut.from && from < until)
  const text = speech.text.slice(cut.at, to).trimEnd()
  const last = Math.max(cut.from, Math.min(until, passage.text.length) - 1)
  const endLine = passage.pieces.length === 0 ? 0 : sourceAt(passage, last).line
  const words = turn.words.flatMap((word) => clipped(word, cut.at, cut.at + text.length))
  const paragraphs = [0, ...speech.paragraphs.flatMap((at) => (at > cut.at && at < to ? at - cut.at : []))]
  return {
    speech: new PieceSpeech(
      { text, paragraphs: text === '' ? [] : paragraphs, edits: editRecords(passage, own), endLine },
      turn.isTold ? words : undefined,
    ),
    times: pieceTimes(turn, { from: cut.at, to: cut.at + text.length }, words),
    byte: cut.byte,
    line: cut.line,
  }
}

/** The part of a word that lies in text[from..to), counted from there: a few words may have one time. */
function clipped({ text, at, start, end }: WordTime, from: number, to: number): WordTime[] {
  const first = Math.max(at, from)
  const part = text.slice(first - at, to - at).trimEnd()
  return first < to && part !== '' ? [{ text: part, at: first - from, start, end }] : []
}

/** What one piece says. */
class PieceSpeech implements Speech {
  readonly text: string
  readonly paragraphs: readonly number[]
  readonly edits: readonly Edit[]
  readonly endLine: number
  readonly words: number
  readonly wordTimes: readonly WordTime[] | undefined
  readonly bytes = undefined

  constructor(
    { text, paragraphs, edits, endLine }: Pick<Speech, 'text' | 'paragraphs' | 'edits' | 'endLine'>,
    words: WordTime[] | undefined,
  ) {
    this.text = text
    this.paragraphs = paragraphs
    this.edits = edits
    this.endLine = endLine
    this.words = countWords(text)
    this.wordTimes = words
  }

  get annotations(): Annotation[] {
    return findAnnotations(this.text)
  }

  get editCount(): number {
    return this.edits.length
  }
}

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
function pieceTimes(whole: Whole, { from, to }: { from: number; to: number }, words: readonly WordTime[]): Times {
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
