import type { Turn } from '../model/turn.ts'
import { plainCell } from './text.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

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

/** What makes a spreadsheet take a cell for a formula: = + - @ and their full-width forms, whatever does not show before them; "-1.5" is a number. */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)'*[\s\p{Cf}]*[=+\-@＝＋－＠]/u
const QUOTED = /[",]/

/** Cells of which a spreadsheet runs none: =SUM(A1) gets an apostrophe. */
export function shielded(cells: readonly string[]): string[] {
  return cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
}

/** A cell of RFC 4180 on one line: say "aye" -> "say ""aye""" */
function csvCell(text: string): string {
  const cell = plainCell(text)
  return QUOTED.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell
}

export function csvRow(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + '\n'
}

export function tsvRow(cells: readonly string[]): string {
  return cells.map(plainCell).join('\t') + '\n'
}

/** A table of turns below a header, in rows made by `row`; what is unknown is empty. */
function turnTable(row: (cells: readonly string[]) => string, options: WriterOptions = {}) {
  const { fields = TURN_COLUMNS, excel = false } = options
  const columns = fields.flatMap((name) => TURN_COLUMNS.find((column) => column === name) ?? [])
  const cellsOf = (turn: Turn): string[] => columns.map((column) => String(turn[column] ?? ''))
  return {
    begin: () => row(columns),
    record: (record) => (record.type === 'turn' ? row(excel ? shielded(cellsOf(record)) : cellsOf(record)) : ''),
  } satisfies Writing
}

export const csv: Writer = {
  name: 'csv',
  title: 'Comma-separated turns with a header; --excel makes them safe to open in a spreadsheet',
  examples: [
    `doc,turn,speaker,speakerId,label,role,title,affiliation,question,part,to,section,start,end,page,lineOnPage,endPage,endLineOnPage,line,endLine,byte,endByte,words,text
talk.txt,1,Mara Lund,mara-lund,MARA LUND,moderator,,,1,ask,Óscar Vidal,,12.5,14,,,,,1,1,0,33,4,Can *anyone* hear me?
talk.txt,2,Óscar Vidal,oscar-vidal,ÓSCAR VIDAL,panelist,,,1,answer,,,14,18.25,,,,,3,3,34,71,4,"- I think ""yes"", Mara."
`,
  ],
  extension: 'csv',
  keeps: ['speaker', 'times', 'text', 'section', 'question', 'role', 'place'],
  streams: true,
  takesBom: true,
  fields: TURN_COLUMNS,
  choose: (options) => turnTable(csvRow, options),
  ...turnTable(csvRow),
}

export const tsv: Writer = {
  name: 'tsv',
  title: 'Tab-separated turns with a header, for cut and awk: no quotes, tabs and line ends in a cell are spaces',
  examples: [
    `doc\tturn\tspeaker\tspeakerId\tlabel\trole\ttitle\taffiliation\tquestion\tpart\tto\tsection\tstart\tend\tpage\tlineOnPage\tendPage\tendLineOnPage\tline\tendLine\tbyte\tendByte\twords\ttext
talk.txt\t1\tMara Lund\tmara-lund\tMARA LUND\tmoderator\t\t\t1\task\tÓscar Vidal\t\t12.5\t14\t\t\t\t\t1\t1\t0\t33\t4\tCan *anyone* hear me?
talk.txt\t2\tÓscar Vidal\toscar-vidal\tÓSCAR VIDAL\tpanelist\t\t\t1\tanswer\t\t\t14\t18.25\t\t\t\t\t3\t3\t34\t71\t4\t- I think "yes", Mara.
`,
  ],
  extension: 'tsv',
  keeps: ['speaker', 'times', 'text', 'section', 'question', 'role', 'place'],
  streams: true,
  takesBom: true,
  fields: TURN_COLUMNS,
  choose: (options) => turnTable(tsvRow, options),
  ...turnTable(tsvRow),
}
