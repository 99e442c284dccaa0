import type { TranscriptRecord } from '../src/model/record.ts'
import type { Turn } from '../src/model/turn.ts'
import type { ParseOptions } from '../src/parse/options.ts'
import { createParser } from '../src/parse/parser.ts'
import { collectRecords } from './contract/records.ts'

/** Every record of a source, fed in these chunks, by the source of the program: for tests of its inside. tests/contract asks the build. */
export function parseChunks(chunks: Iterable<Uint8Array>, options: ParseOptions = {}): TranscriptRecord[] {
  return collectRecords<TranscriptRecord>(chunks, (emit) => createParser(options, emit))
}

export function parseText(text: string, options: ParseOptions = {}): TranscriptRecord[] {
  return parseChunks([new TextEncoder().encode(text)], options)
}

export function turnsOf(records: readonly TranscriptRecord[]): Turn[] {
  return records.filter((record) => record.type === 'turn')
}
