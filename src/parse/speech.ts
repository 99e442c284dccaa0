import type { TimedSpan } from '../formats/timed-words.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { KeptCue, Place, Turn } from '../model/turn.ts'
import type { WordTime } from '../model/word-time.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { countBefore } from '../text/halving.ts'
import { type Passage, sourceAt } from '../text/passage.ts'
import { countWords } from '../text/words.ts'
import { findAnnotations } from './annotations.ts'
import { editRecords, speech } from './records.ts'
import type { Stretch, Times } from './stretch.ts'
import { TextOffsets } from './text-offsets.ts'
import type { WholeTurn } from './turn-pieces.ts'

/** What one turn says, repaired. Valid until the next turn begins. */
export interface Speech {
  /** On one line. */
  readonly text: string
  readonly words: number
  /** Offsets in the text where paragraphs begin. */
  readonly paragraphs: readonly number[]
  readonly annotations: readonly Annotation[]
  readonly edits: readonly Edit[]
  readonly editCount: number
  /** Times of words, where they are asked for. */
  readonly wordTimes?: readonly WordTime[] | undefined
  /** How it stands in a cue that is kept. */
  readonly cue?: KeptCue | undefined
  /** Where its units stand, and the cues that it was shown in, where that is asked for. */
  readonly placeOf?: Turn['placeOf']
  readonly cues?: Turn['cues']
  /** Last line that holds text, or 0. */
  readonly endLine: number
}

/** What of a stretch goes along with its text. */
interface Along {
  /** Words of the passage that have times, where these are asked for. */
  readonly spans?: readonly TimedSpan[] | undefined
  readonly kept?: Stretch['kept']
  /** What tells the places of its units, where these are asked for. */
  readonly placed?: PlaceMarks | undefined
}

const LINE_END = /\n+/g

/** Speech of lines that were read as text. */
export class TextSpeech implements Speech {
  readonly text: string
  readonly words: number
  readonly paragraphs: readonly number[]
  readonly #passage: Passage
  readonly #edits: readonly PassageEdit[]
  readonly #spans: readonly TimedSpan[] | undefined
  readonly #kept: Stretch['kept']
  readonly placeOf: Turn['placeOf']
  readonly cues: Turn['cues']

  constructor(passage: Passage, edits: readonly PassageEdit[], { spans, kept, placed }: Along = {}) {
    const { text, paragraphs } = speech(passage, edits)
    this.text = text
    this.words = countWords(text)
    this.paragraphs = paragraphs
    this.#passage = passage
    this.#edits = edits
    this.#spans = spans
    this.#kept = kept
    this.cues = placed?.cues
    this.placeOf = placed && placesIn({ passage, edits, text }, placed)
  }

  get cue(): KeptCue | undefined {
    return this.#kept && { begins: this.#kept === 'begins', lines: this.#lineStarts() }
  }

  /** Lines that an edit joins, as it does the halves of a word, are one. */
  #lineStarts(): number[] {
    const ends = [...this.#passage.text.matchAll(LINE_END)].filter(
      ({ index }) => !this.#edits.some(({ from, to }) => from <= index && index < to),
    )
    const offsets = ends.length > 0 ? this.#offsets : undefined
    const starts = ends.map(({ index, 0: mark }) => offsets?.begin(index + mark.length) ?? 0)
    return [...new Set([0, ...starts])].filter((at) => at < this.text.length)
  }

  get wordTimes(): readonly WordTime[] | undefined {
    return this.#spans && wordTimesIn(this.text, this.#spans, this.#offsets)
  }

  get #offsets(): TextOffsets {
    return new TextOffsets(this.#passage.text, this.#edits, this.text)
  }

  /** All that is needed to cut it. */
  asWhole({ cues = [], words = [], times }: Pick<Stretch, 'cues' | 'words' | 'times'>): WholeTurn {
    const offsets = this.#offsets
    const timed = wordTimesIn(this.text, words, offsets)
    const isTold = this.#spans !== undefined
    return { speech: this, passage: this.#passage, edits: this.#edits, offsets, words: timed, isTold, cues, times }
  }

  get annotations(): Annotation[] {
    return findAnnotations(this.text)
  }

  get edits(): Edit[] {
    return editRecords(this.#passage, this.#edits)
  }

  get editCount(): number {
    return this.#edits.length
  }

  get endLine(): number {
    return this.#passage.pieces.at(-1)?.line.number ?? 0
  }
}

/** What a stretch notes of its passage: cues, words that have times, printed lines, each in order. */
type PlaceMarks = Pick<Stretch, 'cues' | 'words' | 'prints' | 'times'>

interface Placed {
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  /** The text made of them. */
  readonly text: string
}

/** Leads offsets of a text back to the source. Little is done, and nothing is counted, before the first is asked for. */
function placesIn({ passage, edits, text }: Placed, marks: PlaceMarks): (offset: number) => Place {
  let offsets: TextOffsets | undefined
  return (offset) => {
    offsets ??= new TextOffsets(passage.text, edits, text)
    const at = offsets.source(offset)
    const { byte, line } = sourceAt(passage, at)
    const printed = lastBefore(marks.prints, (mark) => mark.at, at)
    return { line, byte, ...timesAt(marks, at), page: printed?.page ?? null, lineOnPage: printed?.line ?? null }
  }
}

function timesAt({ words, cues, times }: PlaceMarks, at: number): Times {
  const cue = lastBefore(cues, (mark) => mark.at, at)
  const word = lastBefore(words, (span) => span.from, at)
  const isInCue = word !== undefined && word.from >= (cue?.at ?? 0)
  const known = [isInCue ? word : undefined, cue, times].find((heard) => (heard?.start ?? null) !== null)
  return { start: known?.start ?? null, end: known?.end ?? null }
}

/** The last of some items in order that begins at or before `at`. */
function lastBefore<Item>(items: readonly Item[] | undefined, from: (item: Item) => number, at: number): Item | undefined {
  if (items === undefined) return undefined
  const count = countBefore(items.length, (index) => {
    const item = items[index]
    return item !== undefined && from(item) <= at
  })
  return items[count - 1]
}

/** Times of words of a passage as those of the text: what an edit took out has none, what it changed keeps its time. */
function wordTimesIn(text: string, spans: readonly TimedSpan[], offsets: TextOffsets): WordTime[] {
  const words: WordTime[] = []
  for (const { from, to, start, end } of spans) {
    const at = offsets.begin(from)
    const last = offsets.end(to)
    if (last > at) words.push({ text: text.slice(at, last), at, start, end })
  }
  return words
}
