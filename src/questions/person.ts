import type { Role } from '../model/role.ts'

/** A speaker as far as questions need one; names and roles may change while the document is read. */
export interface Person {
  readonly speaker: string
  /** What a label, a list or a formula says. */
  readonly role: Role | null
}

/** A turn, in the order of the document. */
export interface QuestionTurn<P extends Person> {
  /** Number of the turn. */
  readonly turn: number
  readonly member: P
  /** Repaired. */
  readonly text: string
  /** The label as written: "Q14" carries the printed number. */
  readonly label: string
  readonly line: number
}

/** Whom a name means. */
export interface Names<P extends Person> {
  known(foldedName: string): P | undefined
  /** False where no person has such a name: cheaper than asking for one. */
  mayKnow(foldedName: string): boolean
}

export interface QuestionPart {
  readonly question: number | null
  readonly part: 'ask' | 'answer' | null
  readonly to: string | null
}

/** The part of a turn that neither asks nor answers. */
export const NOT_ASKED: QuestionPart = { question: null, part: null, to: null }
