/** The Node entry, `transcript-cli/node`: streams and files in, records out. */

export { InputError } from './errors.ts'
export { guessEncoding, prepareGuess } from './guess-encoding.ts'
export { parseFile } from './parse-file.ts'
export { createParseTransform } from './transform.ts'
