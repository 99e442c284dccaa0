import type { Role } from '../model/role.ts'

/** A speaker as far as questions need one; names and roles may change while the document is read. */
export interface Person {
  readonly speaker: string
  readonly role: Role
  /** The role is drawn from what the person asks and answers. */
  readonly isRoleDrawn?: boolean
}

/** A turn whose successor is known. */
export interface QuestionTurn<P extends Person> {
  /** Number of the turn. */
  readonly turn: number
  readonly member: P
  /** Repaired text, and how many words it has. */
  readonly speech: { readonly text: string; readonly words?: number }
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
