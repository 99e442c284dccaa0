import { Transform } from 'node:stream'
import type { ParseOptions } from '../parse/options.ts'
import { createParser } from '../parse/parser.ts'
import { guessEncoding, prepareGuess } from './guess-encoding.ts'

/**
 * A Node stream that takes the bytes of one transcript and gives its records:
 *     createReadStream('talk.txt').pipe(createParseTransform({ doc: 'talk.txt' })).on('data', (record) => …)
 */
export function createParseTransform(options: ParseOptions = {}): Transform {
  const transform = new Transform({
    readableObjectMode: true,
    transform(chunk: Uint8Array, _encoding, done) {
      prepareGuess(chunk).then(() => attempt(() => parser.push(chunk), done), done)
    },
    flush(done) {
      attempt(() => parser.end(), done)
    },
  })
  const parser = createParser({ guessEncoding, ...options }, (record) => transform.push(record))
  return transform
}

/** A listener that throws becomes an 'error' of the stream. */
function attempt(work: () => void, done: (error?: Error) => void): void {
  try {
    work()
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)))
    return
  }
  done()
}
