import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { Finder } from '../repairs/find-edits.ts'
import type { Evidence, PassageEdit } from '../repairs/repair.ts'
import type { BytePassage, SourceEdit, SpeechBytes } from '../text/byte-passage.ts'
import type { FlatText } from '../text/flat-text.ts'
import { utf8Length } from '../text/line.ts'
import type { Passage } from '../text/passage.ts'
import { countWords } from '../text/words.ts'
import { findAnnotations } from './annotations.ts'
import { editRecords, speech } from './records.ts'

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
  /** Last line that holds text, or 0. */
  readonly endLine: number
  /** The same as bytes, where it was read as bytes: the shortest way out. */
  readonly bytes?: SpeechBytes
}

/** Speech of lines that were read as text. */
export function textSpeech(passage: Passage, edits: readonly PassageEdit[]): Speech {
  const { text, paragraphs } = speech(passage, edits)
  return {
    text,
    words: countWords(text),
    paragraphs,
    get annotations() {
      return findAnnotations(text)
    },
    get edits() {
      return editRecords(passage, edits)
    },
    editCount: edits.length,
    endLine: passage.pieces.at(-1)?.line.number ?? 0,
  }
}

const NO_EDITS: readonly SourceEdit[] = []
/** What a flat text cannot hold: it is read as text then. */
const ODD = /[^\u0020-\u007e\u00c0-\u061b\u061d-\u07ff\u2010-\u2027\u2030-\u203e]/

/** Finds the edits of a passage of bytes; undefined when what they leave must be made as text. */
export function findByteEdits(passage: BytePassage, finder: Finder, evidence: Evidence): readonly SourceEdit[] | undefined {
  if (passage.marks === 0) return NO_EDITS
  const { text } = passage
  const found = finder.findAt(text, passage.markUnit.subarray(0, passage.marks), evidence)
  if (found.length === 0) return NO_EDITS
  return found.some(({ after }) => ODD.test(after)) ? undefined : locate(found, passage, text)
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

/** Speech of lines that were read as bytes. */
export function byteSpeech(passage: BytePassage, edits: readonly SourceEdit[], flat: FlatText): Speech {
  flat.fill(passage.bytes, passage.size, edits)
  let text: string | undefined
  return {
    get text() {
      text ??= flat.text
      return text
    },
    words: flat.words,
    get paragraphs() {
      return Array.from(flat.paragraphs.subarray(0, flat.paragraphCount))
    },
    get annotations() {
      return passage.hasNotes ? findAnnotations(this.text) : []
    },
    get edits() {
      return edits.map((edit) => editRecord(passage, edit))
    },
    editCount: edits.length,
    endLine: passage.lines === 0 ? 0 : (passage.lineNumber[passage.lines - 1] ?? 0),
    bytes: { flat, passage, edits },
  }
}

function editRecord(passage: BytePassage, { rule, from, to, after, byte, endByte, line }: SourceEdit): Edit {
  return { rule, byte, endByte, line, before: passage.textOf(from, to), after }
}
