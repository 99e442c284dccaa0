import { describe, expect, it } from 'vitest'
import { createJsonReader, isOurJson } from '../../src/cli/records/read-json.ts'
import type { TranscriptRecord } from '../../src/model/record.ts'
import { EXAMPLE_TURNS } from '../../src/write/example.ts'
import { recordJson } from '../../src/write/json.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function read(text: string, size = Infinity): TranscriptRecord[] {
  const records: TranscriptRecord[] = []
  const reader = createJsonReader('x.jsonl', (record) => records.push(record))
  const bytes = encode(text)
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, Math.min(bytes.length, at + size)))
  reader.end()
  return records
}

const lines = EXAMPLE_TURNS.map((turn) => `${recordJson(turn)}\n`).join('')

describe('reading records', () => {
  it.each([1, 2, 3, 7, 64, 65_536])('gives the same in chunks of %i', (size) => {
    expect(read(lines, size)).toEqual(EXAMPLE_TURNS)
  })

  it('does not mind how the JSON is laid out', () => {
    const spread = EXAMPLE_TURNS.map((turn) => JSON.stringify(turn, null, 2)).join('\n\n')
    expect(read(spread)).toEqual(EXAMPLE_TURNS)
    expect(read(`\ufeff[${EXAMPLE_TURNS.map((turn) => JSON.stringify(turn)).join(', ')}]`)).toEqual(EXAMPLE_TURNS)
  })

  it('fills in what a hand-made record leaves out', () => {
    const [turn] = read('{"type":"turn","text":"Hello there"}')
    expect(turn).toMatchObject({ doc: 'x.jsonl', turn: 1, speaker: null, role: null, words: 2, edits: [] })
  })

  it('keeps names that are members of objects', () => {
    const [turn] = read('{"type":"turn","speaker":"__proto__","speakerId":"constructor","text":"x"}')
    expect(turn).toMatchObject({ speaker: '__proto__', speakerId: 'constructor' })
  })

  it.each([
    ['a wrong type', '{"type":"turn"}\n{"type":"turn","words":"many"}', 2],
    ['a wrong role', '{"type":"turn","role":"king"}', 1],
    ['another record', '\n{"type":"song"}', 2],
    ['broken JSON', '{"type":"turn",}', 1],
    ['text between', '{"type":"turn"}\nand so on', 2],
    ['an open string', '{"type":"turn","text":"a\n"}', 1],
    ['an open object', '{"type":"turn"}\n\n{"type":', 3],
  ])('names the line of %s', (_what, text, line) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'InputError', file: 'x.jsonl', line }))
  })
})

describe('telling records from text', () => {
  it.each([
    lines,
    `\ufeff ${lines}`,
    '[\n{"source":"a","format":"text"',
    '{"annotations":[],"byte":0,"endByte":7,"type":"turn"}',
  ])('sees records in %s', (text) => expect(isOurJson(encode(text))).toBe(true))

  it.each([
    '',
    'MARA: "type":"turn"',
    '[Music]\nMARA: Hi',
    '[00:01] "source":"a","format":',
    '{"segments":[{"text":"a"}]}',
    '{ brace',
  ])('sees none in %s', (text) => expect(isOurJson(encode(text))).toBe(false))
})
