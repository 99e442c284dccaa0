import { TURN_COLUMNS } from './columns.ts'
import { csvRow, turnTable } from './rows.ts'
import type { Writer } from './writer.ts'

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
