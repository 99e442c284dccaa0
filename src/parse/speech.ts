import type { TimedSpan } from '../formats/timed-words.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { WordTime } from '../model/word-time.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import type { Passage } from '../text/passage.ts'
import { countWords } from '../text/words.ts'
import { findAnnotations } from './annotations.ts'
import { editRecords, speech } from './records.ts'
import type { Stretch } from './stretch.ts'
import { TextOffsets } from './text-offsets.ts'
import type { WholeTurn } from './turn-pieces.ts'
import { wordTimesIn } from './word-times.ts'

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
  /** Last line that holds text, or 0. */
  readonly endLine: number
}

/** Speech of lines that were read as text. */
export class TextSpeech implements Speech {
  readonly text: string
  readonly words: number
  readonly paragraphs: readonly number[]
  readonly #passage: Passage
  readonly #edits: readonly PassageEdit[]
  readonly #spans: readonly TimedSpan[] | undefined

  /** `spans`: words of the passage that have times, where these are asked for. */
  constructor(passage: Passage, edits: readonly PassageEdit[], spans?: readonly TimedSpan[]) {
    const { text, paragraphs } = speech(passage, edits)
    this.text = text
    this.words = countWords(text)
    this.paragraphs = paragraphs
    this.#passage = passage
    this.#edits = edits
    this.#spans = spans
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
