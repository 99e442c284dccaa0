import * as fs from 'node:fs'
import { keepBackup } from './backup-file.ts'
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
  readonly #path: string
  readonly #target: string
  readonly #temporary: string
  readonly #writer: FdWriter
  readonly #forget: () => void
  readonly #inPlace: InPlaceOptions
  #fd: number | undefined

  constructor(path: string, target: string, { old, ...inPlace }: AtomicFileOptions) {
    this.#path = path
    this.#inPlace = inPlace
    this.#target = target
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
    if (this.#inPlace.expected !== undefined) refuseChanged(this.#path, this.#inPlace.expected)
    if (this.#inPlace.backup === true) this.#storeBesideBackup()
    else fs.renameSync(this.#temporary, this.#target)
  }

  #storeBesideBackup(): void {
    const backup = keepBackup({ target: this.#target, temporary: `${this.#temporary}${SUFFIX}` })
    try {
      fs.renameSync(this.#temporary, this.#target)
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
      throw outputFault(error, this.#path)
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
