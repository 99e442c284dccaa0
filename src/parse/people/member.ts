import type { Role } from '../../model/role.ts'
import type { LabelMatch } from '../../recogniser/label.ts'
import type { Spellings } from './display-name.ts'
import { splitName } from './names.ts'
import type { SpeakerRule, SpeakerRules } from './rules.ts'

/** One speaker of the roster. The roster, the roles and the parser change it while the document is read. */
export interface Member {
  /** Unique in the document, the same from the first turn on. */
  readonly speakerId: string
  /** Display name: the best spelling known so far. */
  speaker: string
  /** What a label, a list above the talk or a formula says that this speaker does; null where nothing does. */
  role: Role | null
  /**
   * Every label that named this speaker, in order of first use; at most LABELS_KEPT. Made anew, by concat, for each: a list that
   * grows keeps room for seventeen, and most speakers need one.
   */
  labels: readonly string[]
  turns: number
  words: number
  /** Line of the first label. */
  readonly line: number
  /** The first label, folded. */
  readonly foldedLabel: string
  /** Title or office that a label gave, as shown: the first one found that is no mere courtesy. */
  title: string | null
  /** Office or affiliation that a label gave, as written; the first one found. */
  affiliation: string | null
  /** What the user has said: nothing in the document changes it. */
  fixed?: Partial<Pick<Member, Said>>
}

type Said = 'speaker' | 'role' | 'title' | 'affiliation'

/** Changes what the document says of a member, but for what the user has said. */
export function learn(member: Member, said: Partial<Pick<Member, Said>>): void {
  Object.assign(member, said, member.fixed)
}

/** Something to tell the reader of the transcript; the parser makes a diagnostic record of it. */
export interface PeopleNote {
  readonly code: 'ambiguous-name' | 'label-slip' | 'mixed-script' | 'invisible-in-name'
  readonly severity: 'info' | 'warning'
  readonly message: string
  readonly line: number
}

/** A turn as the people modules see it. */
export interface SpokenTurn {
  readonly member: Member
  readonly text: string
}

export const LABELS_KEPT = 64

/** What is wrong with a label. */
export const DOUBTS: Readonly<Record<PeopleNote['code'], string>> = {
  'ambiguous-name': 'it fits several people',
  'label-slip': 'it is a slip of the pen',
  'mixed-script': 'it mixes letters of several scripts that look alike',
  'invisible-in-name': 'it holds characters that show nothing',
}

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
}

/** Lists of people: the affiliation that they give to the bearer of a folded name, which may be a surname alone. */
export interface PeopleLists {
  readonly size: number
  affiliation(foldedName: string): string | null
}

/** Looks once for each member in the lists of people. */
export class ListedAffiliations {
  readonly #list: PeopleLists | undefined
  readonly #looked = new Set<Member>()

  constructor(list: PeopleLists | undefined) {
    this.#list = list
  }

  /** What a list says of a member whom it was not asked of before. */
  once(member: Member, label: string): string | null {
    if (this.#list === undefined || this.#list.size === 0 || this.#looked.has(member)) return null
    this.#looked.add(member)
    const { given, particles, surname } = splitName(label)
    return this.#list.affiliation([...given, particles, surname].filter((part) => part !== '').join(' '))
  }
}
