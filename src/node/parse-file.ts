import type { TranscriptRecord } from '../model/record.ts'
import type { ParseOptions } from '../parse/options.ts'
import { parseStream } from '../parse/shells.ts'
import { openSource } from './open-source.ts'
import { refuseBinary } from './refuse-binary.ts'

/** The records of a file, or of standard input for "-", as they become complete. Memory stays flat. */
export async function* parseFile(path: string, options: ParseOptions = {}): AsyncGenerator<TranscriptRecord, void, undefined> {
  yield* parseStream(textChunks(path), { doc: path, ...options })
}

async function* textChunks(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true
  for await (const chunk of openSource(path).chunks()) {
    if (isFirst) refuseBinary(path, chunk)
    isFirst = false
    yield chunk
  }
}
