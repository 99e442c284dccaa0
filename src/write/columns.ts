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

/** The cells of a turn; what is unknown is empty. */
export function turnCells(turn: Turn): string[] {
  return COLUMNS.map((column) => String(turn[column] ?? ''))
}
