import type { Turn, TurnHead } from '../model/turn.ts'
import type { QuestionPart } from './questions.ts'
import type { Speech } from './speech.ts'
import type { Boundary, Stretch } from './stretch.ts'
import type { TurnPiece } from './turn-pieces.ts'

/** What all pieces of a turn have in common. */
export interface Placed {
  readonly stretch: Stretch
  readonly boundary: Boundary
  readonly who: Pick<TurnHead, 'speaker' | 'speakerId' | 'label' | 'role' | 'title' | 'affiliation'>
  readonly asked: QuestionPart
}

/** `piece`: of the turn, most often all of it. */
export function headOf(
  { stretch, who, asked }: Placed,
  { speech, times, byte, line }: TurnPiece,
  { doc, turn, endByte }: Pick<TurnHead, 'doc' | 'turn' | 'endByte'>,
): TurnHead {
  const { pages } = stretch
  return {
    type: 'turn',
    doc,
    turn,
    speaker: who.speaker,
    speakerId: who.speakerId,
    label: who.label,
    role: who.role,
    title: who.title,
    affiliation: who.affiliation,
    question: asked.question,
    part: asked.part,
    to: asked.to,
    section: stretch.section,
    start: times.start,
    end: times.end,
    page: pages?.first.page ?? null,
    lineOnPage: pages?.first.line ?? null,
    endPage: pages?.last.page ?? null,
    endLineOnPage: pages?.last.line ?? null,
    line,
    endLine: speech.endLine || line,
    byte,
    endByte,
  }
}

/** A turn as a record of its own. Member by member, for to spread what is left of a head costs more than all else. */
export function turnRecord(head: TurnHead, speech: Speech): Turn {
  const { wordTimes, cue } = speech
  return {
    type: 'turn',
    doc: head.doc,
    turn: head.turn,
    speaker: head.speaker,
    speakerId: head.speakerId,
    label: head.label,
    role: head.role,
    title: head.title,
    affiliation: head.affiliation,
    question: head.question,
    part: head.part,
    to: head.to,
    section: head.section,
    text: speech.text,
    words: speech.words,
    start: head.start,
    end: head.end,
    page: head.page,
    lineOnPage: head.lineOnPage,
    endPage: head.endPage,
    endLineOnPage: head.endLineOnPage,
    line: head.line,
    endLine: head.endLine,
    byte: head.byte,
    endByte: head.endByte,
    paragraphs: [...speech.paragraphs],
    annotations: [...speech.annotations],
    edits: [...speech.edits],
    ...(wordTimes !== undefined && { wordTimes: [...wordTimes] }),
    ...(cue !== undefined && { cue }),
  }
}
