import type { Turn } from '../model/turn.ts'
import type { SpeakerRow } from './speaker-rows.ts'

/** A speaker as a list for --speakers says it: ready to be corrected by hand. */
export interface RosterRow {
  readonly id: string
  /** The first label of the speaker. */
  readonly label: string | null
  readonly name: string | null
  readonly role: Turn['role']
  readonly title: string | null
  readonly affiliation: string | null
  /** Empty, for the one who edits: the id or label of the speaker whom this one really is. */
  readonly merge: null
  readonly sample: string
}

/** One row for each speaker, those that several documents share once. */
export function rosterRows(rows: readonly SpeakerRow[]): RosterRow[] {
  const byId = new Map<string, RosterRow>()
  for (const { speakerId, speaker, labels, role, title, affiliation, sample } of rows) {
    if (speakerId === null || byId.has(speakerId)) continue
    const row = { id: speakerId, label: labels[0] ?? null, name: speaker, role, title, affiliation, merge: null, sample }
    byId.set(speakerId, row)
  }
  return [...byId.values()]
}
