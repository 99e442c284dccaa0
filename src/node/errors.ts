import { constants } from 'node:os'

/** A failure of the system in words for people. */
export interface Reason {
  readonly what: string
  readonly advice?: string
}

export const NO_SUCH_FILE: Reason = { what: 'no such file', advice: 'check the name' }
const DENIED: Reason = { what: 'permission denied', advice: 'check its rights with ls -l' }
const FULL: Reason = { what: 'no space left on the device', advice: 'free some, or write elsewhere' }

const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['ENOENT', NO_SUCH_FILE],
  ['ENOTDIR', NO_SUCH_FILE],
  ['EACCES', DENIED],
  ['EPERM', DENIED],
  ['EISDIR', { what: 'is a directory' }],
  ['ELOOP', { what: 'its symbolic links lead in a circle', advice: 'give the file itself' }],
  ['ENAMETOOLONG', { what: 'its name is too long', advice: 'give a shorter one' }],
  ['ENXIO', { what: 'is a socket or a device that is not there', advice: 'give a file' }],
  ['ENOSPC', FULL],
  ['EDQUOT', { what: 'disk quota exceeded', advice: 'free some space, or write elsewhere' }],
  ['EFBIG', { what: 'file too large for the limit in force', advice: 'see ulimit -f' }],
  ['EIO', { what: 'input/output error', advice: 'the disk or the connection may be failing' }],
  ['EROFS', { what: 'the file system is read-only', advice: 'write elsewhere' }],
  ['EMFILE', { what: 'too many open files', advice: 'see ulimit -n' }],
  ['ESTALE', { what: 'its place on the network has changed', advice: 'run again' }],
  ['EBADF', { what: 'is closed' }],
])

/** "EIO: i/o error, read" */
const SYSTEM_MESSAGE = /^[A-Z0-9]+: ([^,]*)/

/** The code of a system error, such as "ENOENT". */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'UNKNOWN' && 'errno' in error) return nameOf(error.errno)
  return typeof error.code === 'string' ? error.code : undefined
}

/** Node has no word for a full quota, but its number. */
function nameOf(errno: unknown): string {
  const found = Object.entries(constants.errno).find(([, number]) => -number === errno)
  return found?.[0] ?? `error ${errno}`
}

/** A system error in a few words, or undefined when it is something else: a fault of the program. */
export function reasonOf(error: unknown): Reason | undefined {
  const code = codeOf(error)
  if (code === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined
  return REASONS.get(code) ?? { what: `${SYSTEM_MESSAGE.exec(error.message)?.[1] ?? 'system error'} (${code})` }
}

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

/** Something was asked for in a way that makes no sense. Its message says what is wrong; what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
