import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import { TURN_MEMBERS } from './columns.ts'
import { jsonString, jsonValue } from './json-text.ts'
import { recordJson } from './record-json.ts'
import type { Writer, WriterOptions, Writing } from './writer.ts'

/** The records of one document, as JSON already. */
interface Pile {
  readonly doc: string
  readonly turns: string[]
  readonly matter: string[]
  readonly diagnostics: string[]
  words: number
  summary: Summary | undefined
}

function pileFor(doc: string): Pile {
  return { doc, turns: [], matter: [], diagnostics: [], words: 0, summary: undefined }
}

/** A list with one item a line. */
function lines(items: readonly string[]): string {
  return items.length === 0 ? '[]' : '[\n' + items.join(',\n') + '\n]'
}

/** What can be counted when the source's own summary is not among the records. */
function counted(pile: Pile): Summary['counts'] {
  const { turns, matter, diagnostics, words } = pile
  return { bytes: 0, lines: 0, turns: turns.length, words, matter: matter.length, edits: 0, diagnostics: diagnostics.length }
}

function facts(pile: Pile): string[] {
  const { summary } = pile
  return [
    `"source":${jsonString(pile.doc)}`,
    `"format":${jsonString(summary?.format ?? 'unknown')}`,
    `"encoding":${jsonString(summary?.encoding ?? 'utf-8')}`,
    ...(summary?.parts === undefined ? [] : [`"parts":${jsonValue(summary.parts)}`]),
    ...(summary?.media === undefined ? [] : [`"media":${jsonValue(summary.media)}`]),
    `"convention":${jsonValue(summary?.convention ?? null)}`,
    `"evidence":${lines((summary?.evidence ?? []).map(jsonValue))}`,
    `"counts":${jsonValue(summary?.counts ?? counted(pile))}`,
    `"speakers":${lines((summary?.speakers ?? []).map(jsonValue))}`,
    `"questions":${lines((summary?.questions ?? []).map(jsonValue))}`,
  ]
}

/** A whole document, one turn a line, so that diffs and grep stay useful. */
function documentJson(pile: Pile): string {
  const lists = [`"turns":${lines(pile.turns)}`, `"matter":${lines(pile.matter)}`, `"diagnostics":${lines(pile.diagnostics)}`]
  return '{\n' + [...facts(pile), ...lists].join(',\n') + '\n}\n'
}

function add(pile: Pile, record: TranscriptRecord, members: readonly string[] | undefined): void {
  if (record.type === 'turn') {
    pile.turns.push(recordJson(record, members))
    pile.words += record.words
  } else if (record.type === 'matter') pile.matter.push(recordJson(record))
  else if (record.type === 'diagnostic') pile.diagnostics.push(recordJson(record))
  else pile.summary = record
}

/** Holds one document at a time: a record of the next one writes it. */
function jsonWriter({ fields }: WriterOptions = {}) {
  let pile: Pile | undefined
  function flush(): string {
    const written = pile === undefined ? '' : documentJson(pile)
    pile = undefined
    return written
  }
  return {
    begin() {
      pile = undefined
      return ''
    },
    record(record) {
      const written = pile !== undefined && (pile.doc !== record.doc || pile.summary !== undefined) ? flush() : ''
      pile ??= pileFor(record.doc)
      add(pile, record, fields)
      return written
    },
    end: flush,
  } satisfies Writing
}

export const json: Writer = {
  name: 'json',
  title: 'One JSON document a source: facts, speakers, questions, turns, matter, diagnostics',
  examples: [
    `{
"source":"talk.txt",
"format":"unknown",
"encoding":"utf-8",
"convention":null,
"evidence":[],
"counts":{"bytes":0,"lines":0,"turns":2,"words":8,"matter":0,"edits":0,"diagnostics":0},
"speakers":[],
"questions":[],
"turns":[
{"type":"turn","doc":"talk.txt","turn":1,"speaker":"Mara Lund","speakerId":"mara-lund","label":"MARA LUND","role":"moderator","title":null,"affiliation":null,"question":1,"part":"ask","to":"Óscar Vidal","section":null,"text":"Can *anyone* hear me?","words":4,"start":12.5,"end":14,"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null,"line":1,"endLine":1,"byte":0,"endByte":33,"paragraphs":[0],"annotations":[],"edits":[]},
{"type":"turn","doc":"talk.txt","turn":2,"speaker":"Óscar Vidal","speakerId":"oscar-vidal","label":"ÓSCAR VIDAL","role":"panelist","title":null,"affiliation":null,"question":1,"part":"answer","to":null,"section":null,"text":"- I think \\"yes\\", Mara.","words":4,"start":14,"end":18.25,"page":null,"lineOnPage":null,"endPage":null,"endLineOnPage":null,"line":3,"endLine":3,"byte":34,"endByte":71,"paragraphs":[0],"annotations":[],"edits":[{"rule":"join/i-verb","byte":50,"endByte":56,"line":3,"before":"Ithink","after":"I think"}]}
],
"matter":[],
"diagnostics":[]
}
`,
  ],
  extension: 'json',
  keeps: ['speaker', 'times', 'text', 'paragraphs', 'section', 'question', 'role', 'place', 'edits'],
  streams: false,
  fields: TURN_MEMBERS,
  choose: jsonWriter,
  ...jsonWriter(),
}
