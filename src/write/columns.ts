import type { Turn } from '../model/turn.ts'

/** The columns of a table of turns; each is the member of a turn that it is named for. */
const COLUMNS = [
  'doc',
  'turn',
  'speaker',
  'speakerId',
  'label',
  'role',
  'title',
  'affiliation',
  'question',
  'part',
  'to',
  'section',
  'start',
  'end',
  'page',
  'lineOnPage',
  'endPage',
  'endLineOnPage',
  'line',
  'endLine',
  'byte',
  'endByte',
  'words',
  'text',
] as const satisfies readonly (keyof Turn)[]

export const TURN_COLUMNS: readonly (typeof COLUMNS)[number][] = COLUMNS

/** What of a turn can be chosen where it is written as JSON. */
const MEMBERS = [
  ...COLUMNS,
  'type',
  'paragraphs',
  'annotations',
  'edits',
  'wordTimes',
  'front',
  'source',
] as const satisfies readonly (keyof Turn)[]

export const TURN_MEMBERS: readonly string[] = MEMBERS

/** A turn with these members alone, in this order. */
export function withMembers(turn: Turn, names: readonly string[]): Readonly<Record<string, unknown>> {
  const chosen = names.flatMap((name) => MEMBERS.find((member) => member === name) ?? [])
  return Object.fromEntries(chosen.map((member) => [member, turn[member] ?? null]))
}
