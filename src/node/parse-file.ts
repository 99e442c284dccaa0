import type { TranscriptRecord } from '../model/record.ts'
import type { ParseOptions } from '../parse/options.ts'
import { parseStream } from '../parse/shells.ts'
import { guessEncoding } from './guess-encoding.ts'
import { openSource } from './open-source.ts'
import { textChunks, Unpacked } from './source-text.ts'

/** The records of a file, or of standard input for "-", as they become complete: of a text, or a document. Memory stays flat. */
export async function* parseFile(path: string, options: ParseOptions = {}): AsyncGenerator<TranscriptRecord, void, undefined> {
  const unpacked = new Unpacked(options)
  yield* parseStream(textChunks(openSource(path), unpacked), { doc: path, unpacked, guessEncoding, ...options })
}
