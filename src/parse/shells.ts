import type { TranscriptDocument } from '../model/document.ts'
import type { TranscriptRecord } from '../model/record.ts'
import { requireBytes } from '../text/require-bytes.ts'
import type { ParseOptions } from './options.ts'
import { createParser } from './parser.ts'

/** Parses a whole transcript at once: text, or the bytes of a file in any encoding. */
export function parseTranscript(input: string | Uint8Array, options: ParseOptions = {}): TranscriptDocument {
  const collected = collector(options.doc ?? '-')
  const parser = createParser(typeof input === 'string' ? { ...options, encoding: 'utf-8' } : options, collected.add)
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  requireBytes(bytes)
  parser.push(bytes)
  parser.end()
  return collected.document
}

/** Parses chunks as they come; each record is handed out as soon as it is complete. The summary is the last. */
export async function* parseStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ParseOptions = {},
): AsyncGenerator<TranscriptRecord> {
  const ready: TranscriptRecord[] = []
  const parser = createParser(options, (record) => ready.push(record))
  for await (const chunk of chunks) {
    requireBytes(chunk)
    parser.push(chunk)
    yield* ready.splice(0)
  }
  parser.end()
  yield* ready
}

/** Gathers records into a document. */
export function collector(source: string): {
  readonly document: TranscriptDocument
  readonly add: (record: TranscriptRecord) => void
} {
  const document: TranscriptDocument = {
    source,
    format: 'text',
    encoding: 'utf-8',
    convention: null,
    confidence: null,
    evidence: [],
    counts: { bytes: 0, lines: 0, turns: 0, words: 0, matter: 0, edits: 0, diagnostics: 0 },
    speakers: [],
    questions: [],
    turns: [],
    matter: [],
    diagnostics: [],
  }
  return { document, add: (record) => addRecord(document, record) }
}

function addRecord(document: TranscriptDocument, record: TranscriptRecord): void {
  if (record.type === 'turn') document.turns.push(record)
  else if (record.type === 'matter') document.matter.push(record)
  else if (record.type === 'diagnostic') document.diagnostics.push(record)
  else {
    const { type: _, doc: __, ...facts } = record
    Object.assign(document, facts)
  }
}
