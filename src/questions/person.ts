import type { Role } from '../model/role.ts'

/** A speaker as far as questions need one; names and roles may change while the document is read. */
export interface Person {
  readonly speaker: string
  /** What a label, a list or a formula says. */
  readonly role: Role | null
  /** What the person seems to do, by who leads, and by who asks and answers. */
  readonly drawn?: Role
  readonly leaning?: Role
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
