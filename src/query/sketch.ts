import type { Turn } from '../model/turn.ts'

/** What a turn says and whose it is, without its bytes and edits. */
export type TurnSketch = Pick<
  Turn,
  | 'doc'
  | 'turn'
  | 'speaker'
  | 'speakerId'
  | 'label'
  | 'role'
  | 'title'
  | 'affiliation'
  | 'question'
  | 'part'
  | 'to'
  | 'section'
  | 'text'
  | 'words'
  | 'start'
  | 'end'
  | 'page'
  | 'lineOnPage'
  | 'endPage'
  | 'endLineOnPage'
  | 'line'
  | 'cues'
>

/** A turn that is looked at before it is read. Valid during a call only; each member is made when it is asked for. */
export interface SeenTurn extends TurnSketch {
  /** False when the needle of the search is not in the text. */
  readonly mayHold: boolean
  /** A sketch to keep. */
  copy(): TurnSketch
}

/** Looks at turns before they are read, where that is possible: at the second and further turns of JSON Lines. */
export interface SketchVisitor {
  /** What a text must hold to be of interest, as an expression for its UTF-8 bytes, one character each, with the flag g. */
  readonly needle?: RegExp | undefined
  /** False when the record itself is not wanted any more. */
  see(turn: SeenTurn): boolean
}
