import * as fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { OutputError } from './errors.ts'
import { FdWriter, outputFault } from './fd-writer.ts'
import { isWithin } from './file-below.ts'
import { onInterrupt } from './signals.ts'
import { quietly, temporaryBeside } from './temporary-names.ts'

/** Files that are forced to the disk one by one. Of thousands that takes minutes, and the system writes them by itself. */
const MOST_FORCED = 100

export interface FolderOptions {
  /** The files it may hold. A folder with others is somebody's, and is not replaced. */
  readonly files: readonly string[]
  readonly inputs: readonly string[]
}

/** Opens a folder that takes the place of `path` at `finish`. Throws an OutputError. */
export function openFolderOutput(path: string, options: FolderOptions): FolderOutput {
  try {
    return folderOutput(path, options)
  } catch (error) {
    throw error instanceof OutputError ? error : outputFault(error, path)
  }
}

function folderOutput(path: string, options: FolderOptions): FolderOutput {
  const there = fs.statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !there.isDirectory()) throw new OutputError(path, 'is not a folder', 'name a new one')
  const own = new Set(options.files)
  const foreign = there === undefined ? undefined : fs.readdirSync(path).find((name) => !own.has(name))
  if (foreign !== undefined)
    throw new OutputError(path, `is a folder that holds other things, such as ${foreign}`, 'name a new one')
  if (options.inputs.some((input) => input !== '-' && isWithin(resolve(input), resolve(path))))
    throw new OutputError(path, 'is a folder with an input in it', 'name another')
  // A link stays a link: the folder behind it is replaced.
  return new FolderOutput(there === undefined ? path.replace(/(?<=[^\\/])[\\/]+$/, '') : fs.realpathSync(path))
}

/**
 * Files are written beside the folder, in one with a name of its own, which then is renamed. There is one moment at which a
 * folder that was there before is gone and the new one has yet to take its place: a folder cannot be replaced at once.
 */
export class FolderOutput {
  readonly #temporary: string
  readonly #files = new Map<string, { readonly fd: number; readonly writer: FdWriter }>()
  readonly #forget: () => void
  #closed = 0

  constructor(private readonly path: string) {
    this.#temporary = temporaryBeside(resolve(path))
    this.#forget = onInterrupt(() => this.#remove())
    try {
      fs.mkdirSync(this.#temporary)
    } catch (error) {
      this.#forget()
      throw error
    }
  }

  write(data: string | Uint8Array, file: string): void {
    this.#guard(() => (this.#files.get(file) ?? this.#open(file)).writer.write(data))
  }

  flush(): void {
    this.#guard(() => {
      for (const { writer } of this.#files.values()) writer.flush()
    })
  }

  /** Nothing more comes of these files, or of any. */
  close(names: readonly string[] = [...this.#files.keys()]): void {
    this.#guard(() => {
      for (const name of names) {
        const { fd, writer } = this.#files.get(name) ?? this.#open(name)
        writer.flush()
        if (this.#closed++ < MOST_FORCED) fs.fsyncSync(fd)
        this.#files.delete(name)
        fs.closeSync(fd)
      }
    })
  }

  finish(): void {
    this.close()
    this.#guard(() => this.#replace())
    this.#forget()
  }

  abort(): void {
    this.#forget()
    this.#remove()
  }

  #open(name: string) {
    const fd = fs.openSync(join(this.#temporary, name), 'wx')
    const file = { fd, writer: new FdWriter(fd, join(this.path, name)) }
    this.#files.set(name, file)
    return file
  }

  #replace(): void {
    if (fs.statSync(this.path, { throwIfNoEntry: false }) === undefined) {
      fs.renameSync(this.#temporary, this.path)
      return
    }
    const old = join(dirname(this.#temporary), `${basename(this.#temporary)}.tmp`)
    fs.renameSync(this.path, old)
    try {
      fs.renameSync(this.#temporary, this.path)
    } catch (error) {
      fs.renameSync(old, this.path)
      throw error
    }
    fs.rmSync(old, { recursive: true, force: true })
  }

  #guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.abort()
      throw outputFault(error, this.path)
    }
  }

  #remove(): void {
    for (const { fd } of this.#files.values()) quietly(() => fs.closeSync(fd))
    this.#files.clear()
    quietly(() => fs.rmSync(this.#temporary, { recursive: true, force: true }))
  }
}
