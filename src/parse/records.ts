import type { Edit } from '../model/edit.ts'
import type { Matter } from '../model/matter.ts'
import type { Media, Question, SourcePart, Speaker, Summary } from '../model/summary.ts'
import type { Reading } from '../recogniser/recogniser.ts'
import type { PassageEdit } from '../repairs/repair.ts'
import { applyEdits } from '../text/apply-edits.ts'
import type { SourceFacts } from '../text/lines.ts'
import { lineOf, type Passage, sourceAt } from '../text/passage.ts'
import { joinUnspaced, oneLine } from '../text/white-space.ts'
import type { Member } from './people/member.ts'

/** What parts paragraphs in a passage; no white space stands beside it. */
const GAP = '\n\n'

/** Edits of a passage as records: offsets become bytes of the source. */
export function editRecords(passage: Passage, edits: readonly PassageEdit[]): Edit[] {
  return edits.map(({ rule, from, to, after }) => {
    const start = sourceAt(passage, from)
    const before = passage.text.slice(from, to)
    return { rule, byte: start.byte, endByte: sourceAt(passage, to).byte, line: start.line, before, after }
  })
}

/** The speech of a passage on one line, and where its paragraphs begin. */
export function speech(passage: Passage, edits: readonly PassageEdit[]): { text: string; paragraphs: number[] } {
  const paragraphs: number[] = []
  let text = ''
  for (const paragraph of applyEdits(passage.text, edits).split(GAP)) {
    const line = oneLine(joinUnspaced(paragraph))
    if (line === '') continue
    if (text !== '') text += ' '
    paragraphs.push(text.length)
    text += line
  }
  return { text: text.toWellFormed(), paragraphs }
}

/** A stretch of matter: its passage, its edits and its span. */
export interface MatterStretch {
  readonly doc: string
  readonly kind: Matter['kind']
  readonly passage: Passage
  readonly edits: readonly PassageEdit[]
  readonly byte: number
  readonly line: number
  readonly endByte: number
  /** Its first line is `line`, whatever stands there; else blank lines may lead. */
  readonly isPlaced: boolean
  /** Its paragraphs are one piece. */
  readonly isWhole?: boolean | undefined
}

/** One record a paragraph; paragraphs that a repair joined are one. */
export function matterRecords(stretch: MatterStretch): Matter[] {
  const { passage } = stretch
  // Below a title the first words of data may begin where the title ends.
  if (passage.pieces.length === 0) return stretch.byte < stretch.endByte || stretch.byte === 0 ? [blankRecord(stretch)] : []
  const starts = stretch.isWhole === true ? [0] : paragraphStarts(stretch)
  return starts.map((from, index) => {
    const next = starts[index + 1]
    const to = next === undefined ? passage.text.length : next - GAP.length
    const edits = stretch.edits.filter((edit) => edit.from >= from && edit.from < to)
    const local = edits.map((edit) => ({ from: edit.from - from, to: edit.to - from, after: edit.after }))
    const text = applyEdits(passage.text.slice(from, to), local).trim().split('\n').map(oneLine).join('\n')
    return {
      type: 'matter' as const,
      doc: stretch.doc,
      kind: stretch.kind,
      text: text.toWellFormed(),
      line: index === 0 && stretch.isPlaced ? stretch.line : lineOf(passage, from).number,
      endLine: lineOf(passage, to - 1).number,
      byte: index === 0 ? stretch.byte : lineOf(passage, from).byte,
      endByte: next === undefined ? stretch.endByte : lineOf(passage, next).byte,
      edits: editRecords(passage, edits),
    }
  })
}

function blankRecord({ doc, byte, endByte, line }: MatterStretch): Matter {
  return { type: 'matter', doc, kind: 'blank', text: '', line, endLine: line, byte, endByte, edits: [] }
}

/** Offsets in the passage where paragraphs begin that no edit joins to the one before. */
function paragraphStarts({ passage, edits }: MatterStretch): number[] {
  const starts = [0]
  let edit = 0
  for (let gap = passage.text.indexOf(GAP); gap >= 0; gap = passage.text.indexOf(GAP, gap + GAP.length)) {
    while (edit < edits.length && (edits[edit]?.to ?? 0) <= gap) edit++
    if ((edits[edit]?.from ?? Infinity) > gap) starts.push(gap + GAP.length)
  }
  return starts
}

interface Ingredients {
  readonly doc: string
  readonly format: string
  readonly facts: SourceFacts
  readonly parts: readonly SourcePart[] | undefined
  readonly media: Media | undefined
  readonly reading: Reading
  readonly members: readonly Member[]
  readonly questions: Question[]
  readonly counts: Omit<Summary['counts'], 'bytes' | 'lines'>
}

export function makeSummary({ doc, format, facts, parts, media, reading, members, questions, counts }: Ingredients): Summary {
  return {
    type: 'summary',
    doc,
    format,
    encoding: facts.encoding,
    ...(parts && { parts: [...parts] }),
    ...(media && { media }),
    convention: reading.winner,
    confidence: reading.confidence,
    evidence: [...reading.report],
    speakers: members.filter((member) => member.turns > 0).map(speakerRecord),
    questions,
    counts: { bytes: facts.bytes, lines: facts.lines, ...counts },
  }
}

function speakerRecord({ speakerId, speaker, role, title, affiliation, labels, turns, words, line }: Member): Speaker {
  return { speakerId, speaker, role, title, affiliation, labels: [...labels], turns, words, line }
}
