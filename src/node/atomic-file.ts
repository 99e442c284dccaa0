import * as fs from 'node:fs'
import { codeOf, OutputError } from './errors.ts'
import { FdWriter, outputFault } from './fd-writer.ts'
import { refuseChanged } from './file-facts.ts'
import type { InPlaceOptions, Output } from './output.ts'
import { onInterrupt } from './signals.ts'
import { quietly, realTarget, SUFFIX, temporaryBeside } from './temporary-names.ts'

const NEW_MODE = 0o666
/** Until the new file has the rights of the old, nobody else may look. */
const PRIVATE_MODE = 0o600
const MODE_BITS = 0o7777

export interface AtomicFileOptions extends InPlaceOptions {
  /** What is there now. */
  readonly old: fs.Stats | undefined
}

/** Opens a file that takes the place of `path`, whatever is there now, at `finish`. */
export function openAtomicFile(path: string, options: AtomicFileOptions): Output {
  const { old } = options
  const target = realTarget(path)
  // Replacing a file needs rights on its directory only: a write-protected file is meant to stay.
  if (old !== undefined) fs.accessSync(target, fs.constants.W_OK)
  return new AtomicFile(path, target, options)
}

class AtomicFile implements Output {
  readonly #temporary: string
  readonly #writer: FdWriter
  readonly #forget: () => void
  readonly #inPlace: InPlaceOptions
  #fd: number | undefined

  constructor(
    private readonly path: string,
    private readonly target: string,
    { old, ...inPlace }: AtomicFileOptions,
  ) {
    this.#inPlace = inPlace
    this.#temporary = temporaryBeside(target)
    // Before the file is there: a signal between the two would leave it behind.
    this.#forget = onInterrupt(() => this.#remove())
    try {
      this.#fd = fs.openSync(this.#temporary, 'wx', old === undefined ? NEW_MODE : PRIVATE_MODE)
      if (old !== undefined) keepRights(this.#fd, old)
    } catch (error) {
      this.abort()
      throw error
    }
    this.#writer = new FdWriter(this.#fd, path)
  }

  write(data: string | Uint8Array): void {
    this.#guard(() => this.#writer.write(data))
  }

  async flush(): Promise<void> {
    this.#guard(() => this.#writer.flush())
  }

  async finish(): Promise<void> {
    this.#guard(() => this.#store())
    this.#forget()
  }

  #store(): void {
    const fd = this.#fd
    if (fd === undefined) return
    this.#writer.flush()
    fs.fsyncSync(fd)
    this.#fd = undefined
    fs.closeSync(fd)
    if (this.#inPlace.expected !== undefined) refuseChanged(this.path, this.#inPlace.expected)
    if (this.#inPlace.backup === true) this.#storeBesideBackup()
    else fs.renameSync(this.#temporary, this.target)
  }

  #storeBesideBackup(): void {
    const backup = keepBackup({ target: this.target, temporary: `${this.#temporary}${SUFFIX}` })
    try {
      fs.renameSync(this.#temporary, this.target)
    } catch (error) {
      quietly(() => fs.unlinkSync(backup))
      throw error
    }
  }

  /** A step that fails ends it all: the old file stays, the new one goes. */
  #guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.abort()
      throw outputFault(error, this.path)
    }
  }

  abort(): void {
    this.#forget()
    this.#remove()
  }

  #remove(): void {
    const fd = this.#fd
    this.#fd = undefined
    if (fd !== undefined) quietly(() => fs.closeSync(fd))
    quietly(() => fs.unlinkSync(this.#temporary))
  }
}

/** The new file may be read and written by whom the old one could. Another owner stays owner where that is allowed. */
function keepRights(fd: number, old: fs.Stats): void {
  const now = fs.fstatSync(fd)
  if (now.uid !== old.uid || now.gid !== old.gid) quietly(() => fs.fchownSync(fd, old.uid, old.gid))
  fs.fchmodSync(fd, old.mode & MODE_BITS)
}

/** Behind the name of a file, for what it was before. */
const BACKUP = '.bak'

/** File systems that know no second name for a file, or do not give it to this user. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES'])

interface BackupRequest {
  /** The file, behind symbolic links. */
  readonly target: string
  /** Where a copy is made whole before it gets its name. */
  readonly temporary: string
}

/**
 * Keeps what a file is now as FILE.bak beside it, and gives that name: the very same file under a second name, with its
 * rights and times; a copy where the file system cannot do that. A backup that is there already is not lost: that is an error.
 */
function keepBackup({ target, temporary }: BackupRequest): string {
  const backup = target + BACKUP
  try {
    fs.linkSync(target, backup)
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === 'EEXIST') throw alreadyThere(backup)
    if (!WITHOUT_LINKS.has(code)) throw error
    copyTo(backup, { target, temporary })
  }
  return backup
}

function copyTo(backup: string, { target, temporary }: BackupRequest): void {
  if (fs.existsSync(backup)) throw alreadyThere(backup)
  try {
    fs.copyFileSync(target, temporary, fs.constants.COPYFILE_EXCL)
    const { mode, atime, mtime } = fs.statSync(target)
    const fd = fs.openSync(temporary, 'r+')
    try {
      fs.fchmodSync(fd, mode & 0o7777)
      fs.futimesSync(fd, atime, mtime)
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
    fs.renameSync(temporary, backup)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}

function alreadyThere(backup: string): OutputError {
  return new OutputError(backup, 'is there already', 'move it away, so that it is not lost')
}
