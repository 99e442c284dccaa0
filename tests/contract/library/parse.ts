import { createParser, type ParseOptions } from '../doors.ts'
import { collectRecords, type Matter, type Summary, type TranscriptRecord, type Turn } from '../records.ts'

/** Every record of a source, fed whole. */
export function parseBytes(bytes: Uint8Array, options: ParseOptions = {}): TranscriptRecord[] {
  return parseChunks([bytes], options)
}

/** Every record of a source, fed in these chunks. */
export function parseChunks(chunks: Iterable<Uint8Array>, options: ParseOptions = {}): TranscriptRecord[] {
  return collectRecords<TranscriptRecord>(chunks, (emit) => createParser(options, emit))
}

export function parseText(text: string, options: ParseOptions = {}): TranscriptRecord[] {
  return parseBytes(new TextEncoder().encode(text), options)
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
