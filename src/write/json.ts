import type { Annotation } from '../model/annotation.ts'
import type { Edit } from '../model/edit.ts'
import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
import type { WordTime } from '../model/word-time.ts'
import catalogue from './catalogue.json' with { type: 'json' }
import { TURN_MEMBERS, withMembers } from './rows.ts'
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
    `"confidence":${jsonValue(summary?.confidence ?? null)}`,
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

export const jsonl: Writer = {
  ...catalogue.jsonl,
  fields: TURN_MEMBERS,
  choose: ({ fields }) => ({ record: (record) => recordJson(record, fields) + '\n' }),
  record: (record) => recordJson(record) + '\n',
}

function annotationJson(note: Annotation): string {
  return `{"kind":"${note.kind}","text":${jsonString(note.text)},"at":${note.at},"end":${note.end}}`
}

function editJson(edit: Edit): string {
  return (
    `{"rule":${jsonString(edit.rule)},"byte":${edit.byte},"endByte":${edit.endByte},"line":${edit.line}` +
    `,"before":${jsonString(edit.before)},"after":${jsonString(edit.after)}}`
  )
}

function wordTimeJson({ text, at, start, end }: WordTime): string {
  return `{"text":${jsonString(text)},"at":${at},"start":${jsonNumberOrNull(start)},"end":${jsonNumberOrNull(end)}}`
}

/** Words with times, where a turn has them. */
function wordTimesJson(words: readonly WordTime[] | undefined): string {
  return words === undefined ? '' : `,"wordTimes":${jsonArray(words, wordTimeJson)}`
}

/** A turn as JSON, its members in the order of the schema. By hand, for most of the output is turns. */
function turnJson(turn: Turn): string {
  return (
    `{"type":"turn","doc":${jsonString(turn.doc)},"turn":${turn.turn}` +
    `,"speaker":${jsonStringOrNull(turn.speaker)},"speakerId":${jsonStringOrNull(turn.speakerId)}` +
    `,"label":${jsonStringOrNull(turn.label)},"role":${jsonStringOrNull(turn.role)}` +
    `,"title":${jsonStringOrNull(turn.title)},"affiliation":${jsonStringOrNull(turn.affiliation)}` +
    `,"question":${turn.question},"part":${jsonStringOrNull(turn.part)},"to":${jsonStringOrNull(turn.to)}` +
    `,"section":${jsonStringOrNull(turn.section)}` +
    `,"text":${jsonString(turn.text)},"words":${turn.words}` +
    `,"start":${jsonNumberOrNull(turn.start)},"end":${jsonNumberOrNull(turn.end)}` +
    `,"page":${turn.page},"lineOnPage":${turn.lineOnPage},"endPage":${turn.endPage},"endLineOnPage":${turn.endLineOnPage}` +
    `,"line":${turn.line},"endLine":${turn.endLine},"byte":${turn.byte},"endByte":${turn.endByte}` +
    `,"paragraphs":[${turn.paragraphs.join(',')}]` +
    `,"annotations":${jsonArray(turn.annotations, annotationJson)},"edits":${jsonArray(turn.edits, editJson)}` +
    `${wordTimesJson(turn.wordTimes)}${turn.front === undefined ? '' : `,"front":${jsonValue(turn.front)}`}${turn.source === undefined ? '' : `,"source":${jsonString(turn.source)}`}}`
  )
}

/** A record as one line of JSON, without the line end; of turns these members alone, where some are chosen. */
export function recordJson(record: TranscriptRecord, members?: readonly string[]): string {
  if (members !== undefined && record.type === 'turn') return jsonValue(withMembers(record, members))
  return record.type === 'turn' ? turnJson(record) : jsonValue(record)
}

/**
 * Units that JSON.stringify leaves as they are but that break readers or deceive terminals: DEL and the C1 controls with
 * U+0085, the line separators, the bidirectional controls. Surrogates stand here too, for some may have lost their half.
 */
const DOUBTFUL = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
/** In a Unicode expression only halves without their partner are surrogates. */
const LONE_SURROGATE = /\p{Surrogate}/gu

function escapeUnit(unit: string): string {
  return '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0')
}

/** A string as JSON text: printable, one line for every reader, and well-formed. */
export function jsonString(text: string): string {
  if (!DOUBTFUL.test(text)) return JSON.stringify(text)
  return JSON.stringify(text.replace(LONE_SURROGATE, '\ufffd')).replace(ESCAPED, escapeUnit)
}

export function jsonStringOrNull(text: string | null): string {
  return text === null ? 'null' : jsonString(text)
}

export function jsonNumberOrNull(value: number | null): string {
  return value === null || !Number.isFinite(value) ? 'null' : String(value)
}

/** An array as JSON text, each item made by `write`. */
function jsonArray<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.length === 0 ? '[]' : '[' + items.map(write).join(',') + ']'
}

/** Any plain value as JSON text, for what is not on the hot path. */
export function jsonValue(value: unknown): string {
  if (typeof value === 'string') return jsonString(value)
  if (Array.isArray(value)) return jsonArray(value, jsonValue)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).map(([key, member]) => jsonString(key) + ':' + jsonValue(member))
  return '{' + members.join(',') + '}'
}

export const json: Writer = {
  ...catalogue.json,
  fields: TURN_MEMBERS,
  choose: jsonWriter,
  ...jsonWriter(),
}
