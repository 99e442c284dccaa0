import type { LabelMatch } from '../labels/convention.ts'
import type { Spellings } from './display-name.ts'
import type { Member, PeopleNote } from './people-member.ts'

/** Who speaks in a document. */
export interface Roster {
  /** Finds or makes the member that a label names. */
  meet(match: LabelMatch, line: number): Member
  /** Adds one turn and its words to a member. */
  count(member: Member, words: number): void
  /** The one member that a folded full name, given name or surname fits. */
  known(foldedName: string): Member | undefined
  /** False when no member can be known by a folded name: cheaper than asking for one. */
  mayKnow(foldedName: string): boolean
  /** In order of first appearance. */
  readonly members: readonly Member[]
}

export interface RosterOptions {
  readonly spellings: Spellings
  readonly diagnose: (note: PeopleNote) => void
  /** The names of a list of a cast that the label of a script may stand for. */
  readonly castNames?: (label: string) => readonly string[]
}
