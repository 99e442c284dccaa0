import type { TimedSpan } from '../formats/timed-words.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { KeptCue } from '../model/turn.ts'
import type { WordTime } from '../model/word-time.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import type { BytePassage, SourceEdit, SpeechBytes } from '../text/byte-passage.ts'
import type { FlatText } from '../text/flat-text.ts'
import { utf8Length } from '../text/line.ts'
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
  /** How it stands in a cue that is kept. */
  readonly cue?: KeptCue | undefined
  /** Last line that holds text, or 0. */
  readonly endLine: number
  /** The same as bytes, where it was read as bytes: the shortest way out. */
  readonly bytes: SpeechBytes | undefined
}

/** What of a stretch goes along with its text. */
interface Along {
  /** Words of the passage that have times, where these are asked for. */
  readonly spans?: readonly TimedSpan[] | undefined
  readonly kept?: Stretch['kept']
}

const LINE_END = /\n+/g

/** Speech of lines that were read as text. */
export class TextSpeech implements Speech {
  readonly text: string
  readonly words: number
  readonly paragraphs: readonly number[]
  readonly bytes: undefined
  readonly #passage: Passage
  readonly #edits: readonly PassageEdit[]
  readonly #spans: readonly TimedSpan[] | undefined
  readonly #kept: Stretch['kept']

  constructor(passage: Passage, edits: readonly PassageEdit[], { spans, kept }: Along = {}) {
    const { text, paragraphs } = speech(passage, edits)
    this.text = text
    this.words = countWords(text)
    this.paragraphs = paragraphs
    this.#passage = passage
    this.#edits = edits
    this.#spans = spans
    this.#kept = kept
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

const NO_EDITS: readonly SourceEdit[] = []
/** Whether a flat text cannot hold what an edit leaves. Nearly all leave words of letters, parted by single spaces. */
function isOdd({ after }: PassageEdit): boolean {
  let last = 0x20
  for (let at = 0; at < after.length; at++) {
    const unit = after.charCodeAt(at)
    const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
    if (!isLetter && (unit !== 0x20 || last === 0x20)) return ODD.test(after)
    last = unit
  }
  return last === 0x20
}

/** What a flat text cannot hold: it is read as text then. */
const ODD = /^ | $|^$| {2}|[^\u0020\u0021\u0023-\u005b\u005d-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u2010-\u2027]/

/** Finds the edits of a passage of bytes that reads `text`; undefined when what they leave must be made as text. */
export function findByteEdits(
  passage: BytePassage,
  text: string,
  find: (marks: Int32Array) => readonly PassageEdit[],
): readonly SourceEdit[] | undefined {
  if (passage.marks === 0) return NO_EDITS
  const found = find(passage.markUnit.subarray(0, passage.marks))
  if (found.length === 0) return NO_EDITS
  return found.some(isOdd) ? undefined : locate(found, passage, text)
}

/** From units of the passage to its bytes and those of the source. */
function locate(found: readonly PassageEdit[], passage: BytePassage, text: string): SourceEdit[] {
  let line = 0
  let mark = 0
  return found.map(({ rule, from, to, after }) => {
    while (mark + 1 < passage.marks && (passage.markUnit[mark + 1] ?? 0) <= from) mark++
    const start = byteAt(from, { passage, text, mark })
    line = passage.lineIndex(start, line)
    const end = start + utf8Length(text, from, to)
    const lastLine = passage.lineIndex(end, line)
    return {
      rule,
      from: start,
      to: end,
      after,
      growth: after.length - (to - from),
      byte: sourceByte(passage, start, line),
      endByte: sourceByte(passage, end, lastLine),
      line: passage.lineNumber[line] ?? 0,
    }
  })
}

/** The byte of a unit, counted from the mark nearest before it. */
function byteAt(unit: number, { passage, text, mark }: { passage: BytePassage; text: string; mark: number }): number {
  const markUnit = passage.markUnit[mark] ?? 0
  const markAt = passage.markAt[mark] ?? 0
  return markUnit <= unit ? markAt + utf8Length(text, markUnit, unit) : markAt - utf8Length(text, unit, markUnit)
}

function sourceByte(passage: BytePassage, at: number, line: number): number {
  return (passage.lineByte[line] ?? 0) + at - (passage.lineAt[line] ?? 0)
}

const NO_NOTES: readonly Annotation[] = []

/** Speech of lines that were read as bytes. */
export class ByteSpeech implements Speech, SpeechBytes {
  readonly flat: FlatText
  readonly passage: BytePassage
  readonly sourceEdits: readonly SourceEdit[]
  #text: string | undefined

  constructor(passage: BytePassage, edits: readonly SourceEdit[], flat: FlatText) {
    flat.fill(passage, edits)
    this.flat = flat
    this.passage = passage
    this.sourceEdits = edits
  }

  get bytes(): SpeechBytes {
    return this
  }

  get text(): string {
    this.#text ??= this.flat.text
    return this.#text
  }

  get words(): number {
    return this.flat.words
  }

  get paragraphs(): number[] {
    return Array.from(this.flat.paragraphs.subarray(0, this.flat.paragraphCount))
  }

  get annotations(): readonly Annotation[] {
    return this.passage.hasNotes ? findAnnotations(this.text) : NO_NOTES
  }

  get edits(): Edit[] {
    return this.sourceEdits.map((edit) => editRecord(this.passage, edit))
  }

  get editCount(): number {
    return this.sourceEdits.length
  }

  get endLine(): number {
    const { lines, lineNumber } = this.passage
    return lines === 0 ? 0 : (lineNumber[lines - 1] ?? 0)
  }
}

function editRecord(passage: BytePassage, { rule, from, to, after, byte, endByte, line }: SourceEdit): Edit {
  return { rule, byte, endByte, line, before: passage.textOf(from, to), after }
}
