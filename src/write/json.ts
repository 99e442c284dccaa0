import type { TranscriptRecord } from '../model/record.ts'
import type { Summary } from '../model/summary.ts'
import type { Turn } from '../model/turn.ts'
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
    `"source":${jsonValue(pile.doc)}`,
    `"format":${jsonValue(summary?.format ?? 'unknown')}`,
    `"encoding":${jsonValue(summary?.encoding ?? 'utf-8')}`,
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

/** What is written of a turn, in the order of the schema: one literal, which V8 writes as fast as a line by hand. */
function turnMembers(given: Turn) {
  const { type, doc, turn, speaker, speakerId, label, role, title, affiliation, question, part, to, section, text, words } = given
  const { start, end, page, lineOnPage, endPage, endLineOnPage, line, endLine, byte, endByte } = given
  const { paragraphs, annotations, edits, wordTimes, front, source } = given
  // biome-ignore format: a list
  return {
    type, doc, turn, speaker, speakerId, label, role, title, affiliation, question, part, to, section, text, words,
    start, end, page, lineOnPage, endPage, endLineOnPage, line, endLine, byte, endByte,
    paragraphs, annotations, edits, wordTimes, front, source,
  }
}

/** A record as one line of JSON, without the line end; of turns these members alone, where some are chosen. */
export function recordJson(record: TranscriptRecord, members?: readonly string[]): string {
  if (record.type !== 'turn') return jsonValue(record)
  return jsonValue(members === undefined ? turnMembers(record) : withMembers(record, members))
}

/**
 * Units that JSON.stringify leaves as they are but that break readers or deceive terminals: DEL and the C1 controls with
 * U+0085, the line separators, the bidirectional controls.
 */
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
/** Those, and what JSON.stringify makes of half a surrogate pair. */
const DOUBTFUL = new RegExp(`${ESCAPED.source}|\\\\ud`)

/** Any plain value as JSON text: printable, one line for every reader, and well-formed. */
export function jsonValue(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  if (!DOUBTFUL.test(json)) return json
  const wellFormed = (_: string, member: unknown) => (typeof member === 'string' ? member.toWellFormed() : member)
  return JSON.stringify(value, wellFormed).replace(ESCAPED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export const json: Writer = {
  ...catalogue.json,
  fields: TURN_MEMBERS,
  choose: jsonWriter,
  ...jsonWriter(),
}
