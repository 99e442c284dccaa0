import { TURN_COLUMNS } from './columns.ts'
import { tsvRow, turnTable } from './rows.ts'
import type { Writer } from './writer.ts'

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
