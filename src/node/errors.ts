/** An input that cannot be read, or is not what it should be. The rest of a batch goes on. */
export class InputError extends Error {
  readonly file: string
  readonly line: number | null

  constructor(file: string, what: string, line: number | null = null) {
    super(what)
    this.name = 'InputError'
    this.file = file
    this.line = line
  }
}

/** An output that cannot be written. Nothing goes on. */
export class OutputError extends Error {
  readonly file: string

  constructor(file: string, what: string) {
    super(what)
    this.name = 'OutputError'
    this.file = file
  }
}

/** Nobody reads the output any more, as after `| head -1`: a reason to stop, not a fault. */
export class OutputClosed extends Error {
  constructor() {
    super('the reader of the output has gone')
    this.name = 'OutputClosed'
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'is a directory'],
  ['ELOOP', 'its symbolic links lead in a circle'],
  ['ENOSPC', 'no space left on the device'],
  ['EDQUOT', 'disk quota exceeded'],
  ['EFBIG', 'file too large for the limit in force'],
  ['EIO', 'input/output error'],
  ['EROFS', 'the file system is read-only'],
  ['EMFILE', 'too many open files'],
  ['EBADF', 'is closed'],
])

/** "EIO: i/o error, read" */
const SYSTEM_MESSAGE = /^[A-Z0-9]+: ([^,]*)/

/** The code of a system error, such as "ENOENT". */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** A system error in a few words, or undefined when it is something else: a fault of the program. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error)
  if (code === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined
  return REASONS.get(code) ?? SYSTEM_MESSAGE.exec(error.message)?.[1] ?? code
}
