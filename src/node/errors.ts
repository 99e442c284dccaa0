/** "what; advice", as it is told to people. */
function sentence(what: string, advice: string | undefined): string {
  return advice === undefined ? what : `${what}; ${advice}`
}

/** A file that something is wrong with. */
class FileError extends Error {
  // biome-ignore lint/complexity/useMaxParams: a place and two halves of a sentence, read in this order
  constructor(
    readonly file: string,
    readonly what: string,
    readonly advice?: string,
    readonly line?: number,
  ) {
    super(sentence(what, advice))
  }
}

/** An input that cannot be read, or is not what it should be. The rest of a batch goes on. */
export class InputError extends FileError {
  override readonly name = 'InputError'
}

/** An output that cannot be written. Nothing goes on. */
export class OutputError extends FileError {
  override readonly name = 'OutputError'
}

/** Nobody reads the output any more, as after `| head -1`: a reason to stop, not a fault. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe'

  constructor() {
    super('the reader of the output has gone')
  }
}
