import type { TranscriptRecord } from '../model/record.ts'
import type { ParseOptions } from '../parse/options.ts'
import { createParser } from '../parse/parser.ts'
import { openSource } from './open-source.ts'

/** The records of a file, or of standard input for "-", as they become complete. Memory stays flat. */
export async function* parseFile(path: string, options: ParseOptions = {}): AsyncGenerator<TranscriptRecord, void, undefined> {
  const source = await openSource(path)
  let ready: TranscriptRecord[] = []
  const parser = createParser({ doc: path, ...options }, (record) => ready.push(record))
  try {
    for (let chunk = await source.read(); chunk !== undefined; chunk = await source.read()) {
      parser.push(chunk)
      yield* ready
      ready = []
    }
    parser.end()
    yield* ready
  } finally {
    source.close()
  }
}
