import type { Matter } from '../../../src/model/matter.ts'
import type { TranscriptRecord } from '../../../src/model/record.ts'
import type { Summary } from '../../../src/model/summary.ts'
import type { Turn } from '../../../src/model/turn.ts'
import type { ParseOptions } from '../../../src/parse/options.ts'
import { createParser } from '../../../src/parse/parser.ts'

/** Every record of a source, fed whole. */
export function parseBytes(bytes: Uint8Array, options: ParseOptions = {}): TranscriptRecord[] {
  return parseChunks([bytes], options)
}

/** Every record of a source, fed in these chunks. */
export function parseChunks(chunks: Iterable<Uint8Array>, options: ParseOptions = {}): TranscriptRecord[] {
  const records: TranscriptRecord[] = []
  const parser = createParser(options, (record) => records.push(record))
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return records
}

export function parseText(text: string, options: ParseOptions = {}): TranscriptRecord[] {
  return parseBytes(new TextEncoder().encode(text), options)
}

/** A source in chunks of one size. The memory of a chunk is overwritten once it is used, as a reader of files does. */
export function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  yield* cutAt(
    bytes,
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => index * size),
  )
}

/** A source cut at these offsets. */
export function* cutAt(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  const sorted = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((left, right) => left - right)
  for (const [index, from] of sorted.entries()) {
    const chunk = Uint8Array.from(bytes.subarray(from, sorted[index + 1] ?? bytes.length))
    yield chunk
    chunk.fill(0x23)
  }
}

export function turnsOf(records: readonly TranscriptRecord[]): Turn[] {
  return records.filter((record) => record.type === 'turn')
}

export type Spanned = Turn | Matter

export function spanned(records: readonly TranscriptRecord[]): Spanned[] {
  return records.filter((record) => record.type === 'turn' || record.type === 'matter')
}

export function summaryOf(records: readonly TranscriptRecord[]): Summary {
  const last = records.at(-1)
  if (last?.type !== 'summary') throw new Error('the last record is no summary')
  return last
}

/** The turns as "Speaker: text", one a line. */
export function said(records: readonly TranscriptRecord[]): string[] {
  return turnsOf(records).map(({ speaker, text }) => `${speaker ?? ''}: ${text}`.trimEnd())
}
