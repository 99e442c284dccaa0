import { TURN_MEMBERS } from './columns.ts'
import { recordJson } from './record-json.ts'
import type { Writer } from './writer.ts'

export const jsonl: Writer = {
  name: 'jsonl',
  title: 'JSON Lines: one record a line',
  examples: [
    `{"type":"turn","doc":"talk.txt","turn":1,"speaker":"Mara Lund","speakerId":"mara-lund","label":"MARA LUND","role":"moderator","title":null,"affiliation":null,"question":1,"part":"ask","to":"Óscar Vidal","section":null,"text":"Can *anyone* hear me?","words":4,"start":12.5,"end":14,"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null,"line":1,"endLine":1,"byte":0,"endByte":33,"paragraphs":[0],"annotations":[],"edits":[]}
{"type":"turn","doc":"talk.txt","turn":2,"speaker":"Óscar Vidal","speakerId":"oscar-vidal","label":"ÓSCAR VIDAL","role":"panelist","title":null,"affiliation":null,"question":1,"part":"answer","to":null,"section":null,"text":"- I think \\"yes\\", Mara.","words":4,"start":14,"end":18.25,"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null,"line":3,"endLine":3,"byte":34,"endByte":71,"paragraphs":[0],"annotations":[],"edits":[{"rule":"join/i-verb","byte":50,"endByte":56,"line":3,"before":"Ithink","after":"I think"}]}
`,
  ],
  extension: 'jsonl',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section', 'question', 'role', 'place', 'edits'],
  streams: true,
  fields: TURN_MEMBERS,
  choose: ({ fields }) => ({ record: (record) => recordJson(record, fields) + '\n' }),
  record: (record) => recordJson(record) + '\n',
}
