import type { Turn } from '../model/turn.ts'
import type { Boundary, Stretch } from './stretch.ts'
import type { TurnPiece } from './turn-pieces.ts'

/** What all pieces of a turn have in common. */
export interface Placed {
  readonly stretch: Stretch
  readonly boundary: Boundary
  readonly who: Pick<Turn, 'speaker' | 'speakerId' | 'label' | 'role' | 'title' | 'affiliation'>
}

/** The record of a turn, or of a piece of it. All members by name: to spread an object for each turn is slow. */
export function turnRecord(
  { stretch: { pages, section }, who }: Placed,
  { speech, times, byte, line }: TurnPiece,
  { doc, turn, endByte }: Pick<Turn, 'doc' | 'turn' | 'endByte'>,
): Turn {
  const { wordTimes, cue, cues, placeOf } = speech
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
    question: null,
    part: null,
    to: null,
    section,
    text: speech.text,
    words: speech.words,
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
    paragraphs: [...speech.paragraphs],
    annotations: [...speech.annotations],
    edits: [...speech.edits],
    ...(wordTimes !== undefined && { wordTimes: [...wordTimes] }),
    ...(cue !== undefined && { cue }),
    ...(cues !== undefined && { cues }),
    ...(placeOf !== undefined && { placeOf }),
  }
}
