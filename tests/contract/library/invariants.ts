// Not `expect`: properties ask a million times, and it takes far longer.
import assert from 'node:assert/strict'
import { IS_NIGHTLY } from '../../runs.ts'
import type { ParseOptions } from '../doors.ts'
import type { TranscriptRecord, Turn } from '../records.ts'
import { chunksOf } from './chunks.ts'
import { decode } from './decode.ts'
import { parseBytes, parseChunks, spanned, summaryOf, turnsOf } from './parse.ts'
import { checkReplays, squeeze } from './replays.ts'
import { expectSame } from './same.ts'
import { schemaOf } from './schema.ts'

/** By day one of them, another one for sources of another length. */
const CHUNK_SIZES = [1, 2, 3, 7, 64]

const recordSchema = schemaOf('record')

/** Formats that give one speaker after the other. */
const TIERED: ReadonlySet<string> = new Set(['eaf', 'exb', 'textgrid'])

/** Asia, and emoji: words may stand without spaces between them. */
const UNSPACED = /[\u0e00-\u1fff\u3005-\ud88d\uf900-\uff9f]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Asserts all that holds of any source, whatever its chunks. */
export function checkInvariants(bytes: Uint8Array, options: ParseOptions = {}): TranscriptRecord[] {
  const records = parseBytes(bytes, options)
  checkRecords(records, bytes)
  checkChunkBlind(records, bytes, options)
  checkSettles(records, bytes, options)
  return records
}

/** What holds of any source, however broken. */
export function checkTiled(records: readonly TranscriptRecord[], bytes: Uint8Array): void {
  checkValid(records)
  checkTiles(inOrder(records), bytes.length)
  checkSummary(records, bytes.length)
  for (const turn of turnsOf(records)) checkTurn(turn)
}

/** All that can be said of the records and their source without a second parse. */
export function checkRecords(records: readonly TranscriptRecord[], bytes: Uint8Array): void {
  checkTiled(records, bytes)
  checkLines(records, bytes)
  checkReplays(records, bytes)
}

/** Records of a format that tells one speaker after the other come in the order of time; their spans tile all the same. */
function inOrder(records: readonly TranscriptRecord[]): readonly TranscriptRecord[] {
  const isByTime = TIERED.has(summaryOf(records).format)
  return isByTime ? spanned(records).sort((left, right) => left.byte - right.byte) : records
}

/** valid: every record is what the schema says, and JSON carries it. */
export function checkValid(records: readonly TranscriptRecord[]): void {
  for (const record of records) {
    expectSame(recordSchema.parse(record), record)
    expectSame(JSON.parse(JSON.stringify(record)), record)
  }
}

/** tiles: the spans of turns and matter cover the source in order, without gap or overlap. */
export function checkTiles(records: readonly TranscriptRecord[], size: number): void {
  let at = 0
  for (const { byte, endByte } of spanned(records)) {
    assert.equal(byte, at)
    assert.ok(endByte > byte)
    at = endByte
  }
  assert.equal(at, size)
}

function checkSummary(records: readonly TranscriptRecord[], size: number): void {
  const { counts, speakers, questions } = summaryOf(records)
  const turns = turnsOf(records)
  assert.deepEqual(
    turns.map(({ turn }) => turn),
    turns.map((_, index) => index + 1),
  )
  assert.equal(counts.bytes, size)
  assert.equal(counts.turns, turns.length)
  assert.equal(counts.words, sum(turns.map(({ words }) => words)))
  assert.equal(counts.matter, records.filter(({ type }) => type === 'matter').length)
  assert.equal(counts.edits, sum(spanned(records).map(({ edits }) => edits.length)))
  assert.equal(sum(speakers.map((speaker) => speaker.turns)), turns.filter(({ speakerId }) => speakerId !== null).length)
  assert.equal(new Set(speakers.map(({ speakerId }) => speakerId)).size, speakers.length)
  for (const question of questions) {
    for (const turn of question.turns) assert.equal(turns[turn - 1]?.question, question.question)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The line of a turn is the one that its first byte stands in; blank lines may lead a piece of matter. */
function checkLines(records: readonly TranscriptRecord[], bytes: Uint8Array): void {
  const { encoding } = summaryOf(records)
  if (encoding.startsWith('utf-16')) return
  const starts = lineStarts(bytes)
  for (const { type, byte, line, endByte, endLine } of spanned(records)) {
    const first = lineAt(starts, byte)
    if (type === 'turn') assert.equal(line, first)
    else assert.equal(squeeze(decode(bytes.subarray(byte, line > first ? starts[line - 1] : byte), encoding)), '')
    assert.ok(endLine >= line)
    assert.ok(endLine <= lineAt(starts, Math.max(byte, endByte - 1)))
  }
}

/** Where each line begins in a source of single-byte line ends. */
function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0]
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

function lineAt(starts: readonly number[], byte: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= byte) low = middle
    else high = middle
  }
  return low + 1
}

function checkTurn({ text, words, paragraphs, annotations, wordTimes = [] }: Turn): void {
  assert.doesNotMatch(text, CONTROL)
  assert.ok(!text.includes('  '))
  assert.equal(text, text.trim())
  assert.ok(text.isWellFormed())
  if (!UNSPACED.test(text)) assert.equal(words, text.split(/\s+/).filter((word) => LETTER_OR_DIGIT.test(word)).length)
  assert.deepEqual(
    paragraphs,
    [...new Set(paragraphs)].sort((left, right) => left - right),
  )
  assert.equal(paragraphs[0], text === '' ? undefined : 0)
  for (const offset of paragraphs.slice(1)) assert.equal(text.charAt(offset - 1), ' ')
  for (const offset of paragraphs) assert.notEqual(text.charAt(offset).trim(), '')
  for (const word of wordTimes) assert.equal(text.slice(word.at, word.at + word.text.length), word.text)
  assert.deepEqual(
    wordTimes.map(({ at }) => at),
    wordTimes.map(({ at }) => at).sort((left, right) => left - right),
  )
  for (const annotation of annotations) assert.equal(text.slice(annotation.at, annotation.end), annotation.text)
}

/** chunk-blind: records are the same whatever the chunks. */
export function checkChunkBlind(records: readonly TranscriptRecord[], bytes: Uint8Array, options: ParseOptions): void {
  const sizes = IS_NIGHTLY ? CHUNK_SIZES : CHUNK_SIZES.filter((_, at) => at === bytes.length % CHUNK_SIZES.length)
  for (const size of sizes) expectSame(parseChunks(chunksOf(bytes, size), options), records)
}

/** settles: a source with its repairs made needs no further one. */
export function checkSettles(records: readonly TranscriptRecord[], bytes: Uint8Array, options: ParseOptions): void {
  const { encoding, counts } = summaryOf(records)
  if (counts.edits === 0 || encoding.startsWith('utf-16')) return
  const repaired = repairedSource(records, bytes, encoding)
  const again = parseBytes(new TextEncoder().encode(repaired), { ...options, encoding: 'utf-8' })
  assert.deepEqual(
    spanned(again).flatMap(({ edits }) => edits),
    [],
  )
}

function repairedSource(records: readonly TranscriptRecord[], bytes: Uint8Array, encoding: string): string {
  let text = ''
  let at = 0
  for (const edit of spanned(records).flatMap(({ edits }) => edits)) {
    text += decode(bytes.subarray(at, edit.byte), encoding) + edit.after
    at = edit.endByte
  }
  return text + decode(bytes.subarray(at), encoding)
}
