import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OutputError, reasonOf } from './errors.ts'
import { FdWriter, outputFault } from './output.ts'
import { onInterrupt } from './signals.ts'

/** A file being written. Exactly one of `commit` and `abort` ends it. */
export interface OutputFile {
  write(data: string | Uint8Array): void
  /** Puts the file in its place. */
  commit(): void
  /** Leaves everything as it was before. */
  abort(): void
}

/** Runs a step of writing `path`; a failed system call becomes an OutputError. */
function step<Result>(path: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    const reason = reasonOf(error)
    throw reason === undefined ? error : new OutputError(path, `cannot be written: ${reason}`)
  }
}

/** The place itself, behind symbolic links, so that a link stays a link. */
function realTarget(path: string): string {
  try {
    return fs.realpathSync(path)
  } catch {
    const link = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
    return link ? resolve(dirname(path), fs.readlinkSync(path)) : path
  }
}

/**
 * Opens `path` for a whole new content. A regular file is replaced at once, at `commit`: until then, and when anything
 * fails, the old one stays. A device or pipe is written as the data comes.
 */
export function openOutputFile(path: string): OutputFile {
  return step(path, () => {
    const target = realTarget(path)
    const there = fs.statSync(target, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw new OutputError(path, 'is a directory; name a file')
    if (there !== undefined && !there.isFile()) return deviceFile(path)
    return new AtomicFile(path, target, there)
  })
}

function deviceFile(path: string): OutputFile {
  const fd = fs.openSync(path, 'w')
  const writer = new FdWriter(fd, path)
  const close = () => step(path, () => fs.closeSync(fd))
  return { write: (data) => writer.write(data), commit: close, abort: close }
}

const NEW_FILE_MODE = 0o666

class AtomicFile implements OutputFile {
  readonly #path: string
  readonly #target: string
  readonly #temporary: string
  readonly #writer: FdWriter
  readonly #forget: () => void
  #fd: number | undefined

  constructor(path: string, target: string, old: fs.Stats | undefined) {
    this.#path = path
    this.#target = target
    // A short name of its own: one made of a name of 255 bytes would be too long.
    this.#temporary = join(dirname(target), `.transcript-${randomBytes(6).toString('hex')}.tmp`)
    this.#fd = fs.openSync(this.#temporary, 'wx', NEW_FILE_MODE)
    this.#forget = onInterrupt(() => this.#remove())
    this.#writer = new FdWriter(this.#fd, path)
    if (old !== undefined) keepRights(this.#fd, old)
  }

  write(data: string | Uint8Array): void {
    this.#writer.write(data)
  }

  commit(): void {
    try {
      this.#store()
    } catch (error) {
      this.abort()
      throw outputFault(error, this.#path)
    }
    this.#forget()
  }

  #store(): void {
    const fd = this.#fd
    if (fd === undefined) return
    fs.fsyncSync(fd)
    this.#fd = undefined
    fs.closeSync(fd)
    fs.renameSync(this.#temporary, this.#target)
  }

  abort(): void {
    this.#forget()
    this.#remove()
  }

  #remove(): void {
    if (this.#fd !== undefined) quietly(this.#fd, fs.closeSync)
    this.#fd = undefined
    quietly(this.#temporary, fs.unlinkSync)
  }
}

/** The new file may be read and written by whom the old one could. Another owner stays owner where that is allowed. */
function keepRights(fd: number, old: fs.Stats): void {
  const now = fs.fstatSync(fd)
  if (now.uid !== old.uid || now.gid !== old.gid) quietly(fd, () => fs.fchownSync(fd, old.uid, old.gid))
  fs.fchmodSync(fd, old.mode & 0o7777)
}

/** Cleans up as far as possible; the fault that led here is the one to tell. */
function quietly<Subject>(subject: Subject, run: (subject: Subject) => void): void {
  try {
    run(subject)
  } catch {}
}
