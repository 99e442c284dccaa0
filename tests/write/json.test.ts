import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../src/model/document.ts'
import { recordSchema, type TranscriptRecord } from '../../src/model/record.ts'
import type { Summary } from '../../src/model/summary.ts'
import { json, jsonValue, recordJson } from '../../src/write/json.ts'
import { makeTurn } from '../query/make-turn.ts'

const SUMMARY: Summary = {
  type: 'summary',
  doc: 'talk.txt',
  format: 'text',
  encoding: 'utf-8',
  convention: 'caps-colon',
  confidence: 0.9,
  evidence: [{ name: 'caps-colon', labels: 2, speakers: 1, recurring: 1, alternations: 0, score: 0.5 }],
  speakers: [
    {
      speakerId: 'a',
      speaker: '__proto__',
      role: 'chair',
      title: null,
      affiliation: null,
      labels: ['A'],
      turns: 2,
      words: 3,
      line: 1,
    },
  ],
  questions: [{ question: 2, askedBy: null, to: null, answeredBy: ['constructor'], turns: [1], line: 1 }],
  counts: { bytes: 9, lines: 2, turns: 2, words: 3, matter: 0, edits: 1, diagnostics: 0 },
}

const RECORDS: readonly TranscriptRecord[] = [
  makeTurn({
    speaker: '__proto__',
    text: 'say "aye" \\ …',
    start: 1.5,
    end: 2,
    question: 2,
    part: 'answer',
    to: 'x',
    paragraphs: [0, 4],
  }),
  makeTurn({
    speaker: null,
    text: '[laughter] 2',
    annotations: [{ kind: 'stage', text: '[laughter]', at: 0, end: 10 }],
    edits: [{ rule: 'join/i-verb', byte: 1, endByte: 2, line: 1, before: '\u0085\u2028', after: '' }],
  }),
  { type: 'matter', doc: 'talk.txt', kind: 'front', text: 'a\nb\u202e', line: 1, endLine: 2, byte: 0, endByte: 5, edits: [] },
  { type: 'diagnostic', doc: 'talk.txt', code: 'near-miss', severity: 'info', message: 'm', line: null, byte: null },
  SUMMARY,
]

describe('a JSON string', () => {
  it.each([
    ['plain', '"plain"'],
    ['"\\\n', '"\\"\\\\\\n"'],
    ['\u007f\u0085\u009f', '"\\u007f\\u0085\\u009f"'],
    ['\u2028\u2029', '"\\u2028\\u2029"'],
    ['\u200e\u202e\u2066', '"\\u200e\\u202e\\u2066"'],
    ['Ş’…', '"Ş’…"'],
    ['😀', '"😀"'],
    ['a\ud83d', '"a\ufffd"'],
    ['\ude00😀', '"\ufffd😀"'],
  ])('of %j', (text, expected) => {
    expect(jsonValue(text)).toBe(expected)
  })
})

describe('a record as JSON', () => {
  it.each(RECORDS.map((record) => ({ record })))('reads back equal: $record.type', ({ record }) => {
    const line = recordJson(record)
    expect(JSON.parse(line)).toEqual(record)
    expect(recordSchema.parse(JSON.parse(line))).toEqual(record)
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/)
  })
  it('has the members of the schema in its order', () => {
    const turn = recordSchema.parse(JSON.parse(recordJson(RECORDS[0] ?? SUMMARY)))
    expect(recordJson(RECORDS[0] ?? SUMMARY)).toBe(JSON.stringify(turn))
  })
  it('never writes a number that JSON has not', () => {
    expect(JSON.parse(recordJson(makeTurn({ speaker: 'A', text: '', start: Number.NaN })))).toMatchObject({ start: null })
  })
})

describe('a JSON document', () => {
  it('has what its schema says', () => {
    json.begin?.()
    const written = RECORDS.map((record) => json.record(record)).join('') + json.end?.()
    const document = documentSchema.parse(JSON.parse(written))
    expect([document.turns.length, document.matter.length, document.diagnostics.length]).toEqual([2, 1, 1])
    expect(document.speakers).toEqual(SUMMARY.speakers)
    expect(written.split('\n').filter((line) => line.startsWith('{"type":"turn"'))).toHaveLength(2)
  })
  it('is one of several when there are several sources', () => {
    json.begin?.()
    const other = makeTurn({ speaker: 'B', text: 'b', doc: 'other.txt' })
    const first = [...RECORDS, other].map((record) => json.record(record)).join('')
    expect(JSON.parse(first)).toMatchObject({ source: 'talk.txt' })
    expect(JSON.parse(json.end?.() ?? '')).toMatchObject({ source: 'other.txt', counts: { turns: 1, words: 1 } })
    expect(json.end?.()).toBe('')
  })
  it('starts afresh after begin', () => {
    json.record(other('left'))
    json.begin?.()
    expect(json.end?.()).toBe('')
  })
})

function other(text: string) {
  return makeTurn({ speaker: 'B', text })
}
