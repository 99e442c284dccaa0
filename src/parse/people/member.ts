import type { Role } from '../../model/role.ts'

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
