import type { LabelMatch } from '../../recogniser/label.ts'
import type { Spellings } from './display-name.ts'
import type { PeopleLists } from './listed.ts'
import type { Member, PeopleNote } from './member.ts'
import type { SpeakerRule, SpeakerRules } from './rules.ts'

/** Who speaks in a document. */
export interface Roster {
  /** Finds or makes the member that a label names. */
  meet(match: LabelMatch, line: number): Member
  /** What is no speech, or may be, says who examines from here on, or who is sworn: Q and A are theirs. */
  hearCourt(text: string, line: number, mayBeSpeech?: boolean): void
  /** Forgets who examines and testifies: the document is gone through anew. */
  rewind(): void
  /** Counts a label of the look-ahead, before the first is met. */
  expect(match: LabelMatch): void
  /** Adds one turn and its words to a member. */
  count(member: Member, words: number): void
  /** The one member that a folded full name, given name or surname fits. */
  known(foldedName: string): Member | undefined
  /** False when no member can be known by a folded name: cheaper than asking for one. */
  mayKnow(foldedName: string): boolean
  /** What the user says of speakers. */
  readonly rules: SpeakerRules
  /** In order of first appearance. */
  readonly members: readonly Member[]
}

export interface RosterOptions {
  readonly spellings: Spellings
  readonly diagnose: (note: PeopleNote) => void
  readonly listed?: PeopleLists
  /** What the user says of speakers. */
  readonly rules?: readonly SpeakerRule[] | undefined
  /** The names of a list of a cast that the label of a script may stand for. */
  readonly castNames?: (label: string) => readonly string[]
}
