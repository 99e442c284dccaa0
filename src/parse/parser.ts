import type { Emit, ParseOptions, Parser } from './options.ts'

/** Makes a parser: bytes in, records out. */
export function createParser(_options: ParseOptions, _emit: Emit): Parser {
  throw new Error('being built')
}
